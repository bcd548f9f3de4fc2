import { type RawBuilder, sql } from "kysely";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { referenceOfItem } from "../item-reference.ts";
import { LONG_IN_SIGNING_DAYS, type ThreadKind } from "./thread.ts";

type Source = (when: { readonly today: IsoDate; readonly now: Date }) => RawBuilder<unknown>;

/** Where each kind is found: record_id, title, note, parent_id. Stopped, archived and closed records are left out. */
export const THREAD_SOURCES: Readonly<Record<ThreadKind, Source>> = {
  measure_without_problem: () =>
    measures(sql`not exists (select from measure_cause where measure_cause.measure_id = measure.id)
      and not exists (
        select from measure_item
        join promise_item_cause on promise_item_cause.item_id = measure_item.item_id
        where measure_item.measure_id = measure.id)`),
  problem_without_cause: () => sql`
    select problem.id as record_id, problem.statement as title, problem.place as note, null::uuid as parent_id
    from problem
    where problem.closed_at is null and not exists (select from cause where cause.problem_id = problem.id)`,
  item_without_cause: () =>
    items(sql`not exists (select from promise_item_cause where promise_item_cause.item_id = promise_item.id)`),
  item_not_countable: () =>
    items(sql`promise_item.target_number is null and promise_item.kind <> 'way_of_working'
      and not (promise_item.kind = 'outcome' and coalesce(promise_item.indicator, '') <> '')`),
  item_repeated_without_reason: () =>
    items(sql`coalesce(promise_item.continuation_reason, '') = '' and exists (
      select from promise_item as earlier
      join focus_area as earlier_area on earlier_area.id = earlier.focus_area_id
      where earlier_area.promise_id = promise.predecessor_id
        and ${bareText(sql`earlier.text`)} = ${bareText(sql`promise_item.text`)})`),
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
    items(sql`promise.status in ('in_force', 'amending') and not exists (
      select from measure_item where measure_item.item_id = promise_item.id)`),
  measure_without_owner: () => measures(sql`measure.accountable_organisation_id is null`),
  measure_overdue_without_word: ({ today }) =>
    measures(sql`measure.due_on < ${today} and not exists (
      select from statement
      where statement.measure_id = measure.id and statement.voice = 'owner' and statement.day > measure.due_on)
      and coalesce(measure.target_direction, 'at_least') = 'at_least' and coalesce((
        select sum(activity.quantity) from activity
        where activity.measure_id = measure.id and activity.kind = 'done' and activity.withdrawn_at is null
          and activity.day <= ${today}), 0) < coalesce(measure.target_number, 1e-9)`),
  item_without_indicator: () =>
    items(sql`promise_item.kind <> 'way_of_working' and coalesce(promise_item.indicator, '') = ''`),
  indicator_without_baseline: () =>
    items(sql`coalesce(promise_item.indicator, '') <> '' and coalesce(promise_item.baseline, '') = ''`),
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
    select measure.id as record_id, measure.title, '' as note, null::uuid as parent_id
    from measure
    where measure.stopped_on is null and ${condition}`;
}

/** Items of promises that are written or in force. */
function items(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select promise_item.id as record_id,
      ${referenceOfItem} || ' ' || coalesce(promise_item.heading, promise_item.text) as title,
      promise.title as note, promise.id as parent_id
    from promise_item
    join focus_area on focus_area.id = promise_item.focus_area_id
    join promise on promise.id = focus_area.promise_id
    where promise.status <> 'archived' and ${condition}`;
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

/** A text without case, spaces and punctuation, so that a moved comma does not make it new. */
function bareText(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`regexp_replace(lower(${text}), '[^[:alnum:]]+', '', 'g')`;
}
