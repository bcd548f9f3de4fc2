import { describe, expect, test } from "vitest";
import { appendLeaf, EMPTY_FRONTIER, rootOf } from "./frontier.ts";
import { leafHash } from "./hash.ts";
import vectors from "./rfc6962-vectors.json" with { type: "json" };
import { verifyConsistency } from "./verify-consistency.ts";
import { verifyInclusion } from "./verify-inclusion.ts";

/**
 * The eight leaves and their roots that every RFC 6962 implementation is tried on: Certificate Transparency's
 * own `merkletree` tests, kept in transparency-dev/merkle `testonly/constants.go` (Apache-2.0).
 */
const LEAVES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the reference tree of Certificate Transparency", () => {
  test.each(ROOTS.map((root, size) => ({ size, root })))("has its known root at $size leaves", (known) => {
    const grown = LEAVES.slice(0, known.size).reduce(
      (frontier, leaf) => appendLeaf(frontier, leafHash(Buffer.from(leaf, "hex"))),
      EMPTY_FRONTIER,
    );
    expect(Buffer.from(rootOf(grown)).toString("hex")).toBe(known.root);
  });
});

describe("the standard proof vectors", () => {
  test.each(vectors.inclusion)("inclusion $name holds: $holds", (vector) => {
    const claim = {
      leaf: bytes(vector.leaf),
      index: vector.index,
      size: vector.size,
      proof: vector.proof.map(bytes),
      root: bytes(vector.root),
    };
    expect(verifyInclusion(claim)).toBe(vector.holds);
  });

  test.each(vectors.consistency)("consistency $name holds: $holds", (vector) => {
    const claim = {
      first: { size: vector.size1, root: bytes(vector.root1) },
      second: { size: vector.size2, root: bytes(vector.root2) },
      proof: vector.proof.map(bytes),
    };
    expect(verifyConsistency(claim)).toBe(vector.holds);
  });
});

function bytes(base64: string): Uint8Array {
  return Buffer.from(base64, "base64");
}
