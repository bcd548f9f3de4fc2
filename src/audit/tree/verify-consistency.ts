import { HASH_LENGTH, nodeHash, sameHash, type TreeHash } from "./hash.ts";
import { splitPoint } from "./leaf-range.ts";

/** A tree as somebody saw it: how many leaves, and the root over them. */
export interface SeenTree {
  readonly size: number;
  readonly root: TreeHash;
}

/** The claim that `second` grew out of `first` by appending alone. */
export interface ConsistencyClaim {
  readonly first: SeenTree;
  readonly second: SeenTree;
  readonly proof: readonly TreeHash[];
}

/**
 * True when the proof of RFC 6962 section 2.1.2 holds. The way of checking is RFC 9162 section 2.1.4.2.
 * A first tree without leaves is refused: it would prove nothing.
 */
export function verifyConsistency({ first, second, proof }: ConsistencyClaim): boolean {
  if (!Number.isSafeInteger(first.size) || !Number.isSafeInteger(second.size)) return false;
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && sameHash(first.root, second.root);
  if (proof.length === 0 || proof.some((hash) => hash.length !== HASH_LENGTH)) return false;

  // A complete first tree is itself the first node of the way up, and is left out of the proof.
  const [start, ...path] = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof;
  if (start === undefined) return false;
  let place = first.size - 1;
  let last = second.size - 1;
  while (place % 2 === 1) {
    place = (place - 1) / 2;
    last = Math.floor(last / 2);
  }
  let before = start;
  let after = start;
  for (const neighbour of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = nodeHash(neighbour, before);
      after = nodeHash(neighbour, after);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      after = nodeHash(after, neighbour);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(before, first.root) && sameHash(after, second.root);
}

function isPowerOfTwo(count: number): boolean {
  return splitPoint(count + 1) === count;
}
