import type { Form } from "#app/routing/form.ts";
import { formOf, requiredText } from "#app/routing/form-fields.ts";

/** Reads why a thread may stay loose. */
export const acceptForm: Form<{ readonly reason: string }> = formOf({ reason: requiredText(1000) });
