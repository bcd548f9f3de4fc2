import * as fc from "fast-check";
import { expect, test } from "vitest";
import { InstallationKeys, newKeyMaterial, verifySignature } from "#app/platform/keys/index.ts";
import { sealEntries, signedHead, verifyHead } from "./seal.ts";
import { consistencyProof } from "./tree/consistency-proof.ts";
import { EMPTY_FRONTIER } from "./tree/frontier.ts";
import { leafHash } from "./tree/hash.ts";
import { inclusionProof } from "./tree/inclusion-proof.ts";
import { verifyConsistency } from "./tree/verify-consistency.ts";
import { verifyInclusion } from "./tree/verify-inclusion.ts";

const NOW = new Date("2026-11-24T08:00:00Z");
const keys = new InstallationKeys(newKeyMaterial(NOW));
const someEntries = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 12 });

test("entries sealed in many rounds lie in the same tree as those sealed in one", () => {
  fc.assert(
    fc.property(fc.array(someEntries, { maxLength: 8 }), (rounds) => {
      const once = sealEntries(EMPTY_FRONTIER, rounds.flat());
      let state = EMPTY_FRONTIER;
      const places: number[] = [];
      for (const round of rounds) {
        const sealed = sealEntries(state, round);
        places.push(...sealed.leaves.map((leaf) => leaf.position));
        state = sealed.state;
      }
      expect(state).toEqual(once.state);
      expect(places).toEqual(rounds.flat().map((_, index) => index));
    }),
  );
});

test("each round can be proved to hold its entries and to have kept those before", () => {
  const before = sealEntries(EMPTY_FRONTIER, entries(1, 5));
  const after = sealEntries(before.state, entries(6, 11));
  const leaves = [...before.leaves, ...after.leaves].map((leaf) => leaf.hash);
  expect(
    verifyConsistency({
      first: { size: 5, root: before.root },
      second: { size: 11, root: after.root },
      proof: consistencyProof(leaves, 5),
    }),
  ).toBe(true);
  const seventh = { leaf: leafHash(Buffer.from("entry 7")), index: 6, size: 11, root: after.root };
  expect(verifyInclusion({ ...seventh, proof: inclusionProof(leaves, 6) })).toBe(true);
});

test("no entries leave the tree as it was", () => {
  const before = sealEntries(EMPTY_FRONTIER, entries(1, 3));
  expect(sealEntries(before.state, [])).toEqual({ leaves: [], state: before.state, root: before.root });
});

test("a signed head verifies with the public key and the recipe in its description", () => {
  const { state, root } = sealEntries(EMPTY_FRONTIER, entries(1, 3));
  const head = signedHead(keys, { log: "0484", size: state.size, root, at: NOW });
  expect(head).toMatchObject({
    log: "0484",
    size: 3,
    root: Buffer.from(root).toString("hex"),
    time: "2026-11-24T08:00:00.000Z",
    keyId: keys.publicKey.id,
  });
  expect(verifyHead(keys.publicKey.pem, head)).toBe(true);
  const written = `{"log":"0484","root":"${head.root}","size":3,"time":"2026-11-24T08:00:00.000Z"}`;
  const signature = Buffer.from(head.signature, "base64url");
  expect(verifySignature(keys.publicKey.pem, Buffer.from(written), signature)).toBe(true);
});

test.each([
  ["log", { log: "0180" }],
  ["size", { size: 4 }],
  ["root", { root: "00".repeat(32) }],
  ["time", { time: "2026-11-24T08:00:00.001Z" }],
  ["signature", { signature: Buffer.alloc(64).toString("base64url") }],
])("a head with another %s is not signed", (_, change) => {
  const { state, root } = sealEntries(EMPTY_FRONTIER, entries(1, 3));
  const head = signedHead(keys, { log: "0484", size: state.size, root, at: NOW });
  expect(verifyHead(keys.publicKey.pem, { ...head, ...change })).toBe(false);
});

test("a head signed by another installation does not verify", () => {
  const { state, root } = sealEntries(EMPTY_FRONTIER, entries(1, 3));
  const others = new InstallationKeys(newKeyMaterial(NOW));
  const head = signedHead(others, { log: "0484", size: state.size, root, at: NOW });
  expect(verifyHead(keys.publicKey.pem, head)).toBe(false);
});

function entries(from: number, to: number): readonly Uint8Array[] {
  return Array.from({ length: to - from + 1 }, (_, index) => Buffer.from(`entry ${from + index}`));
}
