import { z } from "zod";
import { canonicalJson } from "#app/platform/canonical-json/canonical-json.ts";
import type { JsonValue } from "#app/platform/canonical-json/json-value.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const signature = z.object({
  party: z.string(),
  name: z.string(),
  title: z.string(),
  signedAt: z.string(),
  sha256: z.string(),
});

const head = z.object({
  log: z.string(),
  size: z.number().int(),
  root: hash,
  time: z.string(),
  keyId: z.string(),
  signature: z.string(),
});

const entry = z.object({
  at: z.string(),
  event: z.string(),
  ids: z.record(z.string(), z.json()),
  person: z.string().nullable(),
  request: z.string(),
});

const logProof = z.object({ entry, position: z.number().int(), path: z.array(hash), head });

const proof = z.object({
  format: z.literal("handslag-proof/1"),
  kind: z.enum(["promise", "agreement"]),
  kommun: z.string(),
  address: z.string(),
  number: z.number().int(),
  sha256: z.string(),
  signatures: z.array(signature),
  sealedAt: z.string(),
  keyId: z.string(),
  publicKey: z.string(),
  countersignature: z.string(),
  log: logProof.nullable(),
});

const documentShape = z.object({
  format: z.string(),
  kommun: z.string(),
  kind: z.enum(["promise", "agreement"]),
  address: z.string(),
  number: z.number().int(),
  reason: z.string().nullable(),
  content: z.json(),
  signatories: z.array(z.object({ party: z.string(), title: z.string() })),
});

/** A document as it was found: its members have their types, nothing is known of its content. */
export type StoredDocument = z.infer<typeof documentShape>;

/** The place of an edition's sealing in the log, with what proves it to somebody who has nothing else. */
export type LogProof = z.infer<typeof logProof>;

/**
 * All that verification needs beside the document: hash, signatures, countersignature, public key, place in the
 * log. `log` is null in the second before the log is sealed.
 */
export type EditionProof = z.infer<typeof proof>;

/** A sealed edition as it is published and as it is exported: everything needed to verify it. */
export interface EditionRecord {
  /** Canonical JSON, exactly the bytes that were signed. */
  readonly document: string;
  readonly proof: EditionProof;
}

/** Names the form of the proof. */
export const PROOF_FORMAT = "handslag-proof/1";

/** Reads a stored proof; null when it has lost its form. */
export function readProof(value: unknown): EditionProof | null {
  const result = proof.safeParse(value);
  return result.success && canonicalOf(JSON.stringify(result.data)) !== null ? result.data : null;
}

/** The members of a document, `content` left as it is; null when the text is no edition. */
export function readDocument(text: string): StoredDocument | null {
  if (canonicalOf(text) === null) return null;
  const result = documentShape.safeParse(JSON.parse(text));
  return result.success ? result.data : null;
}

/** The text as canonical JSON; null when it is no JSON, or JSON that cannot be written canonically. */
export function canonicalOf(text: string): string | null {
  try {
    return canonicalJson<JsonValue>(z.json().parse(JSON.parse(text)));
  } catch {
    return null;
  }
}
