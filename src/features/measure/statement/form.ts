import type { Form } from "#app/routing/form.ts";
import { choice, formOf, requiredDay, requiredText } from "#app/routing/form-fields.ts";
import { STATUS_WORDS } from "../progress/status.ts";
import { EVIDENCE_WORDS } from "./statement.ts";
import type { NewStatement } from "./store.ts";

/** What the owner says, with a sentence and a source. */
export const ownerForm: Form<NewStatement> = formOf(
  { word: choice(STATUS_WORDS), sentence: requiredText(500), source: requiredText(300), day: requiredDay },
  { command: (said): NewStatement => ({ voice: "owner", ...said }) },
);

/** What the evidence says, with a sentence and a source. */
export const evidenceForm: Form<NewStatement> = formOf(
  { word: choice(EVIDENCE_WORDS), sentence: requiredText(500), source: requiredText(300), day: requiredDay },
  { command: (said): NewStatement => ({ voice: "evidence", ...said }) },
);
