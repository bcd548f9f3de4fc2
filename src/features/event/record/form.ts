import { z } from "zod";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { formOf, optionalText, recordVersion } from "#app/routing/form-fields.ts";
import type { EventId } from "#app/schema/tables.ts";

/** What became of an event. */
export interface OutcomeText {
  readonly outcome: string;
  readonly version: number;
}

/** Reads what became of an event; empty takes it back. */
export const outcomeForm: Form<OutcomeText> = settling(
  formOf({ outcome: optionalText(1000), version: recordVersion }),
);

/** Reads which event tells of the same; null: none does. */
export const sameAsForm: Form<{ readonly sameAs: EventId | null }> = formOf({
  sameAs: z
    .string()
    .regex(/^(?:|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/, "common:form.choice")
    .transform((text) => (text === "" ? null : (text as EventId))),
});

/** What became of an event as its form has it. */
export function fieldsOfOutcome(outcome: string, version: number): Fields {
  return fieldsOf({ outcome, version: String(version) });
}
