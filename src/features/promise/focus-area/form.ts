import { formOf, optionalText, requiredText } from "#app/routing/form-fields.ts";

/** The name of a new focus area. */
export const newFocusAreaForm = formOf({ name: requiredText(200) });

/** A new name, and the name the person had before the eyes. */
export const renameFocusAreaForm = formOf({ name: requiredText(200), before: optionalText(200) });
