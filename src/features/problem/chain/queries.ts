import { type RawBuilder, sql } from "kysely";
import { referenceOfItem } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { MeasureId, ProblemId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import type { ChainCause, ChainGraph, ChainItem, ChainMeasure, ChainProblem } from "./chain.ts";

/** What a piece of the chain is read around. */
export type ChainScope =
  | { readonly promiseId: PromiseId }
  | { readonly problemId: ProblemId }
  | { readonly itemId: PromiseItemId }
  | { readonly measureId: MeasureId };

/**
 * Reads the piece of the chain around a promise, a problem, an item or a measure, in the order it is drawn. Around
 * a promise the open problems that no promise answers are there too.
 */
export async function readChain(tx: Transaction, scope: ChainScope): Promise<ChainGraph> {
  const { rows: items } = await sql<ChainItem>`
    select promise_item.id, focus_area.promise_id, ${referenceOfItem} as reference,
      coalesce(promise_item.heading, promise_item.text) as title, promise_item.kind, promise_item.indicator,
      promise_item.baseline,
      case when promise_item.target_number is not null then jsonb_build_object(
        'direction', promise_item.target_direction, 'number', promise_item.target_number,
        'unit', promise_item.target_unit) end as target,
      array(select promise_item_cause.cause_id from promise_item_cause
        where promise_item_cause.item_id = promise_item.id) as cause_ids,
      ${verdictOf(sql`statement.item_id = promise_item.id`)} as verdict
    from promise_item
    join focus_area on focus_area.id = promise_item.focus_area_id
    join promise on promise.id = focus_area.promise_id
    where ${itemsIn(scope)}
    order by promise.from_day desc nulls last, promise.id, focus_area.position, promise_item.position`.execute(
    tx,
  );
  const linked = items.flatMap(({ causeIds }) => causeIds);
  const { rows: causes } = await sql<ChainCause & { statement: string; problemSource: string }>`
    select cause.id, problem.id as problem_id, cause.text, cause.source, problem.statement,
      problem.source as problem_source
    from problem left join cause on cause.problem_id = problem.id
    where ${problemsIn(scope, linked)}
    order by problem.statement collate "sv-x-icu", problem.id, cause.position, cause.id`.execute(tx);
  const problems = new Map<ProblemId, ChainProblem>(
    causes.map(({ problemId, statement, problemSource }) => [
      problemId,
      { id: problemId, statement, source: problemSource },
    ]),
  );
  const real = causes.filter(({ id }) => (id as string | null) !== null);
  const measures = await readChainMeasures(tx, scope, items, real);
  return { problems: [...problems.values()], causes: real, items, measures };
}

function itemsIn(scope: ChainScope): RawBuilder<unknown> {
  if ("promiseId" in scope) return sql`promise.id = ${scope.promiseId}`;
  if ("itemId" in scope) return sql`promise_item.id = ${scope.itemId}`;
  if ("measureId" in scope) {
    return sql`promise_item.id in (
      select measure_item.item_id from measure_item where measure_item.measure_id = ${scope.measureId})`;
  }
  return sql`promise.status <> 'archived' and promise_item.id in (
    select promise_item_cause.item_id from promise_item_cause
    join cause on cause.id = promise_item_cause.cause_id where cause.problem_id = ${scope.problemId})`;
}

function problemsIn(scope: ChainScope, causes: readonly string[]): RawBuilder<unknown> {
  if ("problemId" in scope) return sql`problem.id = ${scope.problemId}`;
  const answered = sql`cause.id = any (${[...causes]}::uuid[])`;
  if ("itemId" in scope) return answered;
  if ("measureId" in scope) {
    return sql`(${answered} or cause.id in (
      select measure_cause.cause_id from measure_cause where measure_cause.measure_id = ${scope.measureId}))`;
  }
  const ofProblem = sql`select sibling.problem_id from cause as sibling where sibling.id = any (${[...causes]}::uuid[])`;
  return sql`(problem.id in (${ofProblem}) or (problem.closed_at is null and not exists (
    select from promise_item_cause join cause as own on own.id = promise_item_cause.cause_id
    where own.problem_id = problem.id)))`;
}

async function readChainMeasures(
  tx: Transaction,
  scope: ChainScope,
  items: readonly ChainItem[],
  causes: readonly ChainCause[],
): Promise<readonly ChainMeasure[]> {
  const ofItems = sql`measure.id in (select measure_item.measure_id from measure_item
    where measure_item.item_id = any (${items.map(({ id }) => id)}::uuid[]))`;
  const ofCauses = sql`measure.id in (select measure_cause.measure_id from measure_cause
    where measure_cause.cause_id = any (${causes.map(({ id }) => id)}::uuid[]))`;
  const wanted =
    "measureId" in scope
      ? sql`measure.id = ${scope.measureId}`
      : "itemId" in scope
        ? ofItems
        : sql`(${ofItems} or ${ofCauses})`;
  const { rows } = await sql<ChainMeasure>`
    select measure.id, measure.title, measure.unit, measure.target_number, measure.stopped_on is not null as stopped,
      (select coalesce(sum(activity.quantity), 0) from activity
       where activity.measure_id = measure.id and activity.kind = 'done' and activity.withdrawn_at is null
         and activity.day <= today()) as done,
      array(select measure_item.item_id from measure_item where measure_item.measure_id = measure.id) as item_ids,
      array(select measure_cause.cause_id from measure_cause where measure_cause.measure_id = measure.id) as cause_ids,
      ${verdictOf(sql`statement.measure_id = measure.id`)} as verdict
    from measure
    where ${wanted}
    order by measure.stopped_on is not null, measure.due_on nulls last, measure.title collate "sv-x-icu", measure.id`.execute(
    tx,
  );
  return rows;
}

/** The latest that the evidence said; a later day wins, then a later moment. */
function verdictOf(about: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select jsonb_build_object('word', statement.status, 'sentence', statement.sentence)
    from statement
    where ${about} and statement.voice = 'evidence'
    order by statement.day desc, statement.stated_at desc, statement.id
    limit 1)`;
}

/** A promise that the chain can be shown for. */
export interface ChainPromise {
  readonly id: PromiseId;
  readonly title: string;
  readonly inForce: boolean;
}

/** Promises with the ones in force first, then those being written, the newest first; archived ones last. */
export async function readChainPromises(tx: Transaction): Promise<readonly ChainPromise[]> {
  const { rows } = await sql<ChainPromise>`
    select promise.id, promise.title, promise.status in ('in_force', 'amending') as in_force
    from promise
    order by promise.status not in ('in_force', 'amending'), promise.status = 'archived',
      promise.from_day desc nulls last, promise.title collate "sv-x-icu", promise.id
    limit 100`.execute(tx);
  return rows;
}
