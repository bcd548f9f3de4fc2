import { appendLeaf, EMPTY_FRONTIER, rootOf } from "./frontier.ts";
import type { TreeHash } from "./hash.ts";

/**
 * The leaves `from` to `to`, half-open. A proof is a list of such ranges, each answered by the root of its
 * own tree, so that whoever holds the leaves (an array, a table) can build it without holding the nodes.
 */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The root over one range of leaf hashes, `MTH(D[from:to])` in RFC 6962 section 2.1. */
export function rootOfRange(leaves: readonly TreeHash[], { from, to }: LeafRange): TreeHash {
  if (to > leaves.length) throw new RangeError(`Leaf ${to - 1} is not among ${leaves.length} leaves`);
  return rootOf(
    leaves.slice(from, to).reduce((frontier, leaf) => appendLeaf(frontier, leaf), EMPTY_FRONTIER),
  );
}

/** The largest power of two smaller than `count`, where RFC 6962 section 2.1 splits a tree; `count` > 1. */
export function splitPoint(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
