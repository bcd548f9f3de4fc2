import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PriorityRoundId, ProblemId } from "#app/schema/tables.ts";
import { rankCandidates } from "./ranking.ts";
import type { Candidate, Round, RoundLine } from "./round.ts";

/** All rounds, the newest first. */
export async function readRounds(tx: Transaction): Promise<readonly RoundLine[]> {
  const { rows } = await sql<RoundLine>`
    select priority_round.id, priority_round.name, priority_round.day, priority_round.meeting, priority_round.most,
      priority_round.decided_at, count(priority_candidate.id) as candidates,
      count(priority_candidate.id) filter (where priority_candidate.chosen) as chosen
    from priority_round
    left join priority_candidate on priority_candidate.round_id = priority_round.id
    group by priority_round.id
    order by priority_round.day desc, priority_round.decided_at desc nulls first, priority_round.id`.execute(
    tx,
  );
  return rows;
}

/** A round with criteria, scorers, problems and scores. Throws `NotFound`. */
export async function readRound(tx: Transaction, id: PriorityRoundId): Promise<Round> {
  const round = await tx
    .selectFrom("priorityRound")
    .leftJoin("person", "person.id", "priorityRound.decidedBy")
    .select([
      "priorityRound.id",
      "priorityRound.name",
      "priorityRound.day",
      "priorityRound.meeting",
      "priorityRound.most",
      "priorityRound.version",
      "priorityRound.decidedAt",
      "person.name as decidedBy",
    ])
    .where("priorityRound.id", "=", id)
    .executeTakeFirst();
  if (round === undefined) throw new NotFound("round of priorities");
  const criteria = await tx
    .selectFrom("priorityCriterion")
    .select(["id", "name", "question", "weight", "lowWord", "highWord"])
    .where("priorityCriterion.roundId", "=", id)
    .orderBy("priorityCriterion.position")
    .execute();
  const scorers = await tx
    .selectFrom("priorityScorer")
    .select(["id", "name", "version"])
    .where("priorityScorer.roundId", "=", id)
    .orderBy("priorityScorer.position")
    .execute();
  const candidates = await readCandidates(tx, id);
  const scores = await tx
    .selectFrom("priorityScore")
    .innerJoin("priorityCandidate", "priorityCandidate.id", "priorityScore.candidateId")
    .select([
      "priorityScore.candidateId",
      "priorityScore.criterionId",
      "priorityScore.scorerId",
      "priorityScore.score",
    ])
    .where("priorityCandidate.roundId", "=", id)
    .execute();
  return { ...round, criteria, scorers, candidates, scores };
}

async function readCandidates(tx: Transaction, id: PriorityRoundId): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    with candidate as (
      select priority_candidate.id, priority_candidate.problem_id, priority_candidate.chosen, priority_candidate.reason,
        case when priority_round.decided_at is null then problem.statement else priority_candidate.statement end as statement
      from priority_candidate
      join priority_round on priority_round.id = priority_candidate.round_id
      join problem on problem.id = priority_candidate.problem_id
      where priority_candidate.round_id = ${id})
    select candidate.* from candidate order by candidate.statement collate "sv-x-icu", candidate.id`.execute(
    tx,
  );
  return rows;
}

/** The decided round before another: the newest of an earlier day. Null when there is none. */
export async function readRoundBefore(tx: Transaction, round: Round): Promise<Round | null> {
  const before = await tx
    .selectFrom("priorityRound")
    .select("priorityRound.id")
    .where("priorityRound.day", "<", round.day)
    .where("priorityRound.decidedAt", "is not", null)
    .orderBy("priorityRound.day", "desc")
    .orderBy("priorityRound.decidedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return before === undefined ? null : readRound(tx, before.id);
}

/** A problem in the priorities that hold. */
export interface Prioritised {
  readonly problemId: ProblemId;
  /** As it was worded when it was decided. */
  readonly statement: string;
  /** Why it is chosen, or why it is not. */
  readonly reason: string;
  /** Weighted sum 1–5; null when scores were missing. */
  readonly sum: number | null;
}

/** The priorities that hold: those of the last decided round. */
export interface Priorities {
  readonly roundId: PriorityRoundId;
  readonly name: string;
  readonly day: IsoDate;
  readonly meeting: string;
  /** How many could be chosen. */
  readonly most: number;
  /** Chosen problems, the highest sum first. */
  readonly chosen: readonly Prioritised[];
  /** Problems that were left out, the highest sum first. */
  readonly left: readonly Prioritised[];
}

/** Reads the priorities that hold; null when nothing has been decided. */
export async function readPriorities(tx: Transaction): Promise<Priorities | null> {
  const last = await tx
    .selectFrom("priorityRound")
    .select("priorityRound.id")
    .where("priorityRound.decidedAt", "is not", null)
    .orderBy("priorityRound.day", "desc")
    .orderBy("priorityRound.decidedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return null;
  const round = await readRound(tx, last.id);
  const ranked = rankCandidates(round).map(({ sum, candidate }) => ({
    chosen: candidate.chosen,
    problem: {
      problemId: candidate.problemId,
      statement: candidate.statement,
      reason: candidate.reason,
      sum,
    },
  }));
  const { id, name, day, meeting, most } = round;
  return {
    ...{ roundId: id, name, day, meeting, most },
    chosen: ranked.filter(({ chosen }) => chosen).map(({ problem }) => problem),
    left: ranked.filter(({ chosen }) => !chosen).map(({ problem }) => problem),
  };
}
