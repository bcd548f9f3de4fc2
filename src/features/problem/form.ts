import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { formOf, optionalDay, optionalText, recordVersion, requiredText } from "#app/routing/form-fields.ts";
import { evidenceFields, evidenceValues } from "./evidence-form.ts";
import type { CauseText, ProblemText } from "./problem.ts";

const problemFields = {
  statement: requiredText(500),
  source: optionalText(500),
  sourceDay: optionalDay,
  place: optionalText(200),
};
const causeFields = { text: requiredText(1000), ...evidenceFields };

/** Reads a new problem. */
export const newProblemForm: Form<ProblemText> = formOf(problemFields);

/** Reads a changed problem. */
export const problemForm: Form<ProblemText & { readonly version: number }> = settling(
  formOf({ ...problemFields, version: recordVersion }),
);

/** Reads a new cause. */
export const newCauseForm: Form<CauseText> = formOf(causeFields);

/** Reads a changed cause. */
export const causeForm: Form<CauseText & { readonly version: number }> = settling(
  formOf({ ...causeFields, version: recordVersion }),
);

/** A problem as its form has it. */
export function fieldsOfProblem(
  { statement, source, sourceDay, place }: ProblemText,
  version: number,
): Fields {
  return fieldsOf({ statement, source, sourceDay: sourceDay ?? "", place, version: String(version) });
}

/** A cause as its form has it. */
export function fieldsOfCause({ text, ...evidence }: CauseText, version: number): Fields {
  return fieldsOf({ text, ...evidenceValues(evidence), version: String(version) });
}
