import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { formOf, optionalText, recordVersion, requiredText } from "#app/routing/form-fields.ts";
import type { AreaId, EventCategoryId, ProblemId } from "#app/schema/tables.ts";
import { chosenOrNone, confirmed, personsIn } from "../form.ts";
import type { Priority, PriorityText } from "./priority.ts";

const shape = {
  statement: requiredText(300),
  why: optionalText(500),
  place: optionalText(200),
  areaId: chosenOrNone<AreaId>(),
  categoryId: chosenOrNone<EventCategoryId>(),
  problemId: chosenOrNone<ProblemId>(),
  confirmed,
};

/** Reads a new priority. */
export const newPriorityForm: Form<PriorityText> = formOf(shape, {
  check: ({ statement, why, place, confirmed: looked }) => personsIn({ statement, why, place }, looked),
  command: ({ confirmed: _confirmed, ...text }) => text,
});

/** Reads a changed priority. */
export const priorityForm: Form<PriorityText & { readonly version: number }> = settling(
  formOf(
    { ...shape, version: recordVersion },
    {
      check: ({ statement, why, place, confirmed: looked }) => personsIn({ statement, why, place }, looked),
      command: ({ confirmed: _confirmed, ...text }) => text,
    },
  ),
);

/** A priority as its form has it. */
export function fieldsOfPriority(priority: Priority): Fields {
  const { statement, why, place, areaId, categoryId, problemId, version } = priority;
  return fieldsOf({
    ...{ statement, why, place, version: String(version) },
    ...{ areaId: areaId ?? "", categoryId: categoryId ?? "", problemId: problemId ?? "" },
  });
}
