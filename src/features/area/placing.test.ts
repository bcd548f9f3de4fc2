import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { finestCell } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { freshWorld } from "#test/support/world.ts";
import { aSquare, importAreas, squareRing } from "./area.fixture.ts";

const world = await freshWorld();
const analyst = await world.aPerson({ role: "analyst" });
const NEW_DAY = isoDate("2025-01-01");

/** Codes of the areas that a point lies in on a day, asked as somebody on the staff. */
async function codesAt(longitude: number, latitude: number, day = "2026-03-16"): Promise<string[]> {
  const { rows } = await world.as(analyst, (tx) =>
    sql<{ code: string }>`
      select area.code from areas_at(point(${longitude}, ${latitude}), ${day}::date) as found (id)
      join area_version on area_version.id = found.id
      join area on area.id = area_version.area_id
      order by area.code`.execute(tx),
  );
  return rows.map(({ code }) => code);
}

interface MadeEvent {
  readonly at: string;
  readonly position?: readonly [number, number];
  readonly place?: string;
  readonly area?: string;
}

/** An event at a point, at a named place, or somewhere in an area. */
async function anEvent(tx: Transaction, { at, position, place, area }: MadeEvent): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into event (report_id, organisation_id, category_id, begins_at, ends_at, time_known, precision, position,
      cell, place_id, area_id, seriousness)
    select event_report.id, event_report.organisation_id, event_category.id, ${at}, ${at}, 'moment',
      ${position ? "point" : place ? "place" : area ? "area" : "unknown"},
      ${position ? `(${position[0]},${position[1]})` : null}::point,
      ${position ? finestCell({ longitude: position[0], latitude: position[1] }) : null}::bigint,
      (select named_place.id from named_place where named_place.name = ${place ?? null}),
      (select area.id from area where area.code = ${area ?? null}), 1
    from event_report, event_category limit 1
    returning id`.execute(tx);
  return rows[0]?.id ?? "";
}

/** Codes and first days of the boundaries that an event was placed in. */
async function placedIn(event: string): Promise<string[]> {
  const { rows } = await world.arrange((tx) =>
    sql<{ found: string }>`
      select area.code || ' ' || area_version.valid_from as found from event_area
      join area_version on area_version.id = event_area.version_id
      join area on area.id = area_version.area_id
      where event_area.event_id = ${event} order by 1`.execute(tx),
  );
  return rows.map(({ found }) => found);
}

beforeAll(async () => {
  const organisation = await world.anOrganisation();
  await world.arrange(async (tx) => {
    await sql`
      insert into event_report (organisation_id, week_from, written_at, received_at, request_key)
      values (${organisation}, '2026-03-09', now(), now(), 'a')`.execute(tx);
    await sql`insert into event_category (name, position) values ('Annat', 1)`.execute(tx);
    await sql`
      insert into named_place (name, kind, position, cell, source)
      values ('Torget', 'place', point(16.15, 59.05), 0, 'Påhittad')`.execute(tx);
  });
});

describe("areas at a point", () => {
  beforeAll(() =>
    world.arrange(async (tx) => {
      const withHole = {
        properties: { kod: "ring", namn: "Ring" },
        parts: [[squareRing(15, 59, 0.3), squareRing(15.1, 59.1, 0.1, true)], [squareRing(15.5, 59, 0.1)]],
      };
      await importAreas(tx, [withHole, aSquare("inne", 15.1, 59.1), aSquare("granne", 15.3, 59)]);
    }),
  );

  test.each([
    ["in the ring", 15.05, 59.05, ["ring"]],
    ["in the hole, where another area lies", 15.15, 59.15, ["inne"]],
    ["in the second part", 15.55, 59.05, ["ring"]],
    ["between the parts", 15.45, 59.05, []],
    ["on the border of two", 15.3, 59.05, ["granne", "ring"]],
    ["on the border of the hole, which belongs to what fills it", 15.1, 59.15, ["inne"]],
    ["outside", 14, 59, []],
  ])("%s", async (_, longitude, latitude, codes) => {
    expect(await codesAt(longitude, latitude)).toEqual(codes);
  });
});

describe("events and boundaries over time", () => {
  test("events that are here already are placed in what comes, by all three ways to say where", async () => {
    const events = await world.arrange(async (tx) => [
      await anEvent(tx, { at: "2024-06-01 12:00+02", position: [16.05, 59.05] }),
      await anEvent(tx, { at: "2026-06-01 12:00+02", position: [16.15, 59.05] }),
      await anEvent(tx, { at: "2026-06-01 12:00+02", place: "Torget" }),
      await anEvent(tx, { at: "2026-06-01 12:00+02" }),
    ]);
    await world.as(analyst, (tx) => importAreas(tx, [aSquare("A", 16, 59), aSquare("B", 16.1, 59)]));
    expect(await Promise.all(events.map(placedIn))).toEqual([
      ["A -infinity"],
      ["B -infinity"],
      ["B -infinity"],
      [],
    ]);
  });

  test("a boundary that moves takes the events from its first day, in Swedish time, and no others", async () => {
    const events = await world.arrange(async (tx) => [
      await anEvent(tx, { at: "2024-12-31 23:30+01", position: [16.25, 59.05] }),
      await anEvent(tx, { at: "2024-12-31 23:30Z", position: [16.25, 59.05] }),
      await anEvent(tx, { at: "2024-06-01 12:00+02", position: [16.12, 59.05] }),
      await anEvent(tx, { at: "2026-06-01 12:00+02", position: [16.12, 59.05] }),
      await anEvent(tx, { at: "2024-06-01 12:00+02", area: "B" }),
      await anEvent(tx, { at: "2026-06-01 12:00+02", area: "B" }),
    ]);
    await world.as(analyst, (tx) => importAreas(tx, [aSquare("B", 16.2, 59)], { from: NEW_DAY }));
    expect(await Promise.all(events.map(placedIn))).toEqual([
      [],
      ["B 2025-01-01"],
      ["B -infinity"],
      [],
      ["B -infinity"],
      ["B 2025-01-01"],
    ]);
    expect(await codesAt(16.12, 59.05, "2024-12-31")).toEqual(["B"]);
    expect(await codesAt(16.12, 59.05, "2025-01-01")).toEqual([]);
  });

  test("an event that comes afterwards is placed alike", async () => {
    const event = await world.arrange((tx) =>
      anEvent(tx, { at: "2026-06-01 12:00+02", position: [16.25, 59.05] }),
    );
    expect(await placedIn(event)).toEqual(["B 2025-01-01"]);
  });

  test("an event in a hole is not placed in the area around it", async () => {
    const event = await world.arrange((tx) =>
      anEvent(tx, { at: "2026-06-01 12:00+02", position: [17.15, 59.15] }),
    );
    const withHole = {
      properties: { kod: "H", namn: "Hål" },
      parts: [[squareRing(17, 59, 0.3), squareRing(17.1, 59.1, 0.1, true)]],
    };
    await world.as(analyst, (tx) => importAreas(tx, [withHole, aSquare("I", 17.1, 59.1)]));
    expect(await placedIn(event)).toEqual(["I -infinity"]);
  });

  test("events told by a place move when its position is put right", async () => {
    const event = await world.arrange((tx) => anEvent(tx, { at: "2026-06-01 12:00+02", place: "Torget" }));
    const elsewhere = await world.arrange((tx) =>
      anEvent(tx, { at: "2026-06-01 12:00+02", position: [16.25, 59.05] }),
    );
    await world.as(analyst, (tx) =>
      sql`update named_place set position = point(16.05, 59.05) where name = 'Torget'`.execute(tx),
    );
    expect(await placedIn(event)).toEqual(["A -infinity"]);
    expect(await placedIn(elsewhere)).toEqual(["B 2025-01-01"]);
  });
});
