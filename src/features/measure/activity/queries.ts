import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { ActivityId, MeasureId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import type { Mine } from "../list/filter.ts";
import type { Activity } from "./activity.ts";

/** Which lines of the log. Each condition given must hold; taken-back lines only when asked for. */
export interface ActivityFilter {
  readonly measureId?: MeasureId;
  /** Lines that count towards this item. */
  readonly itemId?: PromiseItemId;
  /** Lines that count towards any item of this promise. */
  readonly promiseId?: PromiseId;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Logged after this moment. */
  readonly since?: Date;
  readonly withdrawn?: boolean;
  readonly limit?: number;
}

/** Lines of the log, latest day first. */
export function readActivities(tx: Transaction, filter: ActivityFilter): Promise<Activity[]> {
  const { measureId, itemId, promiseId, from, to, since, withdrawn = false, limit } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (!withdrawn) conditions.push(sql`activity.withdrawn_at is null`);
  if (measureId !== undefined) conditions.push(sql`activity.measure_id = ${measureId}`);
  if (itemId !== undefined) conditions.push(countsTowards(sql`measure_item.item_id = ${itemId}`));
  if (promiseId !== undefined) conditions.push(countsTowards(sql`focus_area.promise_id = ${promiseId}`));
  if (from !== undefined) conditions.push(sql`activity.day >= ${from}`);
  if (to !== undefined) conditions.push(sql`activity.day <= ${to}`);
  if (since !== undefined) conditions.push(sql`activity.logged_at > ${since}`);
  return select(tx, sql.join(conditions, sql` and `), limit ?? null);
}

/** The latest that was logged after `since`, for the desk. */
export function recentActivities(tx: Transaction, since: Date, limit = 20): Promise<Activity[]> {
  return select(
    tx,
    sql`activity.withdrawn_at is null and activity.logged_at > ${since}`,
    limit,
    sql`activity.logged_at`,
  );
}

/** One line of a measure's log, taken back or not. Throws `NotFound`. */
export async function readActivity(tx: Transaction, measureId: MeasureId, id: ActivityId): Promise<Activity> {
  const [activity] = await select(tx, sql`activity.id = ${id} and activity.measure_id = ${measureId}`, 1);
  if (activity === undefined) throw new NotFound("activity");
  return activity;
}

/** Measures that somebody logs for and that are not stopped or long past, those used most first. */
export async function readMeasuresToLog(
  tx: Transaction,
  mine: Mine,
  today: IsoDate,
  limit = 30,
): Promise<MeasureId[]> {
  const result = await sql<{ id: MeasureId }>`
    select measure.id
    from measure
    left join lateral (
      select count(*) as times, max(activity.logged_at) as latest
      from activity
      where activity.measure_id = measure.id and activity.person_id = ${mine.person}
        and activity.day > ${today}::date - 365
    ) as used on true
    where measure.stopped_on is null
      and (measure.responsible_person_id = ${mine.person}
        or measure.accountable_organisation_id = any (${[...mine.organisations]}::uuid[])
        or exists (
          select from measure_partner
          where measure_partner.measure_id = measure.id
            and measure_partner.organisation_id = any (${[...mine.organisations]}::uuid[])))
    order by used.times desc, (measure.responsible_person_id = ${mine.person}) desc nulls last,
      used.latest desc nulls last, coalesce(measure.due_on, 'infinity'), measure.title collate "sv-x-icu", measure.id
    limit ${limit}`.execute(tx);
  return result.rows.map(({ id }) => id);
}

/** Hours and kronor that the log of a measure has used. */
export async function readResourcesUsed(
  tx: Transaction,
  measureId: MeasureId,
): Promise<{ readonly hours: number; readonly cost: number }> {
  return tx
    .selectFrom("activity")
    .where("activity.measureId", "=", measureId)
    .where("activity.withdrawnAt", "is", null)
    .where("activity.kind", "=", "done")
    .select([
      sql<number>`coalesce(sum(activity.hours), 0)`.as("hours"),
      sql<number>`coalesce(sum(activity.cost), 0)`.as("cost"),
    ])
    .executeTakeFirstOrThrow();
}

function countsTowards(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`activity.measure_id in (
    select measure_item.measure_id
    from measure_item
    join promise_item on promise_item.id = measure_item.item_id
    join focus_area on focus_area.id = promise_item.focus_area_id
    where measure_item.counts and ${condition})`;
}

type Row = Omit<Activity, "withdrawn"> & {
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawalReason: string | null;
};

async function select(
  tx: Transaction,
  condition: RawBuilder<unknown>,
  limit: number | null,
  order: RawBuilder<unknown> = sql`activity.day`,
): Promise<Activity[]> {
  const result = await sql<Row>`
    select activity.id, activity.measure_id, measure.title as measure_title, measure.unit, activity.day,
      activity.kind, activity.quantity, activity.text, activity.place, activity.hours, activity.cost,
      activity.person_id, person.name as by, activity.logged_at, activity.withdrawn_at,
      withdrawer.name as withdrawn_by, activity.withdrawal_reason
    from activity
    join measure on measure.id = activity.measure_id
    left join person on person.id = activity.person_id
    left join person as withdrawer on withdrawer.id = activity.withdrawn_by
    where ${condition}
    order by ${order} desc, activity.logged_at desc, activity.id
    limit ${limit}`.execute(tx);
  return result.rows.map(({ withdrawnAt, withdrawnBy, withdrawalReason, ...activity }) => ({
    ...activity,
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy, reason: withdrawalReason ?? "" },
  }));
}
