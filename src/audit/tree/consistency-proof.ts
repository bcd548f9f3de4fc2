import type { TreeHash } from "./hash.ts";
import { type LeafRange, rootOfRange, splitPoint } from "./leaf-range.ts";

/**
 * The ranges whose roots prove that the tree of `second` leaves begins with the tree of `first` leaves:
 * `PROOF(first, D[second])` in RFC 6962 section 2.1.2. Throws `RangeError` unless 0 < first <= second, for
 * everything begins with the empty tree and nothing is proved by it.
 */
export function consistencyRanges(first: number, second: number): readonly LeafRange[] {
  if (!Number.isSafeInteger(first) || first < 1 || first > second) {
    throw new RangeError(`A tree of ${second} leaves has no earlier tree of ${first}`);
  }
  const path: LeafRange[] = [];
  let from = 0;
  let to = second;
  while (to !== first) {
    const middle = from + splitPoint(to - from);
    if (first <= middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  // The reader already knows the old root; a part of the old tree is new to them.
  if (from > 0) path.push({ from, to });
  return path.reverse();
}

/** The proof that the first `first` leaves are unchanged among the first `second`. RFC 6962 section 2.1.2. */
export function consistencyProof(
  leaves: readonly TreeHash[],
  first: number,
  second: number = leaves.length,
): readonly TreeHash[] {
  return consistencyRanges(first, second).map((range) => rootOfRange(leaves, range));
}
