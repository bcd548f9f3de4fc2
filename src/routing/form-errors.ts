import type { ErrorSummaryProps } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import type { FieldProblem, TypedForm } from "./form.ts";

/** A form as a page shows it the first time: filled, nothing to mend. */
export function filled(typed: Fields = fieldsOf({})): TypedForm {
  return { typed, problems: [] };
}

/** What to mend, on top of the form; nothing when there is nothing. `ids` names fields whose id is not their name. */
export function summaryOf(
  t: Translate,
  form: TypedForm,
  ids: Readonly<Record<string, string>> = {},
): ErrorSummaryProps | undefined {
  if (form.problems.length === 0) return undefined;
  const problems = form.problems.map((problem) => ({
    field: ids[problem.field] ?? problem.field,
    message: textOf(t, problem),
  }));
  return { title: t("common:errorSummary"), problems };
}

/** What to mend in one field. */
export function errorOf(t: Translate, form: TypedForm, field: string): string | undefined {
  const problem = form.problems.find((one) => one.field === field);
  return problem === undefined ? undefined : textOf(t, problem);
}

/** A message of a form as text. */
export function textOf(
  t: Translate,
  { message, values = {} }: Pick<FieldProblem, "message" | "values">,
): string {
  // The keys of forms are checked where they are written; here they have become plain text.
  return (t as unknown as (key: string, values: object) => string)(message, values);
}
