import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { addPlace } from "#app/features/area/index.ts";
import { addTree, listCategories, STARTING_TREE } from "#app/features/event/index.ts";
import { finestCell, type Position } from "#app/geography/index.ts";
import type { EventCategoryId, NamedPlaceId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";

/** An event of a test: at a point, at a place of the list, or nowhere known. */
export interface MadeEvent {
  /** A moment with its offset, "2025-06-02T10:00+02:00". */
  readonly at: string;
  readonly until?: string;
  readonly position?: Position;
  readonly place?: NamedPlaceId;
  readonly category?: EventCategoryId;
}

/**
 * A made-up kommun of 0.2 × 0.1 degrees (some 11 km by 11) with two places and a weekly reporter, in which events are put down many at a time.
 */
export async function aPatternKommun() {
  const world = await freshWorld();
  const app = await startApp(world);
  const school = await world.anOrganisation({ name: "Skolan" });
  const analyst = await world.aPerson({ role: "analyst", organisation: school });
  await world.aPerson({ role: "reporter", organisation: school });
  await world.arrange((tx) => addTree(tx, STARTING_TREE));
  const categories = await world.arrange((tx) => listCategories(tx, TODAY));
  const category = (name: string): EventCategoryId => {
    const found = categories.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no category ${name}`);
    return found.id;
  };
  await world.arrange((tx) =>
    importAreas(tx, [{ ...aSquare("0484", 16.4, 59.3, 0.1), parts: [[RING]] }], { kind: "kommun" }),
  );
  const placeAt = (name: string, position: Position) =>
    world.arrange((tx) => addPlace(tx, { name, kind: "place", position, source: "Påhittad" }));
  const square = await placeAt("Fristadstorget", { longitude: 16.5, latitude: 59.35 });
  await placeAt("Skogsbadet", { longitude: 16.43, latitude: 59.32 });

  const report = await world.arrange(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into event_report (organisation_id, week_from, written_at, received_at, request_key)
      values (${school}, '2025-06-02', now(), now(), ${randomUUID()}) returning id`.execute(tx);
    return rows[0]?.id;
  });
  /** Puts events down as they would lie there after reports. */
  const happened = (events: readonly MadeEvent[]): Promise<void> =>
    world.arrange(async (tx) => {
      const rows = events.map(
        ({ at, until = at, position, place, category: kind = category("Klotter") }) => ({
          at,
          until,
          kind,
          place: place ?? null,
          precision: position ? "point" : place ? "place" : "unknown",
          longitude: position?.longitude ?? null,
          latitude: position?.latitude ?? null,
          cell: position ? finestCell(position) : null,
        }),
      );
      await sql`
        insert into event (report_id, organisation_id, category_id, begins_at, ends_at, time_known, precision, position,
          cell, place_id, seriousness)
        select ${report}, ${school}, made.kind, made.at, made.until,
          case when made.at = made.until then 'moment' else 'span' end, made.precision,
          point(made.longitude, made.latitude), made.cell, made.place, 1
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (at timestamptz, until timestamptz, kind uuid,
          place uuid, precision text, longitude float8, latitude float8, cell bigint)`.execute(tx);
    });
  const me = await app.signedIn(analyst);
  const read = async (address: string): Promise<{ status: number; text: string }> => {
    const answer = await me.get(address);
    const text = (await answer.text()).replace(/<[^>]+>/g, " ").replace(/[\s\u00a0]+/g, " ");
    return { status: answer.status, text };
  };
  return { world, app, analyst, school, category, square, happened, me, read };
}

const RING = [
  [16.4, 59.3],
  [16.6, 59.3],
  [16.6, 59.4],
  [16.4, 59.4],
  [16.4, 59.3],
];
