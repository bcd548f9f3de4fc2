import type { ErrorSummaryProps } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, TypedForm } from "#app/routing/form.ts";

/** A form as a page shows it the first time: filled, nothing to mend. */
export function filled(typed: Fields = fieldsOf({})): TypedForm {
  return { typed, problems: [] };
}

/** What to mend, on top of the form; nothing when there is nothing. */
export function summaryOf(t: Translate, form: TypedForm): ErrorSummaryProps | undefined {
  if (form.problems.length === 0) return undefined;
  const problems = form.problems.map((problem) => ({ field: problem.field, message: messageOf(t, problem) }));
  return { title: t("common:errorSummary"), problems };
}

/** What to mend in one field. */
export function errorOf(t: Translate, form: TypedForm, field: string): string | undefined {
  const problem = form.problems.find((one) => one.field === field);
  return problem === undefined ? undefined : messageOf(t, problem);
}

/** The words of a key that has become plain text on its way: keys of forms are checked where they are written. */
export function messageOf(t: Translate, problem: Pick<FieldProblem, "message" | "values">): string {
  const { message, values = {} } = problem;
  return (t as unknown as (key: string, values: object) => string)(message, values);
}
