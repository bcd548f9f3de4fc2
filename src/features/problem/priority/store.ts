import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type {
  PersonId,
  PriorityCandidateId,
  PriorityCriterionId,
  PriorityRoundId,
  PriorityScorerId,
  ProblemId,
} from "#app/schema/tables.ts";
import type { CriterionText, RoundText } from "./round.ts";

/** Who scores and what is scored. */
export interface RoundMembers {
  readonly scorers: readonly string[];
  readonly problemIds: readonly ProblemId[];
}

/** Makes a round with its criteria, scorers and problems; nothing is scored. */
export async function addRound(
  tx: Transaction,
  text: RoundText,
  members: RoundMembers,
  criteria: readonly CriterionText[],
): Promise<PriorityRoundId> {
  const { id } = await tx
    .insertInto("priorityRound")
    .values({ ...text })
    .returning("priorityRound.id")
    .executeTakeFirstOrThrow();
  await saveMembers(tx, id, members);
  await saveCriteria(
    tx,
    id,
    criteria.map((criterion) => ({ ...criterion, id: null })),
  );
  return id;
}

/** Takes a new version of a round for what is written in it. False when somebody else was first. */
export async function takeRound(
  tx: Transaction,
  id: PriorityRoundId,
  version: number,
  text: Partial<RoundText> = {},
): Promise<boolean> {
  const taken = await tx
    .updateTable("priorityRound")
    .set({ ...text, version: sql<number>`priority_round.version + 1` })
    .where("priorityRound.id", "=", id)
    .where("priorityRound.version", "=", version)
    .where("priorityRound.decidedAt", "is", null)
    .returning("priorityRound.id")
    .executeTakeFirst();
  return taken !== undefined;
}

/** Writes who scores, by name, and what is scored. What is left out goes with its scores. */
export async function saveMembers(
  tx: Transaction,
  roundId: PriorityRoundId,
  { scorers, problemIds }: RoundMembers,
): Promise<void> {
  await sql`
    delete from priority_score using priority_scorer
    where priority_scorer.id = priority_score.scorer_id and priority_scorer.round_id = ${roundId}
      and priority_scorer.name <> all (${[...scorers]}::text[])`.execute(tx);
  await sql`
    delete from priority_scorer
    where priority_scorer.round_id = ${roundId} and priority_scorer.name <> all (${[...scorers]}::text[])`.execute(
    tx,
  );
  await sql`
    insert into priority_scorer (round_id, position, name)
    select ${roundId}, wanted.position, wanted.name
    from unnest(${[...scorers]}::text[]) with ordinality as wanted (name, position)
    on conflict (round_id, name) do update set position = excluded.position`.execute(tx);
  await sql`
    delete from priority_candidate
    where priority_candidate.round_id = ${roundId} and priority_candidate.problem_id <> all (${[...problemIds]}::uuid[])`.execute(
    tx,
  );
  await sql`
    insert into priority_candidate (round_id, problem_id, statement)
    select ${roundId}, problem.id, problem.statement from problem
    where problem.id = any (${[...problemIds]}::uuid[])
    on conflict (round_id, problem_id) do nothing`.execute(tx);
}

/** Writes the criteria in the order given: those with an id anew, the others added; what is left out goes. */
export async function saveCriteria(
  tx: Transaction,
  roundId: PriorityRoundId,
  criteria: readonly (CriterionText & { readonly id: PriorityCriterionId | null })[],
): Promise<void> {
  const kept = criteria.flatMap(({ id }) => (id === null ? [] : [id]));
  await sql`
    delete from priority_criterion
    where priority_criterion.round_id = ${roundId} and priority_criterion.id <> all (${kept}::uuid[])`.execute(
    tx,
  );
  for (const [position, { id, ...text }] of criteria.entries()) {
    if (id === null) {
      await tx
        .insertInto("priorityCriterion")
        .values({ roundId, position, ...text })
        .execute();
    } else {
      await tx
        .updateTable("priorityCriterion")
        .set({ position, ...text })
        .where("priorityCriterion.id", "=", id)
        .where("priorityCriterion.roundId", "=", roundId)
        .execute();
    }
  }
}

/** One score of a scorer; null takes it back. */
export interface SetScore {
  readonly candidateId: PriorityCandidateId;
  readonly criterionId: PriorityCriterionId;
  readonly score: number | null;
}

/** Writes the scores of one scorer. False when somebody else changed them since `version`. */
export async function saveScores(
  tx: Transaction,
  scorerId: PriorityScorerId,
  version: number,
  scores: readonly SetScore[],
): Promise<boolean> {
  const taken = await tx
    .updateTable("priorityScorer")
    .set({ version: sql<number>`priority_scorer.version + 1` })
    .where("priorityScorer.id", "=", scorerId)
    .where("priorityScorer.version", "=", version)
    .returning("priorityScorer.id")
    .executeTakeFirst();
  if (taken === undefined) return false;
  await tx.deleteFrom("priorityScore").where("priorityScore.scorerId", "=", scorerId).execute();
  const set = scores.flatMap(({ score, ...cell }) => (score === null ? [] : [{ ...cell, scorerId, score }]));
  if (set.length > 0) await tx.insertInto("priorityScore").values(set).execute();
  return true;
}

/** Whether a problem is chosen, and why or why not. */
export interface Choice {
  readonly candidateId: PriorityCandidateId;
  readonly chosen: boolean;
  readonly reason: string;
}

/** Writes the choice. The database refuses more problems than the round may hold. */
export async function saveChoices(tx: Transaction, choices: readonly Choice[]): Promise<void> {
  for (const { candidateId, chosen, reason } of choices) {
    await tx
      .updateTable("priorityCandidate")
      .set({ chosen, reason })
      .where("priorityCandidate.id", "=", candidateId)
      .execute();
  }
}

/** Decides a round: it stays as it is from now on, with the problems as they are worded today. */
export async function decideRound(
  tx: Transaction,
  id: PriorityRoundId,
  by: { readonly personId: PersonId; readonly at: Date },
): Promise<void> {
  await sql`
    update priority_candidate set statement = problem.statement
    from problem
    where problem.id = priority_candidate.problem_id and priority_candidate.round_id = ${id}`.execute(tx);
  await sql`set constraints force_short_list immediate`.execute(tx);
  await tx
    .updateTable("priorityRound")
    .set({
      decidedAt: by.at,
      decidedBy: by.personId,
      version: sql<number>`priority_round.version + 1`,
    })
    .where("priorityRound.id", "=", id)
    .execute();
}
