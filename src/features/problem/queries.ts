import { type Expression, type RawBuilder, sql } from "kysely";
import { referenceOfItem } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { CauseId, ProblemId } from "#app/schema/tables.ts";
import type { DrawingKind } from "./drawing/drawing.ts";
import type { AnsweringItem, AnsweringMeasure, Cause, Problem, ProblemLine } from "./problem.ts";

/** All problems, those worked on first, in Swedish order. */
export async function readProblems(tx: Transaction): Promise<readonly ProblemLine[]> {
  const { rows } = await sql<ProblemLine>`
    select problem.id, problem.statement, problem.source, problem.source_day, problem.place, problem.closed_at,
      count(cause.id) as causes,
      count(cause.id) filter (where not exists (
        select from measure_cause where measure_cause.cause_id = cause.id)) as unanswered
    from problem left join cause on cause.problem_id = problem.id
    group by problem.id
    order by problem.closed_at is not null, problem.statement collate "sv-x-icu", problem.id`.execute(tx);
  return rows;
}

/** A problem with its causes and what answers them. Throws `NotFound`. */
export async function readProblem(tx: Transaction, id: ProblemId): Promise<Problem> {
  const problem = await tx
    .selectFrom("problem")
    .selectAll("problem")
    .where("problem.id", "=", id)
    .executeTakeFirst();
  if (problem === undefined) throw new NotFound("problem");
  const causes = await tx
    .selectFrom("cause")
    .select((select) => [
      ...(["cause.id", "cause.text", "cause.version"] as const),
      ...(["cause.sourceKind", "cause.source", "cause.sourceAddress", "cause.strength"] as const),
      drawingsOf(select.ref("cause.id")).as("drawings"),
    ])
    .where("cause.problemId", "=", id)
    .orderBy("cause.position")
    .orderBy("cause.id")
    .execute();
  const items = await readAnsweringItems(tx, id);
  const measures = await readAnsweringMeasures(tx, id);
  const plain = <Answer extends { causeId: CauseId }>(answers: readonly Answer[], cause: CauseId) =>
    answers.filter(({ causeId }) => causeId === cause).map(({ causeId: _cause, ...answer }) => answer);
  return {
    ...problem,
    causes: causes.map((cause) => ({
      ...cause,
      items: plain(items, cause.id),
      measures: plain(measures, cause.id),
    })),
  };
}

/** One cause and the problem it belongs to. Throws `NotFound`, also when it belongs to another problem. */
export async function readCause(
  tx: Transaction,
  problemId: ProblemId,
  id: CauseId,
): Promise<{ readonly problem: Problem; readonly cause: Cause }> {
  const problem = await readProblem(tx, problemId);
  const cause = problem.causes.find((one) => one.id === id);
  if (cause === undefined) throw new NotFound("cause");
  return { problem, cause };
}

function drawingsOf(cause: RawBuilder<unknown> | Expression<unknown>): RawBuilder<DrawingKind[]> {
  return sql`array(
    select distinct cause_place.drawing from cause_place
    where cause_place.cause_id = ${cause} and cause_place.removed_at is null)`;
}

async function readAnsweringItems(
  tx: Transaction,
  problem: ProblemId,
): Promise<readonly (AnsweringItem & { causeId: CauseId })[]> {
  const { rows } = await sql<AnsweringItem & { causeId: CauseId }>`
    select promise_item_cause.cause_id, promise_item.id, promise.id as promise_id, promise.title as promise,
      coalesce(promise_item.heading, promise_item.text) as title, ${referenceOfItem} as reference
    from promise_item_cause
    join cause on cause.id = promise_item_cause.cause_id
    join promise_item on promise_item.id = promise_item_cause.item_id
    join focus_area on focus_area.id = promise_item.focus_area_id
    join promise on promise.id = focus_area.promise_id
    where cause.problem_id = ${problem}
    order by promise.from_day desc nulls last, promise.id, focus_area.position, promise_item.position`.execute(
    tx,
  );
  return rows;
}

async function readAnsweringMeasures(
  tx: Transaction,
  problem: ProblemId,
): Promise<readonly (AnsweringMeasure & { causeId: CauseId })[]> {
  const { rows } = await sql<AnsweringMeasure & { causeId: CauseId }>`
    select measure_cause.cause_id, measure.id, measure.title, measure.stopped_on is not null as stopped
    from measure_cause
    join cause on cause.id = measure_cause.cause_id
    join measure on measure.id = measure_cause.measure_id
    where cause.problem_id = ${problem}
    order by measure.title collate "sv-x-icu", measure.id`.execute(tx);
  return rows;
}
