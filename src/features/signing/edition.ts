import { createHash } from "node:crypto";
import type { AgreementContent } from "#app/features/agreement/published.ts";
import type { PromiseContent } from "#app/features/promise/published.ts";
import { canonicalBytes, canonicalJson } from "#app/platform/canonical-json/canonical-json.ts";

/** What can be signed: a citizen promise or a cooperation agreement. */
export type EditionKind = "promise" | "agreement";

/** Who is to sign for whom. */
interface Signatory {
  /** The organisation's name as it stands in the text. */
  readonly party: string;
  /** The role that signs, such as "kommunstyrelsens ordförande". */
  readonly title: string;
}

/** Everything that is signed. Written as canonical JSON, these are the bytes that are hashed. */
export interface EditionDocument {
  readonly format: typeof EDITION_FORMAT;
  /** The official kommunkod. */
  readonly kommun: string;
  readonly kind: EditionKind;
  /** The promise's or agreement's name in addresses. */
  readonly address: string;
  readonly number: number;
  /** Why the text was changed; null for the first edition. */
  readonly reason: string | null;
  readonly content: PromiseContent | AgreementContent;
  readonly signatories: readonly Signatory[];
}

/** A signature as it is countersigned. */
export interface RecordedSignature {
  readonly party: string;
  readonly name: string;
  readonly title: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly signedAt: string;
  /** The hash of the text the person had before the eyes. */
  readonly sha256: string;
}

/** Who signed, as pages and papers write it: "Åsa Berg, kommundirektör"; the title alone once when it stands for the name. */
export function signedBy({ name, title }: Pick<RecordedSignature, "name" | "title">): string {
  return name.toLowerCase() === title.toLowerCase() ? name : `${name}, ${title}`;
}

/** What the installation signs when the last party has signed. */
export interface SealedStatement {
  readonly sha256: string;
  readonly number: number;
  readonly address: string;
  readonly kommun: string;
  readonly signatures: readonly RecordedSignature[];
  readonly sealedAt: string;
}

/** Names the form of the document, so that a later form can be told from it. */
export const EDITION_FORMAT = "handslag-edition/1";

/** The document as it is stored, hashed and shown: canonical JSON (RFC 8785). */
export function writeDocument(document: EditionDocument): string {
  return canonicalJson<EditionDocument>(document);
}

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The bytes of the countersignature: canonical JSON of exactly these members, whatever else the value has. */
export function statementBytes(statement: SealedStatement): Uint8Array {
  const { sha256, number, address, kommun, signatures, sealedAt } = statement;
  return canonicalBytes<SealedStatement>({
    sha256,
    number,
    address,
    kommun,
    signatures: signatures.map(plainSignature),
    sealedAt,
  });
}

/** The hash of one signature alone. It stands in the log, so that an altered one can be named. */
export function signatureHash(signature: RecordedSignature): string {
  return sha256Of(canonicalJson<RecordedSignature>(plainSignature(signature)));
}

/** The start of a hash in groups of four, for people to compare: "3f2a 91c0 7be4 5d18". */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ");
}

function plainSignature({ party, name, title, signedAt, sha256 }: RecordedSignature): RecordedSignature {
  return { party, name, title, signedAt, sha256 };
}
