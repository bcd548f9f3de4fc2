import { type RawBuilder, sql } from "kysely";
import type { Copy, Transaction } from "#app/platform/database/index.ts";
import { archiveColumns } from "./archive.ts";
import { oldestSummary, type PoliceNotice, UnusableNotices } from "./police-notice.ts";

/** What taking notices in did. */
export interface TakenNotices {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Takes in notices of the feed, each by the police's number. */
export async function takeFeed(
  tx: Transaction,
  notices: readonly PoliceNotice[],
  now: Date,
): Promise<TakenNotices> {
  await makeIncoming(tx, []);
  await sql`
    insert into police_incoming (id, happened_at, name, summary, type, place_name, address)
    select notice.id, notice."happenedAt", notice.name, notice.summary, notice.type, notice."placeName", notice.address
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as notice (id bigint, "happenedAt" timestamptz,
      name text, summary text, type text, "placeName" text, address text)`.execute(tx);
  return merge(tx, now);
}

/**
 * Takes in an archive of the feed. The database reads the file itself: a hundred thousand notices take seconds.
 * Throws `UnusableNotices` with the first line that cannot be used; the transaction is then of no use.
 */
export async function takeArchive(
  tx: Transaction,
  copy: Copy,
  bytes: Uint8Array,
  now: Date,
): Promise<TakenNotices> {
  const columns = archiveColumns(bytes);
  await makeIncoming(
    tx,
    columns.filter((name) => name.startsWith("left_out")),
  );
  try {
    await copy({ table: "police_incoming", columns }, bytes);
    return await merge(tx, now);
  } catch (error) {
    throw unusable(error);
  }
}

/**
 * Removes summaries of notices older than thirty days: the police take them down themselves, and no archive of them
 * shall grow here. Called by every import, and every hour by the running program (`forgetting.ts`).
 * @returns how many
 */
export async function removeOldSummaries(tx: Transaction, now: Date): Promise<number> {
  const removed = await tx
    .updateTable("policeNotice")
    .set({ summary: "" })
    .where("policeNotice.happenedAt", "<", oldestSummary(now))
    .where("policeNotice.summary", "<>", "")
    .executeTakeFirst();
  return Number(removed.numUpdatedRows);
}

/** The table that incoming notices stand in until the transaction ends; with it goes whatever was left out. */
async function makeIncoming(tx: Transaction, leftOut: readonly string[]): Promise<void> {
  const more = sql.raw(leftOut.map((name) => `, ${name} text`).join(""));
  await sql`
    create temporary table police_incoming (
      id bigint not null, happened_at timestamptz not null, name text not null, summary text not null default '',
      type text not null, place_name text not null default '', address text not null default '',
      first_seen_at timestamptz, last_seen_at timestamptz, versions integer not null default 1${more}
    ) on commit drop`.execute(tx);
}

async function merge(tx: Transaction, now: Date): Promise<TakenNotices> {
  await removeOldSummaries(tx, now);
  const added = await addNew(tx, now);
  const { rows } = await sql<{ all: number }>`select count(*) as all from police_incoming`.execute(tx);
  const met = (rows[0]?.all ?? 0) - added;
  const changed = met > 0 ? await changeKnown(tx, now) : 0;
  await sql`drop table police_incoming`.execute(tx);
  return { added, changed, same: met - changed };
}

async function addNew(tx: Transaction, now: Date): Promise<number> {
  const result = await sql`
    insert into police_notice (id, happened_at, name, summary, type, place_name, kommun_name, address,
      first_seen_at, last_seen_at, changes)
    select incoming.id, incoming.happened_at, incoming.name, ${summaryKept(now)}, incoming.type, incoming.place_name,
      ${kommunOf}, incoming.address, coalesce(incoming.first_seen_at, ${now}),
      coalesce(incoming.last_seen_at, ${now}), greatest(incoming.versions - 1, 0)
    from police_incoming as incoming
    where not exists (select from police_notice where police_notice.id = incoming.id)`.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}

/** Brings known notices up to date where the file has seen them as late as we; gives how many said something else. */
async function changeKnown(tx: Transaction, now: Date): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    with compared as (
      select incoming.id, incoming.happened_at, incoming.name, incoming.type, incoming.place_name, incoming.address,
        ${kommunOf} as kommun_name, ${summaryKept(now)} as summary, incoming.versions,
        coalesce(incoming.last_seen_at, ${now}) as last_seen_at,
        (known.happened_at, known.name, known.type, known.place_name)
            is distinct from (incoming.happened_at, incoming.name, incoming.type, incoming.place_name)
          or ${summaryKept(now)} not in ('', known.summary)
          or incoming.address not in ('', known.address) as differs
      from police_incoming as incoming
      join police_notice as known on known.id = incoming.id
      where coalesce(incoming.last_seen_at, ${now}) >= known.last_seen_at),
    written as (
      update police_notice
      set happened_at = compared.happened_at, name = compared.name, type = compared.type,
        place_name = compared.place_name, kommun_name = compared.kommun_name,
        summary = coalesce(nullif(compared.summary, ''), police_notice.summary),
        address = coalesce(nullif(compared.address, ''), police_notice.address),
        changes = case when compared.differs then greatest(police_notice.changes + 1, compared.versions - 1)
          else police_notice.changes end,
        last_seen_at = compared.last_seen_at
      from compared
      where police_notice.id = compared.id
        and (compared.differs or compared.last_seen_at > police_notice.last_seen_at)
      returning compared.differs)
    select count(*) filter (where written.differs) as changed from written`.execute(tx);
  return rows[0]?.changed ?? 0;
}

/** The kommun: the given place, or what stands last in the name when the place is only a län. */
const kommunOf = sql`case
  when incoming.place_name not like '% län' then nullif(incoming.place_name, '')
  when incoming.name not like '%,%' or incoming.name like '% län' then null
  else nullif(trim(split_part(incoming.name, ',', -1)), '') end`;

function summaryKept(now: Date): RawBuilder<string> {
  return sql`case when incoming.happened_at < ${oldestSummary(now)} then '' else incoming.summary end`;
}

/** What the database says about a file, as the operator needs it: the line and its fault. Other errors stay what they are. */
function unusable(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  const where = "where" in error && typeof error.where === "string" ? error.where : "";
  const line = /COPY police_incoming, (line \d+)/.exec(where)?.[1];
  // 22: the value cannot be read; 23: it is missing, or the number stands twice.
  if (!/^2[23]/.test(error.code)) return error;
  if (error.code === "23505") return new UnusableNotices(["a number stands twice in the file"]);
  return new UnusableNotices([line === undefined ? error.message : `${line}: ${error.message}`]);
}
