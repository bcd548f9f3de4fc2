import { emptyRoot, HASH_LENGTH, nodeHash, type TreeHash } from "./hash.ts";

/**
 * All that must be kept to go on growing a tree (a "compact range"): the roots of the complete subtrees along
 * its right edge, largest first. There is one for every binary one in `size`: 13 leaves = 8 + 4 + 1 = 3 roots.
 */
export interface Frontier {
  /** Number of leaves in the tree. */
  readonly size: number;
  readonly roots: readonly TreeHash[];
}

/** The frontier of a tree without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] };

/** A frontier as it was stored. Throws `RangeError` when the roots cannot belong to a tree of that size. */
export function readFrontier(size: number, roots: readonly TreeHash[]): Frontier {
  const whole = Number.isSafeInteger(size) && size >= 0;
  if (!whole || roots.length !== onesIn(size) || roots.some((root) => root.length !== HASH_LENGTH)) {
    throw new RangeError(`${roots.length} roots are not the frontier of a tree of ${size} leaves`);
  }
  return { size, roots };
}

/** The frontier after one more leaf. RFC 6962 section 2.1, computed from the right edge alone. */
export function appendLeaf(frontier: Frontier, leaf: TreeHash): Frontier {
  const kept = [...frontier.roots];
  let subtree = leaf;
  // Every trailing binary one of the size is a complete subtree that now gets an equal neighbour.
  for (let size = frontier.size; size % 2 === 1; size = (size - 1) / 2) {
    const left = kept.pop();
    if (left === undefined) throw new RangeError(`The frontier of ${frontier.size} leaves lacks a root`);
    subtree = nodeHash(left, subtree);
  }
  return { size: frontier.size + 1, roots: [...kept, subtree] };
}

/** The root hash of the whole tree, MTH in RFC 6962 section 2.1. */
export function rootOf(frontier: Frontier): TreeHash {
  if (frontier.roots.length === 0) return emptyRoot();
  return frontier.roots.reduceRight((right, left) => nodeHash(left, right));
}

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
