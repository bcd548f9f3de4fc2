import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { NoticeFilter } from "./filter.ts";

/** A notice as the list shows it. */
export interface ListedNotice {
  readonly id: number;
  readonly happenedAt: Date;
  readonly name: string;
  readonly summary: string;
  readonly type: string;
  readonly placeName: string;
  readonly kommunName: string | null;
  readonly address: string;
  readonly changes: number;
}

/** One page of notices, latest published first. */
export interface NoticePage {
  readonly rows: readonly ListedNotice[];
  /** The number that the next page begins below; null on the last. */
  readonly next: number | null;
}

const PAGE_SIZE = 50;

/** One page of the notices that `filter` lets through; `kommun` is the name of our own. */
export async function readNotices(
  tx: Transaction,
  filter: NoticeFilter,
  kommun: string,
  size = PAGE_SIZE,
): Promise<NoticePage> {
  const { rows } = await sql<ListedNotice>`
    select police_notice.id, police_notice.happened_at, police_notice.name, police_notice.summary,
      police_notice.type, police_notice.place_name, police_notice.kommun_name, police_notice.address,
      police_notice.changes
    from police_notice
    where ${sql.join(conditionsOf(filter, kommun), sql` and `)}
    order by police_notice.id desc
    limit ${size + 1}`.execute(tx);
  const shown = rows.slice(0, size);
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null };
}

/** The types that notices of the own kommun, or of the whole feed, have, in Swedish order. */
export async function readTypes(
  tx: Transaction,
  { everywhere }: NoticeFilter,
  kommun: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ type: string }>`
    select distinct police_notice.type, police_notice.type collate "sv-x-icu" as place
    from police_notice
    where ${everywhere ? sql`true` : within(kommun)}
    order by place`.execute(tx);
  return rows.map(({ type }) => type);
}

/** When the feed was last taken in; null when never. */
export async function readLastSeen(tx: Transaction): Promise<Date | null> {
  const { latest } = await tx
    .selectFrom("policeNotice")
    .select(({ fn }) => fn.max("policeNotice.lastSeenAt").as("latest"))
    .executeTakeFirstOrThrow();
  return latest;
}

function conditionsOf(
  { everywhere, type, day, text, below }: NoticeFilter,
  kommun: string,
): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [everywhere ? sql`true` : within(kommun)];
  if (type !== "") conditions.push(sql`police_notice.type = ${type}`);
  if (day !== null) {
    conditions.push(sql`police_notice.happened_at >= ${day}::date::timestamp at time zone 'Europe/Stockholm'
      and police_notice.happened_at < (${day}::date + 1)::timestamp at time zone 'Europe/Stockholm'`);
  }
  if (text !== "") {
    const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    conditions.push(sql`(police_notice.name ilike ${pattern} or police_notice.summary ilike ${pattern})`);
  }
  if (below !== null) conditions.push(sql`police_notice.id < ${below}`);
  return conditions;
}

/** Names with two parts are written in two ways in the feed: "Dals-Ed" and "Dals-ed". */
function within(kommun: string): RawBuilder<unknown> {
  const other = `${kommun.slice(0, 1)}${kommun.slice(1).toLocaleLowerCase("sv")}`;
  return sql`police_notice.kommun_name in (${kommun}, ${other})`;
}
