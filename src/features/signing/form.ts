import { z } from "zod";
import type { Form } from "#app/routing/form.ts";
import { formOf, requiredText } from "#app/routing/form-fields.ts";

/** What somebody who signs sends: which text was seen, for whom, and who he or she is. */
export interface SignatureForm {
  /** Hash of the text that was shown. */
  readonly sha256: string;
  /** The party's place in the text, from 0. */
  readonly party: number;
  readonly password: string;
  readonly code: string;
}

/** Reads a signature. The words must be confirmed; the password is taken exactly as typed. */
export const signatureForm: Form<SignatureForm> = formOf({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "common:form.required"),
  party: z
    .string()
    .regex(/^\d{1,3}$/, "common:form.required")
    .transform(Number),
  confirmed: z.literal("ja", "signing:confirm.wordsMissing"),
  password: z.string().min(1, "common:form.required").max(1000, "common:form.tooLong|1000"),
  code: requiredText(40),
});

/** Reads the reason for not signing. */
export const declineForm: Form<{ readonly reason: string }> = formOf({ reason: requiredText(1000) });
