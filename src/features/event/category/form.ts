import { z } from "zod";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { formOf, optionalText, recordVersion, requiredText } from "#app/routing/form-fields.ts";
import type { EventCategoryId } from "#app/schema/tables.ts";
import type { Category } from "./category.ts";
import type { CategoryText } from "./store.ts";

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const shape = {
  name: requiredText(80),
  explanation: optionalText(200),
  parentId: z
    .string()
    .refine((text) => text === "" || UUID.test(text), "common:form.choice")
    .transform((text) => (text === "" ? null : (text as EventCategoryId))),
};

/** Reads a new category. */
export const newCategoryForm: Form<CategoryText> = formOf(shape);

/** Reads a changed category. */
export const categoryForm: Form<CategoryText & { readonly version: number }> = settling(
  formOf({ ...shape, version: recordVersion }),
);

/** A category as its form has it. */
export function fieldsOfCategory({ name, explanation, parentId, version }: Category): Fields {
  return fieldsOf({ name, explanation, parentId: parentId ?? "", version: String(version) });
}
