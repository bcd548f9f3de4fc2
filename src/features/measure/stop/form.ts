import type { Form } from "#app/routing/form.ts";
import { formOf, recordVersion, requiredDay, requiredText } from "#app/routing/form-fields.ts";
import type { Stop } from "../measure.ts";

/** What comes from the form that stops a measure. */
export interface StopCommand extends Stop {
  readonly version: number;
}

/** The form that stops a measure: a day and a reason that everybody may read. */
export const stopForm: Form<StopCommand> = formOf({
  version: recordVersion,
  on: requiredDay,
  reason: requiredText(1000),
});
