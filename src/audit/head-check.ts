import type { PublicKey } from "#app/platform/keys/index.ts";
import type { LogFinding } from "./log-finding.ts";
import { headOf, type HeadRow } from "./log-store.ts";
import { type SignedHead, verifyHead } from "./seal.ts";
import { type Frontier, rootOf } from "./tree/frontier.ts";
import { sameHash, type TreeHash } from "./tree/hash.ts";

interface Heads {
  readonly key: PublicKey;
  readonly log: string;
  /** By size. */
  readonly heads: readonly HeadRow[];
  readonly keptHead: SignedHead | null;
}

/** Compares the tree with each head as it grows past it. */
export class HeadCheck {
  /** Number of leaves under the newest head. */
  readonly newestSize: number;
  /** What has been found so far; whoever walks the tree adds to it, so that the order is the log's. */
  readonly findings: LogFinding[] = [];
  readonly #heads: Heads;
  readonly #bySize: ReadonlyMap<number, HeadRow>;
  #good = 0;
  #broken = false;

  constructor(heads: Heads) {
    this.#heads = heads;
    this.#bySize = new Map(heads.heads.map((head) => [head.size, head]));
    this.newestSize = heads.heads.at(-1)?.size ?? 0;
  }

  /** Looks at the heads over exactly this tree. */
  reached(tree: Frontier): void {
    const { size } = tree;
    const head = this.#bySize.get(size);
    const kept = this.#heads.keptHead?.size === size ? this.#heads.keptHead : null;
    if (head === undefined && kept === null) return;
    const root = rootOf(tree);
    if (kept !== null && !this.#agrees(kept, root)) this.findings.push({ kind: "kept_head_differs", size });
    if (head === undefined) return;
    const { key, log } = this.#heads;
    if (head.keyId !== key.id || !verifyHead(key.pem, headOf(log, head))) {
      this.findings.push({ kind: "head_signature_wrong", size });
    } else if (!sameHash(head.root, root)) {
      // Every later head differs too; only the first tells where it began.
      if (!this.#broken) this.findings.push({ kind: "leaves_altered", from: this.#good, size });
      this.#broken = true;
    } else {
      this.#good = size;
      if (!sameRoots(head.frontier, tree.roots)) this.findings.push({ kind: "frontier_altered", size });
    }
  }

  /** Looks for heads over more leaves than there are. */
  finish(size: number): void {
    if (this.newestSize > size) this.findings.push({ kind: "leaf_removed", position: size });
    const { keptHead } = this.#heads;
    if (keptHead !== null && keptHead.size > size) {
      this.findings.push({ kind: "kept_head_differs", size: keptHead.size });
    }
  }

  #agrees(kept: SignedHead, root: TreeHash): boolean {
    return verifyHead(this.#heads.key.pem, kept) && kept.root === Buffer.from(root).toString("hex");
  }
}

function sameRoots(stored: readonly Buffer[], roots: readonly TreeHash[]): boolean {
  return (
    stored.length === roots.length &&
    roots.every((root, index) => {
      const other = stored[index];
      return other !== undefined && sameHash(root, other);
    })
  );
}
