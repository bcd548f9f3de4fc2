import type pg from "pg";
import type { Kommun } from "#app/access/actor.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { AuditEvent } from "./events.ts";
import {
  entryBytes,
  holdLog,
  isGenuine,
  lastSealedNumber,
  readState,
  readUnsealed,
  type StoredEntry,
  storeSealed,
} from "./log-store.ts";
import { sealEntries, type SignedHead, signedHead } from "./seal.ts";
import { lastLeafProof } from "./tree/inclusion-proof.ts";
import type { TreeHash } from "./tree/hash.ts";

/** Where an entry ended up in the log, with all that proves it to somebody who has nothing else. */
export interface LogPlace {
  readonly entry: StoredEntry;
  /** From 0. */
  readonly position: number;
  readonly path: readonly TreeHash[];
  readonly head: SignedHead;
}

/** Makes use of a place in the transaction that gave it, as the owner: the edition's proof is published so. */
export type GivePlace = (tx: Transaction, place: LogPlace) => Promise<void>;

/** What sealing needs. */
export interface SealingOf {
  readonly owner: pg.Pool;
  readonly keys: InstallationKeys;
  readonly kommun: Pick<Kommun, "code" | "space">;
  readonly now: Date;
  readonly givePlace: GivePlace;
  /** Look for unsealed entries in the whole log, not only near its end. */
  readonly thorough: boolean;
}

/** What was done. */
export interface SealOutcome {
  readonly sealed: number;
  /** Numbers of entries that were altered before they were sealed. They are in the tree all the same. */
  readonly altered: readonly number[];
}

const BATCH = 1000;

// A transaction takes its number before it commits; one that is this far behind the newest is found by the
// thorough look instead, which reads the whole log.
const SLACK = 10_000;

// The last leaf's proof can be read off the frontier, so a batch ends with the entry that is to be proved.
const PROVED: ReadonlySet<string> = new Set<AuditEvent>(["EditionSealed"]);

/**
 * Puts every committed entry of a kommun's log that has no place yet into the tree, in batches that each end in
 * a signed head (`docs/decisions/0003-audit-log-hash-tree.md`). Several may call at once: they take turns.
 */
export async function sealLog(sealing: SealingOf): Promise<SealOutcome> {
  let sealed = 0;
  const altered: number[] = [];
  for (;;) {
    const batch = await asOwner(sealing.owner, sealing.kommun.space, (tx) => sealBatch(tx, sealing));
    sealed += batch.length;
    altered.push(...batch.filter((entry) => !isGenuine(sealing.keys, entry)).map((entry) => entry.id));
    if (batch.length === 0) return { sealed, altered };
  }
}

async function sealBatch(tx: Transaction, sealing: SealingOf): Promise<readonly StoredEntry[]> {
  await holdLog(tx);
  const from = sealing.thorough ? 0 : (await lastSealedNumber(tx)) - SLACK;
  const batch = upToProved(await readUnsealed(tx, { from, limit: BATCH }));
  const last = batch.at(-1);
  if (last === undefined) return batch;

  const { keys, kommun, now } = sealing;
  const before = await readState(tx, keys, kommun.code);
  const sealed = sealEntries(before, batch.map(entryBytes));
  const head = signedHead(keys, { log: kommun.code, size: sealed.state.size, root: sealed.root, at: now });
  await storeSealed(tx, batch, sealed, head);
  if (PROVED.has(last.event)) {
    const beforeLast = sealEntries(before, batch.slice(0, -1).map(entryBytes)).state;
    const position = sealed.state.size - 1;
    await sealing.givePlace(tx, { entry: last, position, path: lastLeafProof(beforeLast), head });
  }
  return batch;
}

function upToProved(entries: readonly StoredEntry[]): readonly StoredEntry[] {
  const first = entries.findIndex((entry) => PROVED.has(entry.event));
  return first === -1 ? entries : entries.slice(0, first + 1);
}
