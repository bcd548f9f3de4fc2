import type {
  PriorityCandidateId,
  PriorityCriterionId,
  PriorityScorerId,
  ProblemId,
} from "#app/schema/tables.ts";
import type { Scored } from "./ranking.ts";

/**
 * A round for tests without a database: `scores[scorer][problem][criterion]`, null where nothing is set. Ids are the
 * letters a, b, c for problems and their numbers for the others.
 */
export function aRound(
  weights: readonly number[],
  scores: readonly (readonly (readonly (number | null)[])[])[],
): Scored {
  const criterionId = (column: number): PriorityCriterionId => `k${column}` as PriorityCriterionId;
  const scorerId = (row: number): PriorityScorerId => `s${row}` as PriorityScorerId;
  const candidateId = (row: number): PriorityCandidateId =>
    String.fromCodePoint(97 + row) as PriorityCandidateId;
  return {
    criteria: weights.map((weight, column) => ({
      ...{ id: criterionId(column), name: `K${column}`, question: "", weight, lowWord: "", highWord: "" },
    })),
    scorers: scores.map((_, row) => ({ id: scorerId(row), name: `S${row}`, version: 1 })),
    candidates: (scores[0] ?? []).map((_, row) => ({
      id: candidateId(row),
      problemId: candidateId(row) as string as ProblemId,
      statement: `Problem ${candidateId(row)}`,
      chosen: false,
      reason: "",
    })),
    scores: scores.flatMap((problems, scorer) =>
      problems.flatMap((row, problem) =>
        row.flatMap((score, column) =>
          score === null
            ? []
            : [
                {
                  candidateId: candidateId(problem),
                  criterionId: criterionId(column),
                  scorerId: scorerId(scorer),
                  score,
                },
              ],
        ),
      ),
    ),
  };
}
