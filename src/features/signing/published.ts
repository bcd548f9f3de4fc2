import type { Transaction } from "#app/platform/database/index.ts";
import { type EditionRecord, readProof } from "./edition-record.ts";

export { shortHash, signedBy } from "./edition.ts";
export { type EditionProof, type EditionRecord, readDocument } from "./edition-record.ts";
export type { EditionFinding } from "./finding.ts";
export { verifyEdition } from "./verify.ts";

/** A published edition; null when there is none at that address, or its proof has lost its form. */
export async function readPublishedEdition(
  tx: Transaction,
  slug: string,
  number: number,
): Promise<EditionRecord | null> {
  const row = await tx
    .selectFrom("publishedEdition")
    .select(["publishedEdition.document", "publishedEdition.proof"])
    .where("publishedEdition.slug", "=", slug)
    .where("publishedEdition.number", "=", number)
    .executeTakeFirst();
  const proof = row === undefined ? null : readProof(row.proof);
  return row === undefined || proof === null ? null : { document: row.document, proof };
}
