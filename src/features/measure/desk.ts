import { type RawBuilder, sql } from "kysely";
import { organisationsFor } from "#app/access/decide.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId } from "#app/schema/tables.ts";
import { readMeasuresToLog } from "./activity/queries.ts";
import type { ListedMeasure } from "./list/listed.ts";
import { mineOf, type Worker } from "./list/mine.ts";
import { ownedBy, readListed } from "./list/queries.ts";
import {
  figuresOfMeasure,
  hasEnded,
  ownerWordOfMeasure,
  reachOfMeasure,
  statusOfMeasure,
} from "./standing/figures.ts";
import { DUE_SOON_DAYS } from "./progress/schedule.ts";

/** Measures on somebody's desk whose last day is near and that are not done, the nearest first. */
export function measuresDue(tx: Transaction, person: Worker, today: IsoDate): Promise<ListedMeasure[]> {
  const until = addDays(today, DUE_SOON_DAYS);
  return read(tx, person, today, {
    near: sql`(measure.due_on between ${today} and ${until} or (measure.due_on is null and exists (
      ${countedPromise} and promise.to_day between ${today} and ${until})))`,
    standing: sql`coalesce(measure.due_on, reach.ends) between ${today} and ${until}
      and ${statusOfMeasure(today)} in ('not_started', 'underway', 'unmeasured')`,
  });
}

/**
 * Measures on somebody's desk that are late, the latest first. Without a last day of its own nothing is late: when
 * its promise is over, it was not kept.
 */
export function measuresLate(tx: Transaction, person: Worker, today: IsoDate): Promise<ListedMeasure[]> {
  return read(tx, person, today, {
    near: sql`measure.due_on < ${today} and not ${hasEnded(today)}`,
    standing: sql`${statusOfMeasure(today)} = 'late'`,
  });
}

/** The measures that somebody most likely logs for, by name: the choices of the quick log. */
export async function measuresToLog(
  tx: Transaction,
  person: Worker,
  today: IsoDate,
  most: number,
): Promise<readonly { readonly id: MeasureId; readonly title: string }[]> {
  const ids = await readMeasuresToLog(tx, mineOf(person), today, most);
  const titles = await tx
    .selectFrom("measure")
    .select(["measure.id", "measure.title"])
    .where("measure.id", "=", sql<MeasureId>`any (${ids}::uuid[])`)
    .execute();
  return ids.flatMap((id) => titles.filter((measure) => measure.id === id));
}

const MOST = 50;

/** The promises that `measure` counts towards. */
const countedPromise = sql`
  select from measure_item
  join promise_item on promise_item.id = measure_item.item_id
  join focus_area on focus_area.id = promise_item.focus_area_id
  join promise on promise.id = focus_area.promise_id
  where measure_item.measure_id = measure.id and measure_item.counts`;

/** The coordinators see every measure, the others their own. */
async function read(
  tx: Transaction,
  person: Worker,
  today: IsoDate,
  wanted: { readonly near: RawBuilder<unknown>; readonly standing: RawBuilder<unknown> },
): Promise<ListedMeasure[]> {
  const { organisations } = mineOf(person);
  const whose =
    organisationsFor(person.held, "measure.log") === "all"
      ? sql`true`
      : sql`(measure.responsible_person_id = ${person.id} or ${ownedBy(organisations)})`;
  // The days rule most measures out before any log is added up.
  const result = await sql<{ id: MeasureId }>`
    with near as materialized (
      select measure.*
      from measure
      where measure.stopped_on is null and ${whose} and ${wanted.near})
    select measure.id
    from near as measure
    cross join ${figuresOfMeasure(today)}
    left join ${ownerWordOfMeasure} on true
    cross join ${reachOfMeasure}
    where ${wanted.standing}
    order by coalesce(measure.due_on, reach.ends), measure.title collate "sv-x-icu", measure.id
    limit ${MOST}`.execute(tx);
  return readListed(
    tx,
    result.rows.map(({ id }) => id),
    today,
  );
}
