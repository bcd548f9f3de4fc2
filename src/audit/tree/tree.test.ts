import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consistencyProof, consistencyRanges } from "./consistency-proof.ts";
import { appendLeaf, EMPTY_FRONTIER, readFrontier, rootOf } from "./frontier.ts";
import { leafHash, nodeHash, type TreeHash } from "./hash.ts";
import { inclusionProof, inclusionRanges, lastLeafProof } from "./inclusion-proof.ts";
import { rootOfRange } from "./leaf-range.ts";
import { verifyConsistency } from "./verify-consistency.ts";
import { verifyInclusion } from "./verify-inclusion.ts";

const tree = fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: 1, maxLength: 70 }).map(hashAll);

/** A tree with one of its leaves. */
const leafInTree = tree.chain((leaves) =>
  fc.record({ leaves: fc.constant(leaves), index: fc.nat(leaves.length - 1) }),
);

describe("a frontier", () => {
  test("gives the root that the definition in RFC 6962 section 2.1 gives", () => {
    fc.assert(
      fc.property(tree, (leaves) => {
        expect(hex(rootOf(grow(leaves)))).toBe(hex(definedRoot(leaves)));
      }),
    );
  });

  test("goes on from where it was stored", () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const { size, roots } = grow(before);
        const resumed = after.reduce(
          (frontier, leaf) => appendLeaf(frontier, leaf),
          readFrontier(size, roots),
        );
        expect(hex(rootOf(resumed))).toBe(hex(definedRoot([...before, ...after])));
      }),
    );
  });

  test("is refused when its roots cannot belong to its size", () => {
    const { roots } = grow(hashAll([Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]));
    expect(readFrontier(3, roots).size).toBe(3);
    expect(() => readFrontier(4, roots)).toThrow(RangeError);
    expect(() => readFrontier(-1, [])).toThrow(RangeError);
    expect(() => readFrontier(1, [Uint8Array.of(1)])).toThrow(RangeError);
    expect(() => appendLeaf({ size: 3, roots: [] }, leafHash(Uint8Array.of(4)))).toThrow(RangeError);
  });
});

describe("an inclusion proof", () => {
  test("holds for every leaf", () => {
    fc.assert(
      fc.property(tree, (leaves) => {
        expect(leaves.map((_, index) => verifyInclusion(inclusion(leaves, index)))).toEqual(
          leaves.map(() => true),
        );
      }),
    );
  });

  test("fails when any byte of leaf, proof or root is altered", () => {
    fc.assert(
      fc.property(leafInTree, fc.nat(), fc.integer({ min: 1, max: 255 }), ({ leaves, index }, at, by) => {
        const claim = inclusion(leaves, index);
        const [leaf, root, ...proof] = alter([claim.leaf, claim.root, ...claim.proof], at, by);
        if (leaf === undefined || root === undefined) throw new Error("altering lost a hash");
        expect(verifyInclusion({ ...claim, leaf, root, proof })).toBe(false);
      }),
    );
  });

  test("fails at every other place in the tree", () => {
    const leaves = hashAll(Array.from({ length: 21 }, (_, number) => Uint8Array.of(number)));
    const claim = inclusion(leaves, 13);
    const holding = leaves.map((_, index) => index).filter((index) => verifyInclusion({ ...claim, index }));
    expect(holding).toEqual([13]);
  });

  test("of the leaf just appended is the frontier it was appended to", () => {
    fc.assert(
      fc.property(tree, (leaves) => {
        const claim = inclusion(leaves, leaves.length - 1);
        const proof = lastLeafProof(grow(leaves.slice(0, -1)));
        expect(proof.map(hex)).toEqual(claim.proof.map(hex));
        expect(verifyInclusion({ ...claim, proof })).toBe(true);
      }),
    );
  });

  test("is refused for a leaf that is not there", () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
    expect(() => inclusionRanges(-1, 3)).toThrow(RangeError);
    expect(() => inclusionProof([leafHash(Uint8Array.of(1))], 0, 2)).toThrow(RangeError);
  });

  test("can be built from ranges for a tree too large for 32-bit arithmetic", () => {
    const size = 2 ** 40 + 5;
    const ranges = inclusionRanges(2 ** 40 + 1, size);
    expect(ranges).toEqual([
      { from: 2 ** 40, to: 2 ** 40 + 1 },
      { from: 2 ** 40 + 2, to: 2 ** 40 + 4 },
      { from: 2 ** 40 + 4, to: size },
      { from: 0, to: 2 ** 40 },
    ]);
  });
});

describe("a consistency proof", () => {
  test("holds between all the stages of a tree", () => {
    fc.assert(
      fc.property(tree, (leaves) => {
        const stages = leaves.map((_, index) => index + 1);
        const failing = stages.filter((first) => !verifyConsistency(consistency(leaves, first)));
        expect(failing).toEqual([]);
      }),
    );
  });

  test("fails when any byte of proof or roots is altered", () => {
    fc.assert(
      fc.property(leafInTree, fc.nat(), fc.integer({ min: 1, max: 255 }), ({ leaves, index }, at, by) => {
        const claim = consistency(leaves, index + 1);
        const [one, two, ...proof] = alter([claim.first.root, claim.second.root, ...claim.proof], at, by);
        if (one === undefined || two === undefined) throw new Error("altering lost a hash");
        const first = { size: claim.first.size, root: one };
        const second = { size: claim.second.size, root: two };
        expect(verifyConsistency({ first, second, proof })).toBe(false);
      }),
    );
  });

  test("cannot be made when an early leaf was exchanged", () => {
    fc.assert(
      fc.property(leafInTree, ({ leaves, index }) => {
        const rewritten = leaves.with(index, leafHash(Buffer.from("another past")));
        const honest = consistency(leaves, index + 1);
        const forged = consistency([...rewritten, ...leaves], index + 1);
        expect(verifyConsistency({ ...forged, first: honest.first })).toBe(false);
      }),
    );
  });

  test("is refused for an empty or a later first tree", () => {
    expect(() => consistencyRanges(0, 3)).toThrow(RangeError);
    expect(() => consistencyRanges(4, 3)).toThrow(RangeError);
  });
});

function hashAll(entries: readonly Uint8Array[]): readonly TreeHash[] {
  return entries.map(leafHash);
}

function grow(leaves: readonly TreeHash[]) {
  return leaves.reduce((frontier, leaf) => appendLeaf(frontier, leaf), EMPTY_FRONTIER);
}

/** MTH as RFC 6962 section 2.1 writes it: recursive, split at the largest smaller power of two. */
function definedRoot(leaves: readonly TreeHash[]): TreeHash {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const k = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

function inclusion(leaves: readonly TreeHash[], index: number) {
  const range = { from: 0, to: leaves.length };
  return {
    leaf: rootOfRange(leaves, { from: index, to: index + 1 }),
    index,
    size: leaves.length,
    proof: inclusionProof(leaves, index),
    root: rootOfRange(leaves, range),
  };
}

function consistency(leaves: readonly TreeHash[], first: number) {
  return {
    first: { size: first, root: rootOfRange(leaves, { from: 0, to: first }) },
    second: { size: leaves.length, root: rootOfRange(leaves, { from: 0, to: leaves.length }) },
    proof: consistencyProof(leaves, first),
  };
}

/** The same hashes with one byte changed: number `at` of them all, counted round. */
function alter(hashes: readonly TreeHash[], at: number, by: number): readonly TreeHash[] {
  const place = at % (hashes.length * 32);
  return hashes.map((hash, number) =>
    Math.floor(place / 32) === number ? hash.map((byte, i) => (i === place % 32 ? byte ^ by : byte)) : hash,
  );
}

function hex(hash: TreeHash): string {
  return Buffer.from(hash).toString("hex");
}
