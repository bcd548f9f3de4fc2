import type { Transaction } from "#app/platform/database/index.ts";
import type { PromiseId, PromiseReadingId } from "#app/schema/tables.ts";
import { writeParties } from "../content-store.ts";
import { emptyContent } from "../creation/form.ts";
import { savePromiseContent } from "../store.ts";
import type { ConfirmedProposals } from "./proposal-form.ts";
import { dropReading } from "./readings.ts";

/** Makes a draft of what was confirmed, and lets the document's text go. */
export async function takeProposals(
  tx: Transaction,
  kommun: { readonly code: string; readonly name: string },
  readingId: PromiseReadingId,
  confirmed: ConfirmedProposals,
): Promise<PromiseId> {
  const { title, period, purpose, followUp, parties, focusAreas } = confirmed;
  const empty = emptyContent(kommun, { title, period, predecessorId: null });
  const content = { ...empty, purpose, followUp, parties, focusAreas };
  const id = await savePromiseContent(tx, content, { status: "draft", importedFrom: null });
  // The page's choice of organisation goes before that of the name.
  await writeParties(tx, id, parties);
  await dropReading(tx, readingId);
  return id;
}
