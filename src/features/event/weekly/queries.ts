import { sql } from "kysely";
import type { HeldRole } from "#app/access/decide.ts";
import type { AreaKind } from "#app/features/area/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { EVERY_EVENT } from "../list/filter.ts";
import { readEventIds } from "../list/queries.ts";
import type { ListedEvent } from "../record/event-record.ts";
import { readListedEvents } from "../record/queries.ts";
import { sightOf } from "../record/visible.ts";
import { swedishMoment } from "../swedish-time.ts";

/** How many events of one kind began in a week. */
export interface WeekCount {
  /** What is counted: all of them, those of a category, a grade, an area, or those that lie in no area. */
  readonly by: "all" | "category" | "seriousness" | "area" | "nowhere";
  /** Id of category or area, or the grade; empty for all and for nowhere. */
  readonly key: string;
  /** Monday of the week. */
  readonly week: IsoDate;
  readonly events: number;
}

/**
 * Counts events by week, each way of sorting them by itself; weeks without any have no line. What was taken back is left
 * out, and so is what tells of the same as another event. `from` and `to` are Mondays, both weeks counted in.
 */
export async function countByWeek(
  tx: Transaction,
  { from, to, areaKind }: { readonly from: IsoDate; readonly to: IsoDate; readonly areaKind: AreaKind },
): Promise<readonly WeekCount[]> {
  const { rows } = await sql<WeekCount>`
    with begun as materialized (
      select event.id, event.category_id, event.seriousness,
        date_trunc('week', event.begins_at at time zone 'Europe/Stockholm')::date as week
      from event
      where event.begins_at >= ${swedishMoment(from, "00:00")}
        and event.begins_at < ${swedishMoment(addDays(to, 7), "00:00")}
        and event.withdrawn_at is null and event.same_as_id is null),
    placed as materialized (
      select distinct begun.id, begun.week, area_version.area_id
      from begun
      join event_area on event_area.event_id = begun.id
      join area_version on area_version.id = event_area.version_id
      join area on area.id = area_version.area_id and area.kind = ${areaKind})
    select 'all' as by, '' as key, begun.week, count(*) as events from begun group by begun.week
    union all
    select 'category', begun.category_id::text, begun.week, count(*) from begun
    group by begun.category_id, begun.week
    union all
    select 'seriousness', begun.seriousness::text, begun.week, count(*) from begun
    group by begun.seriousness, begun.week
    union all
    select 'area', placed.area_id::text, placed.week, count(*) from placed group by placed.area_id, placed.week
    union all
    select 'nowhere', '', begun.week, count(*) from begun
    where not exists (select from placed where placed.id = begun.id)
    group by begun.week`.execute(tx);
  return rows;
}

/** The gravest events of some days, both included, the latest first, with the words that `held` lets one read. */
export async function readGraveEvents(
  tx: Transaction,
  asked: {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly held: readonly HeldRole[];
    readonly today: IsoDate;
    readonly most: number;
  },
): Promise<readonly ListedEvent[]> {
  const { from, to, held, today, most } = asked;
  const sight = sightOf(held);
  const filter = { ...EVERY_EVENT, from, to, seriousness: 3 } as const;
  const ids = await readEventIds(tx, { filter, categories: null, sight }, most);
  const events = await readListedEvents(tx, ids, sight, today);
  return events.filter(({ sameAsId }) => sameAsId === null);
}
