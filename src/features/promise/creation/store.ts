import type { Transaction } from "#app/platform/database/index.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { writeParties } from "../content-store.ts";
import { readPromise } from "../queries.ts";
import { savePromiseContent } from "../store.ts";
import { contentOf, itemsOf } from "../working-text.ts";
import { continuedContent, emptyContent, type NewPromise } from "./form.ts";

/**
 * Begins a draft: empty, or with the predecessor's words, parties, agreement and causes, and the predecessor
 * linked. Throws `NotFound` when there is no such predecessor.
 */
export async function beginPromise(
  tx: Transaction,
  kommun: { readonly code: string; readonly name: string },
  begun: NewPromise,
): Promise<PromiseId> {
  const draft = { status: "draft", importedFrom: null } as const;
  if (begun.predecessorId === null) return savePromiseContent(tx, emptyContent(kommun, begun), draft);
  const before = await readPromise(tx, begun.predecessorId);
  const id = await savePromiseContent(tx, continuedContent(contentOf(before), begun), {
    ...draft,
    predecessor: before.id,
  });
  await writeParties(tx, id, before.parties);
  if (before.agreementId !== null) {
    await tx
      .updateTable("promise")
      .set({ agreementId: before.agreementId, agreementTitle: null })
      .where("promise.id", "=", id)
      .execute();
  }
  const items = itemsOf(await readPromise(tx, id));
  const links = itemsOf(before).flatMap(({ causes }, index) => {
    const itemId = items[index]?.id;
    return itemId === undefined ? [] : causes.map((causeId) => ({ itemId, causeId }));
  });
  if (links.length > 0) await tx.insertInto("promiseItemCause").values(links).execute();
  return id;
}
