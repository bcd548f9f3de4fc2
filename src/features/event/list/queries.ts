import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays } from "#app/platform/iso-date.ts";
import type { EventCategoryId, EventId } from "#app/schema/tables.ts";
import { isVisible, type Sight } from "../record/visible.ts";
import { swedishMoment } from "../swedish-time.ts";
import { type EventFilter, searchQuery } from "./filter.ts";

/** Events on one page of a list. */
export const PAGE_SIZE = 50;
/** So many events are walked through for common words, and then so many when that looks like filling a page. */
const WALKS = [1000, 20_000];

/** Ids of one page, and the events its neighbours begin and end at. */
export interface EventPage {
  readonly ids: readonly EventId[];
  /** The last row, when more follow. */
  readonly next: EventId | null;
  /** The first row, when some come before. */
  readonly previous: EventId | null;
}

/** What a list is read with. */
export interface Asked {
  readonly filter: EventFilter;
  /** The chosen category and all under it; null: any. */
  readonly categories: readonly EventCategoryId[] | null;
  readonly sight: Sight;
}

/** One page of the events that the filter lets through, in its order. */
export async function readEventPage(tx: Transaction, asked: Asked, size = PAGE_SIZE): Promise<EventPage> {
  const { after, before } = asked.filter;
  const backwards = before !== null;
  const found = await readEventIds(tx, asked, size + 1);
  const more = found.length > size;
  const ids = found.slice(0, size);
  if (backwards) ids.reverse();
  const [first = null, last = null] = [ids[0], ids.at(-1)];
  return {
    ids,
    next: backwards || more ? last : null,
    previous: (backwards ? more : after !== null) ? first : null,
  };
}

/** The events that the filter lets through, in its order, at most `most`; what was withdrawn never. */
export async function readEventIds(tx: Transaction, asked: Asked, most: number): Promise<EventId[]> {
  const { filter } = asked;
  const conditions = await conditionsOf(tx, asked);
  const query = searchQuery(filter.words);
  const { keys, falling } = ORDERS[filter.sort];
  const border = filter.after ?? filter.before;
  const forwards = filter.before === null;
  const row = sql.join([...keys, sql`event.id`]);
  if (border !== null) {
    conditions.push(sql`(${row}) ${forwards === falling ? sql`<` : sql`>`} (
      select ${row} from event where event.id = ${border})`);
  }
  const direction = forwards === falling ? sql`desc` : sql`asc`;
  const order = sql.join([...keys, sql`event.id`].map((key) => sql`${key} ${direction}`));
  const read = async (from: RawBuilder<unknown>, condition: RawBuilder<unknown>): Promise<EventId[]> => {
    const { rows } = await sql<{ id: EventId }>`
      select event.id from ${from} where ${condition} order by ${order} limit ${most}`.execute(tx);
    return rows.map(({ id }) => id);
  };
  if (query === null) return read(sql`event`, sql.join(conditions, sql` and `));
  const condition = sql.join([...conditions, isVisible(asked.sight)], sql` and `);
  // Common words fill a page soon; that needs no look at all the others that say them.
  for (const [step, length] of WALKS.entries()) {
    if (most > length) break;
    const walked = sql`(
      select event.* from event where ${condition} order by ${order} limit ${length}) as event`;
    const found = await read(walked, sql`event.words @@ to_tsquery('swedish', ${query})`);
    if (found.length >= most) return found;
    if ((found.length / length) * (WALKS[step + 1] ?? 0) < most) break;
  }
  return read(sql`events_saying(${query}) as event`, condition);
}

/** Whether the list is walked from its end, and by what. */
const ORDERS: Record<EventFilter["sort"], { keys: readonly RawBuilder<unknown>[]; falling: boolean }> = {
  newest: { keys: [sql`event.begins_at`], falling: true },
  oldest: { keys: [sql`event.begins_at`], falling: false },
  serious: { keys: [sql`event.seriousness`, sql`event.begins_at`], falling: true },
};

async function conditionsOf(tx: Transaction, { filter, categories }: Asked): Promise<RawBuilder<unknown>[]> {
  const { organisation, from, to, area, seriousness, handled } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`event.withdrawn_at is null`];
  const [one] = categories ?? [];
  if (categories?.length === 1) conditions.push(sql`event.category_id = ${one}`);
  else if (categories !== null) conditions.push(sql`event.category_id = any (${[...categories]}::uuid[])`);
  if (organisation !== null) conditions.push(sql`event.organisation_id = ${organisation}`);
  if (from !== null) conditions.push(sql`event.begins_at >= ${swedishMoment(from, "00:00")}`);
  if (to !== null) conditions.push(sql`event.begins_at < ${swedishMoment(addDays(to, 1), "00:00")}`);
  if (area !== null) {
    const versions = await tx.selectFrom("areaVersion").select("id").where("areaId", "=", area).execute();
    conditions.push(sql`exists (
      select from event_area where event_area.event_id = event.id
        and event_area.version_id = any (${versions.map(({ id }) => id)}::uuid[]))`);
  }
  if (seriousness !== null) conditions.push(sql`event.seriousness = ${seriousness}`);
  if (handled !== null) {
    conditions.push(handled ? sql`event.outcome_at is not null` : sql`event.outcome_at is null`);
  }
  return conditions;
}
