import { sql } from "kysely";
import type pg from "pg";
import type { Kommun } from "#app/access/actor.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { HeadCheck } from "./head-check.ts";
import type { LogFinding } from "./log-finding.ts";
import {
  ENTRY_COLUMNS,
  entryBytes,
  type StoredEntry,
  HEAD_COLUMNS,
  headOf,
  type HeadRow,
  isGenuine,
  readUnsealed,
} from "./log-store.ts";
import type { SignedHead } from "./seal.ts";
import { appendLeaf, EMPTY_FRONTIER } from "./tree/frontier.ts";
import { leafHash, sameHash } from "./tree/hash.ts";

/** What `verifyLog` reads. */
export interface Verification {
  readonly owner: pg.Pool;
  readonly keys: InstallationKeys;
  readonly kommun: Pick<Kommun, "code" | "space">;
  readonly now: Date;
  /** A head that was kept outside the database, from an edition or an earlier check; null when there is none. */
  readonly keptHead: SignedHead | null;
}

/** What a whole log is found to be. Without findings every entry is as it was written, and none is missing. */
export interface LogReport {
  readonly kommun: string;
  /** Sealed entries. */
  readonly size: number;
  /** Written and not yet sealed. */
  readonly unsealed: number;
  readonly heads: number;
  /** The newest head, to keep elsewhere. Null in a log without entries. */
  readonly newest: SignedHead | null;
  /** In the order of the log. */
  readonly findings: readonly LogFinding[];
}

const PAGE = 5000;
const PATIENCE = 60_000;

/** Reads the whole log of a kommun again, entry by entry, leaf by leaf and head by head, and tells what is wrong. */
export async function verifyLog(verification: Verification): Promise<LogReport> {
  const { owner, kommun } = verification;
  return asOwner(owner, kommun.space, async (tx) => {
    // One moment for all that is read: the sealer goes on meanwhile.
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    const heads = await tx.selectFrom("auditHead").select(HEAD_COLUMNS).orderBy("auditHead.size").execute();
    const tree = await walkTree(tx, verification, heads);
    const unsealed = await findUnsealed(tx, verification);
    const newest = heads.at(-1);
    return {
      kommun: kommun.code,
      size: tree.size,
      unsealed: unsealed.count,
      heads: heads.length,
      newest: newest === undefined ? null : headOf(kommun.code, newest),
      findings: [...tree.findings, ...(await findCopies(tx)), ...unsealed.findings],
    };
  });
}

interface Walk {
  readonly size: number;
  readonly findings: LogFinding[];
}

async function walkTree(
  tx: Transaction,
  { keys, kommun, keptHead }: Verification,
  heads: readonly HeadRow[],
): Promise<Walk> {
  const check = new HeadCheck({ key: keys.publicKey, log: kommun.code, heads, keptHead });
  const { findings } = check;
  let tree = EMPTY_FRONTIER;
  for (;;) {
    const rows = await readLeaves(tx, tree.size);
    for (const row of rows) {
      // A hole is told once; from there the tree cannot be built, and heads beyond it cannot be checked.
      if (row.position !== tree.size) {
        findings.push({ kind: "leaf_removed", position: tree.size });
        return { size: tree.size, findings };
      }
      findings.push(...checkLeaf(keys, row));
      if (tree.size >= check.newestSize) {
        findings.push({ kind: "leaf_inserted", entry: row.entryId, position: row.position });
      }
      tree = appendLeaf(tree, row.hash);
      check.reached(tree);
    }
    if (rows.length === 0) break;
  }
  check.finish(tree.size);
  return { size: tree.size, findings };
}

interface LeafRow {
  readonly position: number;
  readonly entryId: number;
  readonly hash: Buffer;
  readonly entry: StoredEntry | null;
}

async function readLeaves(tx: Transaction, from: number): Promise<LeafRow[]> {
  const rows = await tx
    .selectFrom("auditLeaf")
    .leftJoin("auditEntry", "auditEntry.id", "auditLeaf.entryId")
    .select(["auditLeaf.position", "auditLeaf.entryId", "auditLeaf.hash", ...ENTRY_COLUMNS])
    .where("auditLeaf.position", ">=", from)
    .orderBy("auditLeaf.position")
    .limit(PAGE)
    .execute();
  return rows.map(({ position, entryId, hash, ...entry }) => ({
    position,
    entryId,
    hash,
    entry: isEntry(entry) ? entry : null,
  }));
}

function isEntry(row: { id: number | null }): row is StoredEntry {
  return row.id !== null;
}

function checkLeaf(keys: InstallationKeys, { position, entryId, hash, entry }: LeafRow): LogFinding[] {
  if (entry === null) return [{ kind: "entry_removed", entry: entryId, position }];
  const bytes = entryBytes(entry);
  const fits = sameHash(leafHash(bytes), hash) && isGenuine(keys, entry, bytes);
  return fits ? [] : [{ kind: "entry_altered", entry: entryId, position }];
}

/** A copied row carries a right keyed hash, but no two entries have the same moment, person, event and request. */
async function findCopies(tx: Transaction): Promise<LogFinding[]> {
  const { rows } = await sql<{ entry: number; position: number }>`
    select entry_id as entry, position
    from (select entry_id, position, row_number() over (partition by hash order by position) as nth
          from audit_leaf) as leaf
    where nth > 1 order by position`.execute(tx);
  return rows.map((row) => ({ kind: "entry_copied", ...row }));
}

async function findUnsealed(
  tx: Transaction,
  { keys, now }: Verification,
): Promise<{ count: number; findings: LogFinding[] }> {
  const findings: LogFinding[] = [];
  let count = 0;
  let from = 0;
  for (;;) {
    const entries = await readUnsealed(tx, { from, limit: PAGE });
    const last = entries.at(-1);
    if (last === undefined) return { count, findings };
    count += entries.length;
    from = last.id + 1;
    for (const entry of entries) {
      if (!isGenuine(keys, entry)) findings.push({ kind: "entry_invented", entry: entry.id });
    }
    const [oldest] = entries;
    const stands = findings.some((finding) => finding.kind === "sealer_stopped");
    if (oldest !== undefined && !stands && now.getTime() - Number(oldest.at) > PATIENCE) {
      findings.push({ kind: "sealer_stopped", entry: oldest.id, since: oldest.at.toISOString() });
    }
  }
}
