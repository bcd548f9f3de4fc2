import type { Frontier } from "./frontier.ts";
import type { TreeHash } from "./hash.ts";
import { type LeafRange, rootOfRange, splitPoint } from "./leaf-range.ts";

/**
 * The ranges whose roots prove that leaf `index` is in the tree of `size` leaves, from the leaf upwards:
 * `PATH(index, D[size])` in RFC 6962 section 2.1.1. Throws `RangeError` when there is no such leaf.
 */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`There is no leaf ${index} in a tree of ${size}`);
  }
  const path: LeafRange[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    if (index < middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  return path.reverse();
}

/** The audit path of leaf `index` in the tree over the first `size` leaves. RFC 6962 section 2.1.1. */
export function inclusionProof(
  leaves: readonly TreeHash[],
  index: number,
  size: number = leaves.length,
): readonly TreeHash[] {
  return inclusionRanges(index, size).map((range) => rootOfRange(leaves, range));
}

/**
 * The audit path of the leaf that was appended to `before`, in the tree that it completed. It needs no other
 * leaf: what is sealed at once can be given its proof at once.
 */
export function lastLeafProof(before: Frontier): readonly TreeHash[] {
  return before.roots.toReversed();
}
