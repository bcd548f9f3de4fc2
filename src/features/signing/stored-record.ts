import { sql } from "kysely";
import { contentOf, ENTRY_COLUMNS, HEAD_COLUMNS, headOf, readLeafHashes } from "#app/audit/log-store.ts";
import type { SignedHead } from "#app/audit/seal.ts";
import { inclusionProof } from "#app/audit/tree/inclusion-proof.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { type EditionRecord, readProof } from "./edition-record.ts";
import type { Edition } from "./queries.ts";
import { proofOf } from "./seal-edition.ts";

/** A sealed edition as its rows have it, put into the form of a published one. */
export interface StoredRecord {
  readonly record: EditionRecord;
  /** Whether the log still has the entry of the sealing, in a form that can be read. */
  readonly entryReadable: boolean;
}

/** The record of a sealed edition, with its place in the log worked out anew from the leaves; null when not sealed. */
export async function readStoredRecord(
  tx: Transaction,
  edition: Edition,
  where: { readonly address: string; readonly kommun: string; readonly publicKey: string },
): Promise<StoredRecord | null> {
  const { seal, document } = edition;
  if (seal === null) return null;
  const plain = proofOf({ ...edition, seal }, where);
  const entry = await readEntry(tx, seal.logEntryId);
  const place = entry === null ? null : await readPlace(tx, seal.logEntryId, where.kommun);
  const log = place === null ? null : { entry, ...place };
  const proof = readProof({ ...plain, log });
  return { record: { document, proof: proof ?? plain }, entryReadable: entry !== null && proof !== null };
}

async function readEntry(tx: Transaction, id: number) {
  const row = await tx
    .selectFrom("auditEntry")
    .select(ENTRY_COLUMNS)
    .where("auditEntry.id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : contentOf(row);
}

interface Place {
  readonly position: number;
  readonly path: readonly string[];
  readonly head: SignedHead;
}

/** Where the entry stands under the first head over it; null before it is sealed, or when leaves are missing. */
async function readPlace(tx: Transaction, entryId: number, kommun: string): Promise<Place | null> {
  const row = await tx
    .selectFrom("auditHead")
    .innerJoin("auditLeaf", (join) => join.on(sql<boolean>`audit_head.size > audit_leaf.position`))
    .select([...HEAD_COLUMNS, "auditLeaf.position"])
    .where("auditLeaf.entryId", "=", entryId)
    .orderBy("auditHead.size")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { position, ...head } = row;
  const leaves = await readLeafHashes(tx, 0, head.size);
  if (leaves.length < head.size) return null;
  const path = inclusionProof(leaves, position).map((step) => Buffer.from(step).toString("hex"));
  return { position, path, head: headOf(kommun, head) };
}
