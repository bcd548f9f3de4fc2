import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { EventId, EventReportId, OrganisationId, PersonId } from "#app/schema/tables.ts";

/** A sending as it stands. */
export interface Report {
  readonly id: EventReportId;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId | null;
  readonly weekFrom: IsoDate;
  readonly nothingToReport: boolean;
  readonly receivedAt: Date;
  readonly requestKey: string;
  readonly contentHash: string | null;
}

const COLUMNS = [
  "eventReport.id",
  "eventReport.organisationId",
  "eventReport.personId",
  "eventReport.weekFrom",
  "eventReport.nothingToReport",
  "eventReport.receivedAt",
  "eventReport.requestKey",
  "eventReport.contentHash",
] as const;

/** One sending. Throws `NotFound`. */
export async function readReport(tx: Transaction, id: EventReportId): Promise<Report> {
  const row = await tx
    .selectFrom("eventReport")
    .where("eventReport.id", "=", id)
    .select(COLUMNS)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("report");
  return row;
}

/** The sending with a key; null when none has come with it. */
export async function reportByKey(tx: Transaction, key: string): Promise<Report | null> {
  const row = await tx
    .selectFrom("eventReport")
    .where("eventReport.requestKey", "=", key)
    .select(COLUMNS)
    .executeTakeFirst();
  return row ?? null;
}

/** The latest sendings of a person, newest first, with their events in order of time. */
export async function readOwnReports(
  tx: Transaction,
  person: PersonId,
  most: number,
): Promise<readonly (Report & { readonly eventIds: readonly EventId[] })[]> {
  const { rows } = await sql<Report & { eventIds: EventId[] }>`
    select event_report.id, event_report.organisation_id, event_report.person_id, event_report.week_from,
      event_report.nothing_to_report, event_report.received_at, event_report.request_key,
      event_report.content_hash,
      array(
        select event.id from event where event.report_id = event_report.id
        order by event.begins_at, event.id) as event_ids
    from event_report
    where event_report.person_id = ${person}
    order by event_report.received_at desc, event_report.id
    limit ${most}`.execute(tx);
  return rows;
}

/** The weeks, by their Mondays, of which an organisation has said something since `from`. */
export async function weeksReported(
  tx: Transaction,
  organisation: OrganisationId,
  from: IsoDate,
): Promise<ReadonlySet<IsoDate>> {
  const rows = await tx
    .selectFrom("eventReport")
    .where("eventReport.organisationId", "=", organisation)
    .where("eventReport.weekFrom", ">=", from)
    .select("eventReport.weekFrom")
    .distinct()
    .execute();
  return new Set(rows.map(({ weekFrom }) => weekFrom));
}
