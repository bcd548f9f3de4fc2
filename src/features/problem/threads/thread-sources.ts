import { type RawBuilder, sql } from "kysely";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { LONG_IN_SIGNING_DAYS, type ThreadKind } from "./thread.ts";

type Source = (when: { readonly today: IsoDate; readonly now: Date }) => RawBuilder<unknown>;

/**
 * What every source below reads, worked out once for all of them: items of promises that are written or in force,
 * and measures that are not stopped. Measures that only served promises now
 * archived are history.
 */
export const LIVE_RECORDS: RawBuilder<unknown> = sql`
  live_item as materialized (
    select promise_item.id, promise_item.heading, promise_item.text, promise_item.kind, promise_item.target_number,
      promise_item.bare_text, coalesce(promise_item.indicator, '') as indicator, coalesce(promise_item.baseline, '') as baseline,
      coalesce(promise_item.continuation_reason, '') as continuation_reason, promise.id as promise_id,
      promise.title as promise_title, promise.status, promise.predecessor_id
    from promise_item
    join focus_area on focus_area.id = promise_item.focus_area_id
    join promise on promise.id = focus_area.promise_id
    where promise.status <> 'archived'),
  live_measure as materialized (
    select measure.id, measure.title, measure.due_on, measure.accountable_organisation_id,
      measure.target_direction, measure.target_number
    from measure
    where measure.stopped_on is null
      and (not exists (select from measure_item where measure_item.measure_id = measure.id)
        or exists (
          select from measure_item join live_item on live_item.id = measure_item.item_id
          where measure_item.measure_id = measure.id)))`;

/** Where each kind is found: record_id, title, note, parent_id. Archived and closed records are left out. */
export const THREAD_SOURCES: Readonly<Record<ThreadKind, Source>> = {
  measure_without_problem: () =>
    measures(sql`not exists (select from measure_cause where measure_cause.measure_id = live_measure.id)
      and not exists (
        select from measure_item
        join promise_item_cause on promise_item_cause.item_id = measure_item.item_id
        where measure_item.measure_id = live_measure.id)`),
  problem_without_cause: () => sql`
    select problem.id as record_id, problem.statement as title, problem.place as note, null::uuid as parent_id
    from problem
    where problem.closed_at is null and not exists (select from cause where cause.problem_id = problem.id)`,
  priority_without_analysis: () => sql`
    select problem.id as record_id, problem.statement as title, problem.place as note, null::uuid as parent_id
    from problem
    join priority_candidate on priority_candidate.problem_id = problem.id and priority_candidate.chosen
    where problem.closed_at is null
      and priority_candidate.round_id = (
        select priority_round.id from priority_round
        where priority_round.decided_at is not null
        order by priority_round.day desc, priority_round.decided_at desc
        limit 1)
      and not exists (
        select from cause_place where cause_place.problem_id = problem.id and cause_place.removed_at is null)`,
  item_without_cause: () =>
    items(sql`not exists (select from promise_item_cause where promise_item_cause.item_id = live_item.id)`),
  item_not_countable: () =>
    items(sql`live_item.target_number is null and live_item.kind <> 'way_of_working'
      and not (live_item.kind = 'outcome' and live_item.indicator <> '')`),
  item_repeated_without_reason: () =>
    items(sql`live_item.continuation_reason = '' and exists (
      select from focus_area
      join promise_item on promise_item.focus_area_id = focus_area.id
      where focus_area.promise_id = live_item.predecessor_id and promise_item.bare_text = live_item.bare_text)`),
  cause_without_measure: () => sql`
    select cause.id as record_id, cause.text as title, problem.statement as note, problem.id as parent_id
    from cause
    join problem on problem.id = cause.problem_id
    where problem.closed_at is null and not exists (
      select from measure_cause where measure_cause.cause_id = cause.id)
      and not exists (
        select from promise_item_cause
        join measure_item on measure_item.item_id = promise_item_cause.item_id
        where promise_item_cause.cause_id = cause.id)`,
  item_without_measure: () =>
    items(sql`live_item.status in ('in_force', 'amending') and not exists (
      select from measure_item where measure_item.item_id = live_item.id)`),
  measure_without_owner: () => measures(sql`live_measure.accountable_organisation_id is null`),
  measure_overdue_without_word: ({ today }) =>
    measures(sql`live_measure.due_on < ${today} and coalesce(live_measure.target_direction, 'at_least') = 'at_least'
      and not exists (
        select from statement
        where statement.measure_id = live_measure.id and statement.voice = 'owner'
          and statement.day > live_measure.due_on)
      and coalesce((
        select sum(activity.quantity) from activity
        where activity.measure_id = live_measure.id and activity.kind = 'done' and activity.withdrawn_at is null
          and activity.day <= ${today}), 0) < coalesce(live_measure.target_number, 1e-9)`),
  item_without_indicator: () => items(sql`live_item.kind <> 'way_of_working' and live_item.indicator = ''`),
  indicator_without_baseline: () => items(sql`live_item.indicator <> '' and live_item.baseline = ''`),
  promise_without_follow_up: () =>
    promises(sql`promise.status <> 'archived' and coalesce(promise.follow_up, '') = ''`),
  agreement_without_follow_up: () =>
    agreements(sql`agreement.status <> 'ended' and agreement.follow_up = ''`),
  agreement_running_out: ({ today }) =>
    agreements(sql`agreement.status in ('in_force', 'amending')
      and (agreement.to_day - make_interval(months => agreement.renewal_warning_months))::date <= ${today}::date`),
  promise_long_in_signing: ({ now }) =>
    promises(sql`promise.status = 'signing' and (
      select max(edition.opened_at) from edition
      where edition.promise_id = promise.id) < ${now}::timestamptz - make_interval(days => ${LONG_IN_SIGNING_DAYS})`),
};

function measures(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select live_measure.id as record_id, live_measure.title, '' as note, null::uuid as parent_id
    from live_measure
    where ${condition}`;
}

function items(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select live_item.id as record_id, coalesce(live_item.heading, live_item.text) as title,
      live_item.promise_title as note, live_item.promise_id as parent_id
    from live_item
    where ${condition}`;
}

function promises(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select promise.id as record_id, promise.title, '' as note, null::uuid as parent_id
    from promise
    where ${condition}`;
}

function agreements(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select agreement.id as record_id, agreement.title, '' as note, null::uuid as parent_id
    from agreement
    where ${condition}`;
}
