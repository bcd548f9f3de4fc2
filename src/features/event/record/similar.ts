import { sql } from "kysely";
import { distanceMetres, type Position } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { EventCategoryId, EventId, NamedPlaceId, Point } from "#app/schema/tables.ts";
import type { EventTime } from "../event.ts";

/** Events nearer than this, in metres, may be the same. */
const NEAR_METRES = 200;
/** Events whose times lie nearer than this may be the same. */
const NEAR_MS = 12 * 3_600_000;
const MOST = 5;
/** Of one category in one day; beyond it a hint helps nobody. */
const LOOKED_AT = 500;

/** What an event is compared by. */
export interface Resembled {
  readonly categoryId: EventCategoryId;
  readonly time: Pick<EventTime, "beginsAt" | "endsAt">;
  readonly position: Position | null;
  readonly placeId: NamedPlaceId | null;
  /** The event itself, when it is stored already. */
  readonly except: EventId | null;
}

/** An event that may be the same, and how far from it; null: at the same place, whose position is not known. */
export interface SimilarEvent {
  readonly id: EventId;
  readonly metres: number | null;
}

/** Events that may tell of the same: same category, near in time, at the same place or near it. Nearest first. */
export async function findSimilar(
  tx: Transaction,
  { categoryId, time, position, placeId, except }: Resembled,
) {
  if (position === null && placeId === null) return [];
  const { rows } = await sql<{ id: EventId; placeId: NamedPlaceId | null; at: Point | null }>`
    select event.id, event.place_id, coalesce(event.position, named_place.position) as at
    from event left join named_place on named_place.id = event.place_id
    where event.category_id = ${categoryId}
      and event.begins_at <= ${new Date(time.endsAt.getTime() + NEAR_MS)}
      and event.begins_at >= ${new Date(time.beginsAt.getTime() - 7 * 86_400_000)}
      and event.ends_at >= ${new Date(time.beginsAt.getTime() - NEAR_MS)}
      and event.withdrawn_at is null and event.id is distinct from ${except}
    order by event.begins_at desc, event.id desc
    limit ${LOOKED_AT}`.execute(tx);
  const here = position ?? (await positionOfPlace(tx, placeId));
  return rows
    .flatMap((row): SimilarEvent[] => {
      const at = row.at === null ? null : { latitude: row.at.y, longitude: row.at.x };
      const metres = here === null || at === null ? null : distanceMetres(here, at);
      const same = placeId !== null && row.placeId === placeId;
      return same || (metres !== null && metres <= NEAR_METRES)
        ? [{ id: row.id, metres: same ? 0 : metres }]
        : [];
    })
    .toSorted((one, other) => (one.metres ?? 0) - (other.metres ?? 0))
    .slice(0, MOST);
}

async function positionOfPlace(tx: Transaction, id: NamedPlaceId | null): Promise<Position | null> {
  if (id === null) return null;
  const { rows } = await sql<{ at: Point | null }>`
    select named_place.position as at from named_place where named_place.id = ${id}`.execute(tx);
  const at = rows[0]?.at ?? null;
  return at === null ? null : { latitude: at.y, longitude: at.x };
}
