import { sql } from "kysely";
import { unitNameOn } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { OrganisationId, WeekReporterId } from "#app/schema/tables.ts";
import type { Expected } from "./expected.ts";

/** Who is or was to report, by the names of `day`, in Swedish order and each in order of time. */
export async function readExpected(tx: Transaction, day: IsoDate): Promise<readonly Expected[]> {
  const { rows } = await sql<Expected>`
    with named as (
      select week_reporter.id, week_reporter.organisation_id, week_reporter.from_week, week_reporter.to_week,
        week_reporter.version,
        coalesce(${unitNameOn("organisation", sql`week_reporter.organisation_id`, day)}, '') as organisation
      from week_reporter)
    select named.* from named
    order by named.organisation collate "sv-x-icu", named.organisation_id, named.from_week`.execute(tx);
  return rows;
}

/** One of them. Throws `NotFound`. */
export async function readOneExpected(
  tx: Transaction,
  id: WeekReporterId,
  day: IsoDate,
): Promise<{ readonly one: Expected; readonly all: readonly Expected[] }> {
  const all = await readExpected(tx, day);
  const one = all.find((expected) => expected.id === id);
  if (one === undefined) throw new NotFound("reporter of the week");
  return { one, all };
}

/** Organisations that somebody reports for today and that nobody is waiting for yet. */
export async function readUnexpected(tx: Transaction, today: IsoDate): Promise<readonly OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select distinct assignment.organisation_id as id
    from assignment
    where assignment.role = 'reporter' and assignment.valid_from <= ${today}
      and (assignment.valid_to is null or assignment.valid_to > ${today})
      and not exists (
        select from week_reporter
        where week_reporter.organisation_id = assignment.organisation_id and week_reporter.to_week is null)
    order by 1`.execute(tx);
  return rows.map(({ id }) => id);
}
