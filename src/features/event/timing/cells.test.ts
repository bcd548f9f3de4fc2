import { cellToParent, latLngToCell } from "h3-js";
import { describe, expect, test } from "vitest";
import { finestCell } from "#app/geography/index.ts";
import { addPlace } from "#app/features/area/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { seededRandom } from "#app/statistics/index.ts";
import { NOON } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { readSelection } from "../counting/selection.ts";
import { aReportedEvent, someCategories } from "../event.fixture.ts";
import { swedishMoment } from "../swedish-time.ts";
import { readCells, readCellsDuring } from "./cells.ts";

const world = await freshWorld();
const school = await world.anOrganisation({ name: "Skolan" });
const analyst = await world.aPerson({ role: "analyst", organisation: school });
const category = await world.arrange(someCategories);
const SQUARE = { longitude: 16.45, latitude: 59.35 };
const square = await world.arrange((tx) =>
  addPlace(tx, { name: "Fristadstorget", kind: "place", position: SQUARE, source: "Påhittad" }),
);
const happened = (day: string, place: Parameters<typeof aReportedEvent>[2]["place"]) => {
  const at = swedishMoment(isoDate(day), "12:00");
  return world.arrange((tx) =>
    aReportedEvent(
      tx,
      { organisation: school, person: analyst, now: NOON },
      {
        categoryId: category("Klotter"),
        time: { beginsAt: at, endsAt: at, timeKnown: "moment" },
        ...(place ? { place } : {}),
      },
    ),
  );
};
const point = (longitude: number, latitude: number) =>
  ({ precision: "point", position: { longitude, latitude }, placeText: "" }) as const;

for (let number = 0; number < 5; number += 1) await happened("2025-02-01", point(16.5, 59.37));
await happened("2025-05-01", point(16.6, 59.37));
await happened("2025-05-01", { precision: "place", placeId: square, placeText: "" });
await happened("2025-05-01", { precision: "unknown", placeText: "" });
await happened("2024-12-31", point(16.6, 59.37));

const select = (query: string) => readSelection(new URLSearchParams(query), TODAY);

describe("events by hexagon", () => {
  test("are counted where they lie, by their own position or their place's", async () => {
    const { cells, ...rest } = await world.as(analyst, (tx) =>
      readCells(tx, select("fran=2025-01-01&till=2025-12-31"), 8),
    );
    expect(cells).toEqual(
      new Map([
        [latLngToCell(59.37, 16.5, 8), 5],
        [latLngToCell(59.37, 16.6, 8), 1],
        [latLngToCell(59.35, 16.45, 8), 1],
      ]),
    );
    expect(rest).toEqual({ unknownPlaces: 1, points: 6, sharedPoints: 5 });
  });

  test("are counted in other times that follow on each other", async () => {
    const during = await world.as(analyst, (tx) =>
      readCellsDuring(tx, select("fran=2025-05-01&till=2025-05-01"), 8, [
        { from: isoDate("2024-10-01"), to: isoDate("2024-12-31") },
        { from: isoDate("2025-01-01"), to: isoDate("2025-03-31") },
        { from: isoDate("2025-04-01"), to: isoDate("2025-04-30") },
      ]),
    );
    expect(during).toEqual([
      new Map([[latLngToCell(59.37, 16.6, 8), 1]]),
      new Map([[latLngToCell(59.37, 16.5, 8), 5]]),
      new Map(),
    ]);
    expect(await world.as(analyst, (tx) => readCellsDuring(tx, select(""), 8, []))).toEqual([]);
  });
});

test("coarser hexagons are those that H3 gives, at every resolution", async () => {
  const random = seededRandom(3);
  for (let number = 0; number < 20; number += 1) {
    const position = { latitude: 55 + 14 * random(), longitude: 11 + 13 * random() };
    const { rows } = await world.owner.query<{ cell: string }>(
      "select to_hex(k0484.hexagon_of($1, resolution)) as cell from generate_series(0, 15) as resolution order by resolution",
      [finestCell(position)],
    );
    const finest = latLngToCell(position.latitude, position.longitude, 15);
    expect(rows.map(({ cell }) => cell)).toEqual(
      Array.from({ length: 16 }, (_, resolution) => cellToParent(finest, resolution)),
    );
  }
});
