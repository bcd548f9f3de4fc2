import { HASH_LENGTH, nodeHash, sameHash, type TreeHash } from "./hash.ts";

/** The claim that `leaf` (a leaf hash) is number `index`, from 0, in the tree of `size` leaves under `root`. */
export interface InclusionClaim {
  readonly leaf: TreeHash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly TreeHash[];
  readonly root: TreeHash;
}

/**
 * True when the proof of RFC 6962 section 2.1.1 holds. The way of checking is RFC 9162 section 2.1.3.2,
 * which writes out what RFC 6962 leaves to the reader.
 */
export function verifyInclusion({ leaf, index, size, proof, root }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if ([leaf, ...proof].some((hash) => hash.length !== HASH_LENGTH)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const neighbour of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(neighbour, hash);
      // At the right edge, the levels where this subtree has no neighbour are skipped.
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, neighbour);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(hash, root);
}
