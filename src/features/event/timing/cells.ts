import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays } from "#app/platform/iso-date.ts";
import type { EventSelection } from "../counting/selection.ts";
import { swedishMoment } from "../swedish-time.ts";
import { beganWithin, conditionOf } from "./conditions.ts";

type Days = Pick<EventSelection, "from" | "to">;

/** Events by hexagon, and what a test of places must know of them. */
export interface CellCounts {
  /** By H3's name of the hexagon; those that are not named have none. */
  readonly cells: ReadonlyMap<string, number>;
  /** Events whose place is not known, or only the area. */
  readonly unknownPlaces: number;
  /** Events on points that somebody set, and how many of them share one and the same point with at least four others. */
  readonly points: number;
  readonly sharedPoints: number;
}

/** Hexagons some fifty metres across: where all events of one stand on the same metre, the point is shared. */
const NEIGHBOURHOOD = 11;
const SHARED_BY = 5;

/** Where an event lies: by its own position, or by its place, whose position is looked up once for all that happened there. */
const WHERE = sql`hexagon_of(event.cell, ${sql.lit(NEIGHBOURHOOD)}) as cell,
  case when event.cell is null then event.place_id end as place_id`;

/**
 * Events of a selection by hexagon of a resolution, coarser than some fifty metres. A point counts as shared where at least five events are all
 * there are within some fifty metres and stand on the very same metre: so do the middles of kommuner and counties, while houses have
 * neighbours.
 */
export async function readCells(
  tx: Transaction,
  selection: EventSelection,
  resolution: number,
): Promise<CellCounts> {
  const { rows } = await sql<{ cell: string | null; events: number; points: number; shared: number }>`
    with near as (
      select ${WHERE}, count(*) as events, count(event.cell) as points, min(event.cell) = max(event.cell) as is_one
      from event
      where ${beganWithin(selection)} and ${await conditionOf(tx, selection)}
      group by 1, 2)
    select ${hexagonOf(resolution)} as cell, sum(near.events)::integer as events, sum(near.points)::integer as points,
      coalesce(sum(near.points) filter (where near.is_one and near.points >= ${SHARED_BY}), 0)::integer as shared
    from near left join named_place on named_place.id = near.place_id
    group by 1`.execute(tx);
  const placed = rows.flatMap(({ cell, ...counts }) => (cell === null ? [] : [{ cell, ...counts }]));
  return {
    cells: new Map(placed.map(({ cell, events }) => [cell, events])),
    unknownPlaces: rows.find(({ cell }) => cell === null)?.events ?? 0,
    points: placed.reduce((sum, { points }) => sum + points, 0),
    sharedPoints: placed.reduce((sum, { shared }) => sum + shared, 0),
  };
}

/** The same events by hexagon in other times than the selection's own, which follow on each other without a day between. */
export async function readCellsDuring(
  tx: Transaction,
  selection: Omit<EventSelection, "from" | "to">,
  resolution: number,
  times: readonly Days[],
): Promise<readonly ReadonlyMap<string, number>[]> {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  const beginnings = times.map(({ from }) => swedishMoment(from, "00:00"));
  const { rows } = await sql<{ cell: string; time: number; events: number }>`
    with near as (
      select ${WHERE}, width_bucket(event.begins_at, ${beginnings}::timestamptz[]) as time, count(*) as events
      from event
      where event.begins_at >= ${beginnings[0]} and event.begins_at < ${swedishMoment(addDays(last.to, 1), "00:00")}
        and ${await conditionOf(tx, selection)}
      group by 1, 2, 3)
    select ${hexagonOf(resolution)} as cell, near.time, sum(near.events)::integer as events
    from near left join named_place on named_place.id = near.place_id
    where coalesce(near.cell, named_place.cell) is not null
    group by 1, 2`.execute(tx);
  return times.map(
    (_, place) =>
      new Map(rows.flatMap(({ cell, time, events }) => (time === place + 1 ? [[cell, events]] : []))),
  );
}

/** H3's name of the hexagon that events of `near` lie in. */
function hexagonOf(resolution: number): RawBuilder<string> {
  return sql<string>`to_hex(hexagon_of(coalesce(near.cell, named_place.cell), ${resolution}::integer))`;
}
