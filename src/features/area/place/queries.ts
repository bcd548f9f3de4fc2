import { sql } from "kysely";
import type { Position } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { NamedPlaceId, Point } from "#app/schema/tables.ts";
import { type FoundPlace, type NamedPlace, placeKey, type PlaceKind } from "./place.ts";

/**
 * Finds open places by what somebody types, at most `most`: those whose name begins so, then those that are alike.
 * Capitals, rings, dots and accents are of no account ("torshalla" finds Torshälla), and a letter may be wrong.
 */
export async function findPlaces(
  tx: Transaction,
  words: string,
  most: number,
): Promise<readonly FoundPlace[]> {
  const { rows } = await sql<Omit<FoundPlace, "position"> & { place: Point | null }>`
    select found.id, found.name, found.kind, found.place from places_like(${words.slice(0, 100)}, ${most}) as found`.execute(
    tx,
  );
  return rows.map(({ place, ...row }) => ({ ...row, position: positionOf(place) }));
}

/**
 * The open place with a name, however its letters are written; a place before an address before a locality. Null when
 * there is none.
 */
export async function placeByName(tx: Transaction, name: string): Promise<FoundPlace | null> {
  const { rows } = await sql<Omit<FoundPlace, "position"> & { position: Point | null }>`
    select named_place.id, named_place.name, named_place.kind, named_place.position
    from named_place
    where named_place.folded_name = folded(${name}) and (named_place.closed_on is null or named_place.closed_on > today())
    order by named_place.name <> ${name}, array_position(array['place', 'address', 'locality'], named_place.kind)
    limit 1`.execute(tx);
  const [row] = rows;
  return row === undefined ? null : { ...row, position: positionOf(row.position) };
}

/** What a list of places shows. */
export interface PlaceFilter {
  readonly words: string;
  readonly kind: PlaceKind | null;
  /** The first to show, from 0, and how many. */
  readonly first: number;
  readonly most: number;
}

/** Places in Swedish order, closed ones last, and how many there are. */
export async function listPlaces(
  tx: Transaction,
  { words, kind, first, most }: PlaceFilter,
): Promise<{ places: readonly NamedPlace[]; total: number }> {
  let wanted = tx.selectFrom("namedPlace");
  if (kind !== null) wanted = wanted.where("namedPlace.kind", "=", kind);
  if (words !== "") {
    wanted = wanted.where(sql<boolean>`strpos(' ' || named_place.folded_name, ' ' || folded(${words})) > 0`);
  }
  const { total } = await wanted
    .select((row) => row.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await wanted
    .orderBy(sql`named_place.closed_on is not null`)
    .orderBy(sql`named_place.name collate "sv-x-icu"`)
    .orderBy("namedPlace.id")
    .offset(first)
    .limit(most)
    .select(["id", "name", "kind", "position", "source", "closedOn", "version"])
    .execute();
  return { places: rows.map((row) => ({ ...row, position: positionOf(row.position) })), total };
}

/** One place. Throws `NotFound`. */
export async function readPlace(tx: Transaction, id: NamedPlaceId): Promise<NamedPlace> {
  const row = await tx
    .selectFrom("namedPlace")
    .where("namedPlace.id", "=", id)
    .select(["id", "name", "kind", "position", "source", "closedOn", "version"])
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("place");
  return { ...row, position: positionOf(row.position) };
}

/** All places by kind and name, for comparing a file with them. */
export async function readKnownPlaces(
  tx: Transaction,
): Promise<ReadonlyMap<string, Pick<NamedPlace, "id" | "position">>> {
  const rows = await tx.selectFrom("namedPlace").select(["id", "name", "kind", "position"]).execute();
  return new Map(rows.map((row) => [placeKey(row), { id: row.id, position: positionOf(row.position) }]));
}

/** Whether another place of the kind has the name already. */
export async function isNameTaken(
  tx: Transaction,
  kind: PlaceKind,
  name: string,
  except: NamedPlaceId | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom("namedPlace")
    .where("namedPlace.kind", "=", kind)
    .where("namedPlace.name", "=", name)
    .$if(except !== null, (query) => query.where("namedPlace.id", "!=", except as NamedPlaceId))
    .select("namedPlace.id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A point of the database as a position. */
export function positionOf(point: Point | null): Position | null {
  return point === null ? null : { latitude: point.y, longitude: point.x };
}

/** A place that a spot on a map can be named by. */
export interface PlaceName extends Position {
  readonly name: string;
}

/** Open places and localities with a position, to name spots by; addresses are too many and say too much. */
export async function readPlaceNames(tx: Transaction): Promise<readonly PlaceName[]> {
  const { rows } = await sql<PlaceName>`
    select named_place.name, named_place.position[0] as longitude, named_place.position[1] as latitude
    from named_place
    where named_place.kind in ('place', 'locality') and named_place.position is not null
      and (named_place.closed_on is null or named_place.closed_on > today())
    order by named_place.name collate "sv-x-icu", named_place.id`.execute(tx);
  return rows;
}
