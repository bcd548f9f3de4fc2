import { type RawBuilder, sql } from "kysely";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { StatusWord } from "../progress/status.ts";

/**
 * What the log of `measure` tells, as columns of `figures`: the same figures as `progressOf`, worked out by the
 * database where a list needs them.
 */
export function figuresOfMeasure(today: IsoDate): RawBuilder<unknown> {
  return sql`lateral (
    select
      coalesce(sum(activity.quantity) filter (where activity.kind = 'done' and activity.day <= ${today}), 0) as done,
      count(*) filter (where activity.kind = 'done' and activity.day <= ${today}) as times,
      coalesce(sum(activity.quantity) filter (where activity.kind = 'planned' and activity.day >= ${today}), 0)
        as planned,
      coalesce(sum(activity.quantity) filter (where activity.kind = 'cancelled'), 0) as cancelled,
      max(activity.quantity) filter (where activity.kind = 'done' and activity.day <= ${today}) as greatest,
      count(*) filter (
        where activity.kind = 'done' and activity.day <= ${today}
          and measure.target_direction = 'at_most' and activity.quantity > measure.target_number) as exceeded,
      max(activity.day) filter (where activity.kind = 'done' and activity.day <= ${today}) as latest
    from activity
    where activity.measure_id = measure.id and activity.withdrawn_at is null
  ) as figures`;
}

/** What the owner last said about `measure`, as `owner_word.status`; a later day wins, then a later moment. */
export const ownerWordOfMeasure: RawBuilder<unknown> = sql`lateral (
  select statement.status
  from statement
  where statement.measure_id = measure.id and statement.voice = 'owner'
  order by statement.day desc, statement.stated_at desc, statement.id
  limit 1
) as owner_word`;

/** Last day of the promises that `measure` counts towards, as `reach.ends`; null when one of them has no end. */
export const reachOfMeasure: RawBuilder<unknown> = sql`lateral (
  select case when count(*) = count(promise.to_day) then max(promise.to_day) end as ends
  from measure_item
  join promise_item on promise_item.id = measure_item.item_id
  join focus_area on focus_area.id = promise_item.focus_area_id
  join promise on promise.id = focus_area.promise_id
  where measure_item.measure_id = measure.id and measure_item.counts
) as reach`;

/**
 * Whether every promise that `measure` counts towards is over: then it is kept or not, and no longer late. Asked of all measures at
 * once, since asking each takes ten times as long.
 */
export function hasEnded(today: IsoDate): RawBuilder<boolean> {
  return sql<boolean>`(measure.id in (
    select measure_item.measure_id
    from measure_item
    join promise_item on promise_item.id = measure_item.item_id
    join focus_area on focus_area.id = promise_item.focus_area_id
    join promise on promise.id = focus_area.promise_id
    where measure_item.counts
    group by measure_item.measure_id
    having max(coalesce(promise.to_day, 'infinity')) < ${today}))`;
}

/**
 * The status of `measure` by the same rule as `itemStatus`, for filtering lists in the database. A test holds
 * the two against each other.
 */
export function statusOfMeasure(today: IsoDate): RawBuilder<StatusWord> {
  return sql<StatusWord>`case
    when measure.target_direction = 'at_least' and ${isSummed} and figures.done >= measure.target_number then 'kept'
    when figures.exceeded > 0 then 'broken'
    when measure.stopped_on is not null then 'broken'
    when owner_word.status = 'broken' then 'broken'
    when measure.starts_on > ${today} and figures.times = 0 then 'not_started'
    when measure.target_number is null then case
      when figures.times = 0 then case
        when reach.ends < ${today} then 'broken'
        when coalesce(measure.due_on, reach.ends) < ${today} then 'late'
        else 'not_started' end
      when owner_word.status = 'kept' then 'kept'
      when coalesce(measure.due_on, reach.ends) < ${today} then 'unmeasured'
      else 'underway' end
    when measure.target_direction = 'at_most' then case
      when figures.times = 0 and coalesce(measure.due_on, reach.ends) < ${today} then 'unmeasured'
      when figures.times = 0 then 'not_started'
      when coalesce(measure.due_on, reach.ends) < ${today} then 'kept'
      else 'underway' end
    when not ${isSummed} then 'unmeasured'
    when reach.ends < ${today} then 'broken'
    when coalesce(measure.due_on, reach.ends) < ${today} then 'late'
    when figures.times = 0 then 'not_started'
    else 'underway' end`;
}

const isSummed: RawBuilder<boolean> = sql<boolean>`btrim(measure.unit) !~* '^(procent|%|promille)'`;
