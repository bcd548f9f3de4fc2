import { sql } from "kysely";
import type { Kommun } from "#app/access/actor.ts";
import { recordEntry } from "#app/audit/record.ts";
import { publishPromise } from "#app/features/publication/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { signatureHash, statementBytes } from "./edition.ts";
import { type EditionProof, PROOF_FORMAT } from "./edition-record.ts";
import type { Edition, StoredSeal, StoredSignature } from "./queries.ts";
import { readSubject } from "./subject.ts";

/** Sealing an edition that all have signed. */
interface Sealing {
  readonly edition: Edition;
  readonly person: { readonly id: PersonId };
  readonly kommun: Kommun;
  readonly keys: InstallationKeys;
  readonly now: Date;
  readonly requestId: string;
}

/**
 * Seals an edition in the transaction of the last signature: the installation countersigns hash, signatures and
 * time, the log gets its entry, and a promise is published with all that verification needs. Its place in the
 * log follows within a second (`docs/decisions/0007-edition-place-in-log.md`).
 */
export async function sealEdition(tx: Transaction, sealing: Sealing): Promise<void> {
  const { edition, kommun, keys, now } = sealing;
  const { address } = await readSubject(tx, edition.subject);
  const unsigned = { ...edition, seal: { sealedAt: now, keyId: keys.publicKey.id, countersignature: "" } };
  const proof = proofOf(unsigned, { address, kommun: kommun.code, publicKey: keys.publicKey.pem });
  const countersignature = Buffer.from(keys.sign(statementBytes(proof))).toString("base64url");
  const logEntryId = await recordEntry(tx, keys, {
    at: now,
    personId: sealing.person.id,
    event: "EditionSealed",
    ids: {
      edition: edition.id,
      kind: proof.kind,
      address,
      number: proof.number,
      sha256: proof.sha256,
      signatures: proof.signatures.map(signatureHash),
    },
    requestId: sealing.requestId,
  });
  await tx
    .insertInto("editionSeal")
    .values({ editionId: edition.id, sealedAt: now, keyId: proof.keyId, countersignature, logEntryId })
    .execute();
  if (edition.subject.kind === "agreement") return;
  await tx
    .insertInto("publishedEdition")
    .values({
      slug: address,
      number: edition.number,
      document: edition.document,
      proof: sql`${JSON.stringify({ ...proof, countersignature })}::jsonb`,
      publishedAt: now,
    })
    .execute();
  await publishPromise(tx, edition.subject.id, { today: swedishDay(now), now });
}

/** An edition with the parts of its seal that a proof shows. */
export interface SealedEdition extends Omit<Edition, "seal"> {
  readonly seal: Omit<StoredSeal, "logEntryId">;
}

/** The proof of a sealed edition, as the stored rows have it; its place in the log is not known yet. */
export function proofOf(
  edition: SealedEdition,
  where: { readonly address: string; readonly kommun: string; readonly publicKey: string },
): EditionProof {
  return {
    format: PROOF_FORMAT,
    kind: edition.subject.kind,
    kommun: where.kommun,
    address: where.address,
    number: edition.number,
    sha256: edition.sha256,
    signatures: edition.signatures.map(recordedSignature),
    sealedAt: edition.seal.sealedAt.toISOString(),
    keyId: edition.seal.keyId,
    publicKey: where.publicKey,
    countersignature: edition.seal.countersignature,
    log: null,
  };
}

function recordedSignature({ party, name, title, signedAt, sha256 }: StoredSignature) {
  return { party, name, title, signedAt: signedAt.toISOString(), sha256 };
}
