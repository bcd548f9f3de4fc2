import type { ProblemId } from "#app/schema/tables.ts";
import { rankCandidates } from "./ranking.ts";
import type { Round } from "./round.ts";

/** Where a problem stood in a round. */
export interface Standing {
  readonly place: number | null;
  readonly sum: number | null;
  readonly chosen: boolean;
}

/** A problem in two rounds; null where it was not in the round. */
export interface Change {
  readonly problemId: ProblemId;
  /** Its words in the later round, or in the earlier where it is gone. */
  readonly statement: string;
  readonly before: Standing | null;
  readonly now: Standing | null;
}

/** Compares a round with an earlier one: the problems of the later in its order, then those that are gone. */
export function compareRounds(earlier: Round, later: Round): readonly Change[] {
  const before = standingsOf(earlier);
  const now = standingsOf(later);
  return [
    ...[...now].map(([problemId, { statement, standing }]) => ({
      ...{ problemId, statement, now: standing },
      before: before.get(problemId)?.standing ?? null,
    })),
    ...[...before]
      .filter(([problemId]) => !now.has(problemId))
      .map(([problemId, { statement, standing }]) => ({ problemId, statement, before: standing, now: null })),
  ];
}

function standingsOf(
  round: Round,
): ReadonlyMap<ProblemId, { readonly statement: string; readonly standing: Standing }> {
  return new Map(
    rankCandidates(round).map(({ candidate: { problemId, statement, chosen }, place, sum }) => [
      problemId,
      { statement, standing: { place, sum, chosen } },
    ]),
  );
}
