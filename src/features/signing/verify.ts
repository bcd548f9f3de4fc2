import { canonicalBytes } from "#app/platform/canonical-json/canonical-json.ts";
import { type PublicKey, verifySignature } from "#app/platform/keys/index.ts";
import { verifyHead } from "#app/audit/seal.ts";
import { leafHash } from "#app/audit/tree/hash.ts";
import { verifyInclusion } from "#app/audit/tree/verify-inclusion.ts";
import { sha256Of, signatureHash, statementBytes } from "./edition.ts";
import {
  type EditionProof,
  type EditionRecord,
  type LogProof,
  canonicalOf,
  readDocument,
} from "./edition-record.ts";
import type { EditionFinding } from "./finding.ts";

/** The installation's public key, from a place one trusts. */
export type TrustedKey = Pick<PublicKey, "id" | "pem">;

/**
 * Checks a sealed edition from its record alone: the document is canonical and bears the hash, each signature is
 * for it, the installation countersigned exactly this, and the sealing stands in the log. Names what is wrong;
 * an empty list means that everything is as it was sealed.
 */
export function verifyEdition(record: EditionRecord, key: TrustedKey): readonly EditionFinding[] {
  const { proof, document } = record;
  const logged = checkLog(proof, key);
  const sealed = checkSeal(record, key, logged.sealed);
  const text = checkDocument(document, proof, sealed.sha256);
  const sameKey = proof.keyId === key.id && proof.publicKey === key.pem;
  const otherKey: EditionFinding[] = sameKey ? [] : [{ kind: "other_key" }];
  return [...text, ...sealed.findings, ...otherKey, ...logged.findings];
}

function checkDocument(text: string, proof: EditionProof, sealedHash: string): EditionFinding[] {
  const findings: EditionFinding[] = [];
  if (sha256Of(text) !== sealedHash) findings.push({ kind: "document_altered" });
  const document = readDocument(text);
  if (document === null) return [...findings, { kind: "document_unreadable" }];
  if (canonicalOf(text) !== text) findings.push({ kind: "document_not_canonical" });
  for (const field of ["kommun", "kind", "address", "number"] as const) {
    if (document[field] !== proof[field]) findings.push({ kind: "other_edition", field });
  }
  return [...findings, ...checkSignatories(document.signatories, proof, sealedHash)];
}

function checkSignatories(
  signatories: readonly { party: string; title: string }[],
  { signatures }: EditionProof,
  sealedHash: string,
): EditionFinding[] {
  const findings: EditionFinding[] = [];
  for (const { party, title } of signatories) {
    const signed = signatures.some((one) => one.party === party && one.title === title);
    if (!signed) findings.push({ kind: "signature_missing", party });
  }
  for (const { party, title, sha256 } of signatures) {
    const named = signatories.some((one) => one.party === party && one.title === title);
    if (!named) findings.push({ kind: "signature_extra", party });
    if (sha256 !== sealedHash) findings.push({ kind: "signature_other_text", party });
  }
  return findings;
}

/** What the log says was sealed, in so far as the log itself holds. */
interface Logged {
  readonly sha256: string;
  readonly signatures: readonly string[];
  readonly sealedAt: string;
}

/**
 * Checks the countersignature. When it does not fit, the hashes in the log tell which part was altered; without
 * them only an altered hash can be told from the rest. `sha256` is the hash to believe in.
 */
function checkSeal(
  { document, proof }: EditionRecord,
  { pem }: TrustedKey,
  logged: Logged | null,
): { readonly findings: EditionFinding[]; readonly sha256: string } {
  const countersigned = (sha256: string): boolean =>
    verifySignature(
      pem,
      statementBytes({ ...proof, sha256 }),
      Buffer.from(proof.countersignature, "base64url"),
    );
  if (countersigned(proof.sha256)) {
    const same = logged === null || alteredParts(proof, logged).length === 0;
    return { findings: same ? [] : [{ kind: "log_entry_other" }], sha256: proof.sha256 };
  }
  if (logged !== null) {
    const altered = alteredParts(proof, logged);
    const findings: EditionFinding[] = altered.length > 0 ? altered : [{ kind: "countersignature_altered" }];
    return { findings, sha256: logged.sha256 };
  }
  const actual = sha256Of(document);
  if (countersigned(actual)) return { findings: [{ kind: "hash_altered" }], sha256: actual };
  return { findings: [{ kind: "countersignature_wrong" }], sha256: proof.sha256 };
}

function alteredParts(proof: EditionProof, logged: Logged): EditionFinding[] {
  const findings: EditionFinding[] = [];
  if (proof.sha256 !== logged.sha256) findings.push({ kind: "hash_altered" });
  for (const [index, signature] of proof.signatures.entries()) {
    const same = logged.signatures[index] === signatureHash(signature);
    if (!same) findings.push({ kind: "signature_altered", party: signature.party });
  }
  if (proof.sealedAt !== logged.sealedAt) findings.push({ kind: "sealed_at_altered" });
  return findings;
}

function checkLog(
  proof: EditionProof,
  { id, pem }: TrustedKey,
): { readonly findings: EditionFinding[]; readonly sealed: Logged | null } {
  const { log } = proof;
  if (log === null) return { findings: [], sealed: null };
  const { head } = log;
  if (head.log !== proof.kommun || head.keyId !== id || !verifyHead(pem, head)) {
    return { findings: [{ kind: "log_head_altered" }], sealed: null };
  }
  if (!isInLog(log)) return { findings: [{ kind: "log_entry_altered" }], sealed: null };
  const { event, ids, at } = log.entry;
  const { address, number, kind, sha256, signatures } = ids;
  const isThis = event === "EditionSealed" && address === proof.address && number === proof.number;
  if (!isThis || kind !== proof.kind || typeof sha256 !== "string" || !isTexts(signatures)) {
    return { findings: [{ kind: "log_entry_other" }], sealed: null };
  }
  return { findings: [], sealed: { sha256, signatures, sealedAt: at } };
}

function isInLog({ entry, position, path, head }: LogProof): boolean {
  return verifyInclusion({
    leaf: leafHash(canonicalBytes<LogProof["entry"]>(entry)),
    index: position,
    size: head.size,
    proof: path.map((step) => Buffer.from(step, "hex")),
    root: Buffer.from(head.root, "hex"),
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
