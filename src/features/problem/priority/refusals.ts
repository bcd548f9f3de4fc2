import { opening } from "#app/platform/language/index.ts";
import type { FieldProblem } from "#app/routing/form.ts";
import type { TypedCriterion } from "./criteria-form.ts";
import type { RoundCommand } from "./form.ts";
import type { Round } from "./round.ts";
import type { Choice } from "./store.ts";

/** What a changed round would lose: scores, reasons, a choice. Nothing that was written goes unasked. */
export function membersLost(round: Round, { text, members }: RoundCommand): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const scorer = round.scorers.find(
    ({ id, name }) => !members.scorers.includes(name) && round.scores.some(({ scorerId }) => scorerId === id),
  );
  if (scorer !== undefined)
    problems.push({
      field: "scorers",
      message: "priority:form.scorerHasScores",
      values: { name: scorer.name },
    });
  const problem = round.candidates.find(
    ({ id, problemId, reason }) =>
      !members.problemIds.includes(problemId) &&
      (reason !== "" || round.scores.some(({ candidateId }) => candidateId === id)),
  );
  if (problem !== undefined)
    problems.push({
      field: "problem",
      message: "priority:form.problemHasScores",
      values: { problem: opening(problem.statement, 60) },
    });
  const chosen = round.candidates.filter((candidate) => candidate.chosen).length;
  if (chosen > text.most)
    problems.push({ field: "most", message: "priority:form.mostBelowChosen", values: { chosen } });
  return problems;
}

/** A criterion that would go with its scores. */
export function criteriaLost(round: Round, criteria: readonly TypedCriterion[]): readonly FieldProblem[] {
  const kept = new Set(criteria.map(({ id }) => id));
  const lost = round.criteria.find(
    ({ id }) => !kept.has(id) && round.scores.some(({ criterionId }) => criterionId === id),
  );
  if (lost === undefined) return [];
  return [{ field: "name_0", message: "priority:criteria.hasScores", values: { name: lost.name } }];
}

/** The list is short because it must be: one more than it holds is refused. */
export function tooManyChosen(round: Round, choices: readonly Choice[]): readonly FieldProblem[] {
  const chosen = choices.filter((choice) => choice.chosen);
  const over = chosen[round.most];
  if (over === undefined) return [];
  return [
    {
      field: `vald_${over.candidateId}`,
      message: "priority:choice.tooMany",
      values: { chosen: chosen.length, most: round.most },
    },
  ];
}
