import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { recordVersion } from "#app/routing/form-fields.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import type { PriorityCandidateId, PriorityCriterionId } from "#app/schema/tables.ts";
import { type Round, SCORES, type Scorer } from "./round.ts";
import type { SetScore } from "./store.ts";

/** What the form of one scorer says. */
export interface ScoresCommand {
  readonly version: number;
  readonly scores: readonly SetScore[];
}

const CELL = /^betyg_([\da-f-]{36})_([\da-f-]{36})$/;

/** The name of the field for a problem and a criterion. */
export function scoreField(candidate: PriorityCandidateId, criterion: PriorityCriterionId): string {
  return `betyg_${candidate}_${criterion}`;
}

/** Reads the scores of one scorer; an empty field is a score that is not set. */
export const scoresForm: Form<ScoresCommand> = settling((fields) => {
  const cells = fields.names.flatMap((name) => {
    const [, candidate, criterion] = CELL.exec(name) ?? [];
    if (candidate === undefined || criterion === undefined) return [];
    const typed = fields.text(name).trim();
    const score = SCORES.find((one) => String(one) === typed);
    return [{ name, typed, candidate, criterion, score }];
  });
  const problems = cells
    .filter(({ typed, score }) => typed !== "" && score === undefined)
    .map(({ name }) => ({ field: name, message: "priority:scores.range" }));
  const version = recordVersion.safeParse(fields.text("version"));
  if (!version.success) problems.push({ field: "version", message: "common:form.required" });
  if (problems.length > 0 || !version.success) return { ok: false, problems };
  const scores = cells.map(({ candidate, criterion, score }) => ({
    candidateId: candidate as PriorityCandidateId,
    criterionId: criterion as PriorityCriterionId,
    score: score ?? null,
  }));
  return { ok: true, value: { version: version.data, scores } };
});

/** The scores of one scorer as their form has them. */
export function fieldsOfScores(round: Round, scorer: Scorer): Fields {
  const own = round.scores.filter(({ scorerId }) => scorerId === scorer.id);
  const cells = own.map(
    ({ candidateId, criterionId, score }) => [scoreField(candidateId, criterionId), String(score)] as const,
  );
  return fieldsOf({ ...Object.fromEntries(cells), version: String(scorer.version) });
}
