import { canonicalBytes } from "#app/platform/canonical-json/canonical-json.ts";
import { type InstallationKeys, verifySignature } from "#app/platform/keys/index.ts";
import { appendLeaf, type Frontier, rootOf } from "./tree/frontier.ts";
import { leafHash, type TreeHash } from "./tree/hash.ts";

/** An entry of the log as RFC 8785 bytes; what its leaf is the hash of. */
export type CanonicalEntry = Uint8Array;

/** What sealing some entries gives: their leaves with their places, and the tree they are now in. */
export interface Sealed {
  /** One for each entry, in order; the first entry of a log has position 0. */
  readonly leaves: readonly { readonly position: number; readonly hash: TreeHash }[];
  readonly state: Frontier;
  readonly root: TreeHash;
}

/** The tree `state` with `entries` appended in their order. RFC 6962 section 2.1. */
export function sealEntries(state: Frontier, entries: readonly CanonicalEntry[]): Sealed {
  const leaves = entries.map((entry, index) => ({ position: state.size + index, hash: leafHash(entry) }));
  const grown = leaves.reduce((frontier, leaf) => appendLeaf(frontier, leaf.hash), state);
  return { leaves, state: grown, root: rootOf(grown) };
}

/** The state of a log that the installation stands for, as RFC 6962 section 3.5 has it ("signed tree head"). */
export interface SignedHead {
  /** The log's name: there is one log for each kommun. */
  readonly log: string;
  readonly size: number;
  /** Root of the tree, 64 hexadecimal digits. */
  readonly root: string;
  /** When it was signed, ISO 8601 in UTC with milliseconds. */
  readonly time: string;
  readonly keyId: string;
  /** Ed25519 over the RFC 8785 bytes of `{ log, root, size, time }`, in base64url. */
  readonly signature: string;
}

/** Signs the state of a log with the installation's key. */
export function signedHead(
  keys: InstallationKeys,
  tree: { readonly log: string; readonly size: number; readonly root: TreeHash; readonly at: Date },
): SignedHead {
  const head = {
    log: tree.log,
    size: tree.size,
    root: Buffer.from(tree.root).toString("hex"),
    time: tree.at.toISOString(),
  };
  const signature = Buffer.from(keys.sign(canonicalBytes(head))).toString("base64url");
  return { ...head, keyId: keys.publicKey.id, signature };
}

/** True when the holder of the public key `pem` (SPKI) signed exactly this head. */
export function verifyHead(pem: string, head: SignedHead): boolean {
  const { log, size, root, time, signature } = head;
  return verifySignature(pem, canonicalBytes({ log, size, root, time }), Buffer.from(signature, "base64url"));
}
