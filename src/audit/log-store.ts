import { sql } from "kysely";
import { canonicalBytes } from "#app/platform/canonical-json/canonical-json.ts";
import { refuseUnlessJson } from "#app/platform/canonical-json/refuse.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { type EntryContent, entryContent } from "./entry.ts";
import { type CanonicalEntry, type Sealed, type SignedHead, verifyHead } from "./seal.ts";
import { EMPTY_FRONTIER, type Frontier, readFrontier, rootOf } from "./tree/frontier.ts";
import { sameHash, type TreeHash } from "./tree/hash.ts";

/** A row of `audit_entry`: an entry with its number and the keyed hash made when it was written. */
export interface StoredEntry {
  readonly id: number;
  readonly at: Date;
  readonly personId: string | null;
  readonly event: string;
  readonly ids: unknown;
  readonly requestId: string;
  readonly mac: Uint8Array;
}

/** What a stored entry says; null when the row holds what the program never writes and JSON cannot carry. */
export function contentOf({ ids, ...entry }: StoredEntry): EntryContent | null {
  try {
    refuseUnlessJson(ids);
    return entryContent({ ...entry, ids });
  } catch {
    return null;
  }
}

/**
 * The bytes a leaf is the hash of. A row that was altered into something unreadable gets a leaf all the same, so
 * that it can neither stop the sealer nor slip through: its keyed hash is wrong, and that is reported.
 */
export function entryBytes(entry: StoredEntry): CanonicalEntry {
  const content = contentOf(entry);
  if (content === null) return Buffer.from(`unreadable entry ${entry.id}`, "utf8");
  return canonicalBytes<EntryContent>(content);
}

/** True when the entry is word for word what the program wrote. */
export function isGenuine(
  keys: InstallationKeys,
  entry: StoredEntry,
  bytes: CanonicalEntry = entryBytes(entry),
): boolean {
  return keys.verifyMac("audit", bytes, entry.mac);
}

/** Only one at a time may append to the log of a kommun. Held until the transaction ends. */
export async function holdLog(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('handslag seal'), hashtext(current_schema()))`.execute(tx);
}

/** Columns of an entry, for `select`. */
export const ENTRY_COLUMNS = [
  "auditEntry.id",
  "auditEntry.at",
  "auditEntry.personId",
  "auditEntry.event",
  "auditEntry.ids",
  "auditEntry.requestId",
  "auditEntry.mac",
] as const;

/** Entries without a leaf, in order of their numbers; `from` is the lowest number looked at. */
export async function readUnsealed(
  tx: Transaction,
  { from, limit }: { from: number; limit: number },
): Promise<StoredEntry[]> {
  return tx
    .selectFrom("auditEntry")
    .select(ENTRY_COLUMNS)
    .where("auditEntry.id", ">=", from)
    .where(sql<boolean>`not exists (select from audit_leaf where audit_leaf.entry_id = audit_entry.id)`)
    .orderBy("auditEntry.id")
    .limit(limit)
    .execute();
}

/** The highest number that has a leaf; 0 in an empty log. */
export async function lastSealedNumber(tx: Transaction): Promise<number> {
  const row = await tx
    .selectFrom("auditLeaf")
    .select(({ fn }) => fn.max("auditLeaf.entryId").as("last"))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/**
 * The right edge of the tree, from the newest head. Throws when the installation did not sign it: otherwise
 * whoever writes in the database could have a rewritten log signed by having it grow.
 */
export async function readState(tx: Transaction, keys: InstallationKeys, log: string): Promise<Frontier> {
  const row = await newestHead(tx);
  if (row === undefined) return EMPTY_FRONTIER;
  const state = readFrontier(row.size, row.frontier);
  if (!sameHash(rootOf(state), row.root) || !verifyHead(keys.publicKey.pem, headOf(log, row))) {
    throw new Error(
      `The head of ${row.size} entries in the log of ${log} is not signed by this installation`,
    );
  }
  return state;
}

/** A row of `audit_head`. */
export type HeadRow = Awaited<ReturnType<typeof newestHead>> & object;

/** Columns of a head, for `select`. */
export const HEAD_COLUMNS = [
  "auditHead.size",
  "auditHead.root",
  "auditHead.frontier",
  "auditHead.at",
  "auditHead.keyId",
  "auditHead.signature",
] as const;

async function newestHead(tx: Transaction) {
  return tx
    .selectFrom("auditHead")
    .select(HEAD_COLUMNS)
    .orderBy("auditHead.size", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** A stored head as it was signed, for the log named `log`. */
export function headOf(log: string, row: HeadRow): SignedHead {
  const { size, keyId, signature } = row;
  return { log, size, root: row.root.toString("hex"), time: row.at.toISOString(), keyId, signature };
}

/** Writes leaves and the head over them. */
export async function storeSealed(
  tx: Transaction,
  entries: readonly StoredEntry[],
  sealed: Sealed,
  head: SignedHead,
): Promise<void> {
  const positions = sealed.leaves.map((leaf) => leaf.position);
  const hashes = sealed.leaves.map((leaf) => Buffer.from(leaf.hash));
  const numbers = entries.map((entry) => entry.id);
  await sql`
    insert into audit_leaf (position, entry_id, hash)
    select * from unnest(${positions}::bigint[], ${numbers}::bigint[], ${hashes}::bytea[])`.execute(tx);
  await tx
    .insertInto("auditHead")
    .values({
      size: head.size,
      root: Buffer.from(sealed.root),
      frontier: sealed.state.roots.map((root) => Buffer.from(root)),
      at: new Date(head.time),
      keyId: head.keyId,
      signature: head.signature,
    })
    .execute();
}

/** Leaf hashes by position, half-open. */
export async function readLeafHashes(tx: Transaction, from: number, to: number): Promise<TreeHash[]> {
  const rows = await tx
    .selectFrom("auditLeaf")
    .select("auditLeaf.hash")
    .where("auditLeaf.position", ">=", from)
    .where("auditLeaf.position", "<", to)
    .orderBy("auditLeaf.position")
    .execute();
  return rows.map((row) => row.hash);
}
