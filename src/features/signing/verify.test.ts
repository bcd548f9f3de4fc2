import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryContent } from "#app/audit/entry.ts";
import { sealEntries, signedHead } from "#app/audit/seal.ts";
import { EMPTY_FRONTIER } from "#app/audit/tree/frontier.ts";
import { inclusionProof } from "#app/audit/tree/inclusion-proof.ts";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import { canonicalBytes } from "#app/platform/canonical-json/canonical-json.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import {
  EDITION_FORMAT,
  sha256Of,
  shortHash,
  signatureHash,
  statementBytes,
  writeDocument,
} from "./edition.ts";
import {
  type EditionProof,
  type EditionRecord,
  PROOF_FORMAT,
  readDocument,
  readProof,
} from "./edition-record.ts";
import { verifyEdition } from "./verify.ts";

const now = new Date("2026-03-16T11:00:00.000Z");
const keys = new InstallationKeys(newKeyMaterial(now));
const key = keys.publicKey;

const document = writeDocument({
  format: EDITION_FORMAT,
  kommun: "0484",
  kind: "promise",
  address: "lofte-2026",
  number: 1,
  reason: null,
  content: aPromise(),
  signatories: [
    { party: "Eskilstuna kommun", title: "ordförande" },
    { party: "Polismyndigheten", title: "chef" },
  ],
});
const sha256 = sha256Of(document);
const signatures = [
  { party: "Eskilstuna kommun", name: "Åsa", title: "ordförande", signedAt: now.toISOString(), sha256 },
  { party: "Polismyndigheten", name: "Örjan", title: "chef", signedAt: now.toISOString(), sha256 },
];
const statement = {
  sha256,
  number: 1,
  address: "lofte-2026",
  kommun: "0484",
  signatures,
  sealedAt: now.toISOString(),
};

const entries = ["DeskRead", "EditionSealed", "DeskRead"].map((event, step) =>
  entryContent({
    at: now,
    event,
    ids:
      event === "DeskRead"
        ? { step }
        : {
            kind: "promise",
            address: "lofte-2026",
            number: 1,
            sha256,
            signatures: signatures.map(signatureHash),
          },
    personId: null,
    requestId: "r",
  }),
);
const sealed = sealEntries(
  EMPTY_FRONTIER,
  entries.map((entry) => canonicalBytes(entry)),
);

const proof = readProof({
  format: PROOF_FORMAT,
  kind: "promise",
  ...statement,
  keyId: key.id,
  publicKey: key.pem,
  countersignature: Buffer.from(keys.sign(statementBytes(statement))).toString("base64url"),
  log: {
    entry: entries[1],
    position: 1,
    path: inclusionProof(
      sealed.leaves.map((leaf) => leaf.hash),
      1,
    ).map((step) => Buffer.from(step).toString("hex")),
    head: signedHead(keys, { log: "0484", size: 3, root: sealed.root, at: now }),
  },
});
if (proof === null) throw new Error("the proof has no form");
const whole: EditionRecord = { document, proof };

const kinds = (record: EditionRecord) => verifyEdition(record, key).map((finding) => finding.kind);
const withProof = (change: Partial<EditionProof>): EditionRecord => ({
  document,
  proof: { ...proof, ...change },
});

test("an edition as it was sealed is whole, with and without its place in the log", () => {
  expect(verifyEdition(whole, key)).toEqual([]);
  expect(verifyEdition(withProof({ log: null }), key)).toEqual([]);
});

describe("whatever is altered is found", () => {
  test("any letter of the document", () => {
    fc.assert(
      fc.property(fc.nat(document.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (place, letter) => {
        fc.pre(document[place] !== letter);
        const altered = document.slice(0, place) + letter + document.slice(place + 1);
        expect(kinds({ ...whole, document: altered })).toContain("document_altered");
      }),
    );
  });

  test("any text or number anywhere in the proof", () => {
    const places = leavesOf(proof);
    expect(places.length).toBeGreaterThan(30);
    for (const place of places) {
      const altered = readProof(alterAt(proof, place));
      // What has lost its form is not verified at all.
      const found = altered === null ? ["no form"] : kinds({ document, proof: altered });
      expect({ place, found: found.length > 0 }).toEqual({ place, found: true });
    }
  });

  test("a signature taken away, doubled or put before another", () => {
    const [first, second] = proof.signatures;
    if (first === undefined || second === undefined) throw new Error("two have signed");
    expect(kinds(withProof({ signatures: [first] }))).toContain("signature_missing");
    expect(kinds(withProof({ signatures: [first, second, second] }))).toContain("signature_altered");
    expect(kinds(withProof({ signatures: [second, first] }))).toContain("signature_altered");
  });

  test("text and hash and log entry altered together, by somebody without the key", () => {
    const other = document.replace("minst fyra", "minst tre");
    const hash = sha256Of(other);
    const forged = {
      ...proof,
      sha256: hash,
      signatures: proof.signatures.map((one) => ({ ...one, sha256: hash })),
      log: null,
    };
    expect(kinds({ document: other, proof: forged })).toEqual(["countersignature_wrong"]);
  });
});

test("what is found names whose signature it is about", () => {
  const altered = proof.signatures.map((one, index) => (index === 1 ? { ...one, name: "Någon annan" } : one));
  expect(verifyEdition(withProof({ signatures: altered }), key)).toEqual([
    { kind: "signature_altered", party: "Polismyndigheten" },
  ]);
});

test.each([
  ["no JSON", "borta"],
  ["other JSON", "{}"],
  ["half a letter", String.raw`{"a":"\ud800"}`],
])("a document that is %s is no edition", (_, text) => {
  expect(readDocument(text)).toBeNull();
  expect(kinds({ ...whole, document: text })).toEqual(["document_altered", "document_unreadable"]);
});

test("a hash is shown in groups that people can compare", () => {
  expect(shortHash("3f2a91c07be45d18ffff")).toBe("3f2a 91c0 7be4 5d18");
});

type Place = readonly (string | number)[];

/** Every text and number in a value, by its place; names and places of nothing else. */
function leavesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value === "string" || typeof value === "number") return [place];
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesOf(one, [...place, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...place, name]));
}

function alterAt(value: unknown, [name, ...rest]: Place): unknown {
  if (name === undefined) return typeof value === "number" ? value + 1 : alterText(String(value));
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === name ? alterAt(one, rest) : one));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, one]: [string, unknown]) => [
      key,
      key === name ? alterAt(one, rest) : one,
    ]),
  );
}

/** Another text of the same length and letters, so that its form still holds. */
function alterText(text: string): string {
  const first = text[0] ?? "";
  return `${first === "0" ? "1" : "0"}${text.slice(1)}`;
}
