import { createHash } from "node:crypto";
import { openEdition, readEditions, withdrawEdition } from "#app/features/signing/index.ts";
import { canonicalJson } from "#app/platform/canonical-json/canonical-json.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { EditionId, PersonId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { type Remark, type RemarkCode, remarkKey } from "../checker/remark.ts";
import type { PromiseContent } from "../promise.ts";
import { replacePromiseContent, takePromiseStep } from "../store.ts";
import { contentOf, itemsOf, type WorkingPromise } from "../working-text.ts";
import { recordOverrides } from "./overrides.ts";

/** Who acts, and when. */
export interface ActingPerson {
  readonly person: PersonId;
  readonly now: Date;
}

/** A short mark of the exact text, to find out that it was changed after somebody read it. */
export function textMark(promise: WorkingPromise): string {
  return createHash("sha256")
    .update(canonicalJson<PromiseContent>(contentOf(promise)))
    .digest("base64url")
    .slice(0, 16);
}

/**
 * Sends the text for signing: records why gaps were left, and opens the edition. Throws `Conflict` when the text
 * is not being written, `Invalid` when a party cannot sign.
 */
export async function sendPromise(
  tx: Transaction,
  sent: {
    readonly promise: WorkingPromise;
    readonly remarks: readonly Remark[];
    readonly reasons: ReadonlyMap<RemarkCode, string>;
  },
  { person, now }: ActingPerson,
): Promise<EditionId> {
  const { promise, remarks, reasons } = sent;
  const gaps = remarks.filter(({ severity }) => severity === "gap");
  const overrides = gaps.flatMap((remark) => {
    const reason = reasons.get(remark.code);
    return reason === undefined ? [] : [{ code: remark.code, place: remarkKey(remark), reason }];
  });
  await recordOverrides(tx, promise.id, overrides, { personId: person, at: now });
  return openEdition(tx, {
    subject: { kind: "promise", id: promise.id },
    content: contentOf(promise),
    items: itemsOf(promise).map(({ id, reference }) => ({ id, reference })),
    kommun: promise.kommun.code,
    person,
    now,
  });
}

/** Takes back a text that waits for signatures. Throws `Conflict` when none does. */
export async function withdrawPromise(
  tx: Transaction,
  promiseId: PromiseId,
  reason: string,
  { person, now }: ActingPerson,
): Promise<void> {
  const editions = await readEditions(tx, { kind: "promise", id: promiseId });
  const open = editions.find(({ seal, withdrawal }) => seal === null && withdrawal === null);
  if (open === undefined) throw new Conflict("no edition waits for signatures");
  await withdrawEdition(tx, { edition: open.id, step: "withdraw", reason, person, now });
}

/** The text and items of the newest signed edition; null when nothing was signed here. */
export async function readSignedText(
  tx: Transaction,
  promiseId: PromiseId,
): Promise<{ readonly content: PromiseContent; readonly items: ReadonlyMap<string, PromiseItemId> } | null> {
  const editions = await readEditions(tx, { kind: "promise", id: promiseId });
  const signed = editions.find(({ seal }) => seal !== null);
  if (signed === undefined) return null;
  const rows = await tx
    .selectFrom("editionItem")
    .where("editionItem.editionId", "=", signed.id)
    .select(["editionItem.reference", "editionItem.itemId"])
    .execute();
  // The document was written from a PromiseContent by `sendPromise`, and nobody may change the row.
  const { content } = JSON.parse(signed.document) as { content: PromiseContent };
  return {
    content,
    items: new Map(rows.map(({ reference, itemId }) => [reference, itemId as PromiseItemId])),
  };
}

/** Drops an amendment: the signed text is the working text again. Throws `Conflict` when nothing was signed here. */
export async function discardAmendment(tx: Transaction, promiseId: PromiseId): Promise<void> {
  const signed = await readSignedText(tx, promiseId);
  if (signed === null) throw new Conflict("no signed text to go back to");
  await takePromiseStep(tx, promiseId, "discard_amendment");
  await replacePromiseContent(tx, promiseId, signed.content, signed.items);
}
