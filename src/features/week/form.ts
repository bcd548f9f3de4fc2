import { z } from "zod";
import { findPersonalData } from "#app/platform/personal-data/index.ts";
import type { FieldProblem } from "#app/routing/form.ts";

/** The message that a text may point at a person; the form then offers to save it as it is. */
export const PERSONAL_DATA = "week:form.personalData";

/** Whether the writer has said that nobody is pointed at. */
export const confirmed: z.ZodType<boolean> = z.string().transform((value) => value === "yes");

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Something chosen from a list of records. */
export function chosen<Id extends string>(): z.ZodType<Id> {
  return z
    .string()
    .refine((text) => ID.test(text), "common:form.choice")
    .transform((text) => text as Id);
}

/** Something chosen, or null when nothing was. */
export function chosenOrNone<Id extends string>(): z.ZodType<Id | null> {
  return z
    .string()
    .refine((text) => text === "" || ID.test(text), "common:form.choice")
    .transform((text) => (text === "" ? null : (text as Id)));
}

/** The texts that may point at a person, unless the writer has looked at them: the week tells of places, not of people. */
export function personsIn(texts: Readonly<Record<string, string>>, looked: boolean): readonly FieldProblem[] {
  if (looked) return [];
  return Object.entries(texts)
    .filter(([, text]) => findPersonalData(text, []).length > 0)
    .map(([field]) => ({ field, message: PERSONAL_DATA }));
}
