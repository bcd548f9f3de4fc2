import { sql } from "kysely";
import type { Position } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { EventSelection } from "../counting/selection.ts";
import { beganWithin, conditionOf } from "./conditions.ts";

/** An event with a place and a time, without words. */
export interface PlacedEvent extends Position {
  /** A point somebody set, or a place of the list. */
  readonly precision: "point" | "place";
  /** The middle of the time in which it happened, in days since 1970. */
  readonly day: number;
}

/** Events with a place, and how many there are in all. */
export interface PlacedEvents {
  /** In order of time; empty when there are more than asked for. */
  readonly events: readonly PlacedEvent[];
  readonly placed: number;
  /** Events whose place is not known, or only the area. */
  readonly unknownPlaces: number;
}

/** Events of a selection with their places, unless more than `most` have one. */
export async function readPlacedEvents(
  tx: Transaction,
  selection: EventSelection,
  most: number,
): Promise<PlacedEvents> {
  const condition = await conditionOf(tx, selection);
  const { rows } = await sql<{ placed: number; total: number }>`
    select count(*)::integer as total,
      count(coalesce(event.position, named_place.position))::integer as placed
    from event left join named_place on named_place.id = event.place_id
    where ${beganWithin(selection)} and ${condition}`.execute(tx);
  const { placed, total } = rows[0] ?? { placed: 0, total: 0 };
  const unknownPlaces = total - placed;
  if (placed > most) return { events: [], placed, unknownPlaces };
  const found = await sql<PlacedEvent>`
    select event.precision, (coalesce(event.position, named_place.position))[0] as longitude,
      (coalesce(event.position, named_place.position))[1] as latitude,
      extract(epoch from event.begins_at + (event.ends_at - event.begins_at) / 2)::double precision / 86400 as day
    from event left join named_place on named_place.id = event.place_id
    where ${beganWithin(selection)} and ${condition} and coalesce(event.position, named_place.position) is not null
    order by event.begins_at, event.id`.execute(tx);
  return { events: found.rows, placed, unknownPlaces };
}
