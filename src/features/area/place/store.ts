import { sql } from "kysely";
import { finestCell, type Position } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { NamedPlaceId, Point } from "#app/schema/tables.ts";
import type { PlaceText } from "./place.ts";

/** Adds a place. */
export async function addPlace(tx: Transaction, place: PlaceText): Promise<NamedPlaceId> {
  const { id } = await tx
    .insertInto("namedPlace")
    .values({ ...place, ...placedAt(place.position) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Changes a place; events that were told by its name are placed anew. Throws `Conflict` when somebody else was first.
 */
export async function changePlace(
  tx: Transaction,
  id: NamedPlaceId,
  version: number,
  place: PlaceText,
): Promise<void> {
  await update(tx, id, version, { ...place, ...placedAt(place.position) });
}

/** Closes a place from a day, or opens it again (null): what happened there stays. Throws `Conflict`. */
export async function closePlace(
  tx: Transaction,
  id: NamedPlaceId,
  version: number,
  day: IsoDate | null,
): Promise<void> {
  await update(tx, id, version, { closedOn: day });
}

async function update(tx: Transaction, id: NamedPlaceId, version: number, values: object): Promise<void> {
  const written = await tx
    .updateTable("namedPlace")
    .set({ ...values, version: version + 1 })
    .where("namedPlace.id", "=", id)
    .where("namedPlace.version", "=", version)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) throw new Conflict("place");
}

/** A place of a file that is new, or whose position is. */
export interface FiledPlace extends PlaceText {
  readonly id: NamedPlaceId | null;
}

/** Writes places from a file: those with an id get a new position and source, the others are added. */
export async function writePlaces(tx: Transaction, places: readonly FiledPlace[]): Promise<void> {
  await sql`
    insert into named_place (id, name, kind, position, cell, source)
    select coalesce(filed.id, gen_random_uuid()), filed.name, filed.kind, point(filed.longitude, filed.latitude),
      filed.cell, filed.source
    from unnest(
      ${places.map(({ id }) => id)}::uuid[], ${places.map(({ name }) => name)}::text[],
      ${places.map(({ kind }) => kind)}::text[],
      ${places.map(({ position }) => position?.longitude ?? null)}::double precision[],
      ${places.map(({ position }) => position?.latitude ?? null)}::double precision[],
      ${places.map(({ position }) => (position === null ? null : finestCell(position)))}::bigint[],
      ${places.map(({ source }) => source)}::text[]) as filed (id, name, kind, longitude, latitude, cell, source)
    on conflict (id) do update
    set position = excluded.position, cell = excluded.cell, source = excluded.source, version = named_place.version + 1`.execute(
    tx,
  );
}

function placedAt(position: Position | null) {
  return {
    position: sql<Point | null>`point(${position?.longitude ?? null}::double precision, ${position?.latitude ?? null}::double precision)`,
    cell: sql<number | null>`${position === null ? null : finestCell(position)}::bigint`,
  };
}
