import { createHash } from "node:crypto";

/** A node of the tree: the 32 bytes of a SHA-256. */
export type TreeHash = Uint8Array;

/** Bytes in a `TreeHash`. */
export const HASH_LENGTH = 32;

// RFC 6962 section 2.1: the first byte keeps a leaf from ever being taken for a node (second preimage).
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of one log entry: `SHA-256(0x00 || entry)`. RFC 6962 section 2.1. */
export function leafHash(entry: Uint8Array): TreeHash {
  return createHash("sha256").update(LEAF).update(entry).digest();
}

/** The hash over two neighbouring subtrees: `SHA-256(0x01 || left || right)`. RFC 6962 section 2.1. */
export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  return createHash("sha256").update(NODE).update(left).update(right).digest();
}

/** The root of a tree without leaves: `SHA-256()`. RFC 6962 section 2.1. */
export function emptyRoot(): TreeHash {
  return createHash("sha256").digest();
}

/** True when the two hashes are the same bytes. */
export function sameHash(one: TreeHash, other: TreeHash): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
