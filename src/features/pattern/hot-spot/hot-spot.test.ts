import { gridDisk, latLngToCell } from "h3-js";
import { describe, expect, test } from "vitest";
import { isCannot } from "#app/statistics/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { hotSpots, type HotSpotInput } from "./hot-spots.ts";
import { lastQuarters } from "./quarters.ts";
import { chosenResolution, possibleResolutions } from "./resolution.ts";

const CENTRE = latLngToCell(59.37, 16.51, 8);
/** 271 cells, of which the middle and its six neighbours are the town. */
const CELLS = gridDisk(CENTRE, 9);
const TOWN = gridDisk(CENTRE, 1);

function tested(input: Partial<HotSpotInput>) {
  const result = hotSpots({ cells: CELLS, events: new Map(), quarters: [], ...input });
  if (isCannot(result)) throw new Error(result.cannot.code);
  return result;
}

describe("hot spots", () => {
  test("are where many events lie together, among all cells of the area", () => {
    const events = new Map(TOWN.map((cell) => [cell, 20]));
    const { hot, tested: cells, empty, events: total } = tested({ events });
    expect([cells, empty, total]).toEqual([271, 264, 140]);
    expect(hot[0]?.cell).toBe(CENTRE);
    // By hand: 271 cells, mean 140/271, Σx² = 2 800. In the middle all seven count: z = (140 − 7 · mean) / √(s² · (271 · 7 − 49) / 270).
    const mean = 140 / 271;
    const spread = Math.sqrt(((2800 / 271 - mean ** 2) * (271 * 7 - 49)) / 270);
    expect(hot[0]?.z).toBeCloseTo((140 - 7 * mean) / spread, 9);
    expect(hot[0]?.adjusted).toBe(1 / 500);
    for (const cell of TOWN) expect(hot.map((one) => one.cell)).toContain(cell);
    // Further away than two steps nothing is hot.
    const near = new Set(gridDisk(CENTRE, 2));
    expect(hot.filter(({ cell }) => !near.has(cell))).toEqual([]);
  });

  test("are not a lone cell, however many events it has, but that cell is named among those with most", () => {
    const { hot, most } = tested({ events: new Map([[CENTRE, 500]]) });
    expect(hot).toEqual([]);
    expect(most).toEqual([{ cell: CENTRE, events: 500 }]);
  });

  test("are none when the same number lies everywhere it could", () => {
    const events = new Map(CELLS.map((cell, place) => [cell, place % 2]));
    expect(tested({ events }).hot).toEqual([]);
  });

  test("are the same when asked again", () => {
    const events = new Map(CELLS.map((cell, place) => [cell, (place * 7919) % 5]));
    expect(tested({ events })).toEqual(tested({ events }));
  });

  test("say in which quarters they were hot, and which could not be tested", () => {
    const events = new Map(TOWN.map((cell) => [cell, 20]));
    const { hot } = tested({
      events,
      quarters: [events, new Map([[CENTRE, 3]]), new Map(CELLS.map((cell) => [cell, 1]))],
    });
    expect(hot[0]?.quarters).toEqual([true, null, null]);
    const elsewhere = new Map(gridDisk(CELLS.at(-1) ?? "", 1).map((cell) => [cell, 20]));
    expect(tested({ events, quarters: [elsewhere] }).hot[0]?.quarters).toEqual([false]);
  });

  test("are not looked for among too few events, or where every cell has as many", () => {
    const ask = (events: ReadonlyMap<string, number>) => hotSpots({ cells: CELLS, events, quarters: [] });
    expect(ask(new Map([[CENTRE, 29]]))).toEqual({ cannot: { code: "tooFew", have: 29, need: 30 } });
    expect(ask(new Map(CELLS.map((cell) => [cell, 2])))).toEqual({ cannot: { code: "oneValue", value: 2 } });
    expect(hotSpots({ cells: TOWN, events: new Map([[CENTRE, 40]]), quarters: [] })).toMatchObject({
      cannot: { code: "tooFew" },
    });
  });
});

describe("quarters", () => {
  test("are the last four that had ended", () => {
    const names = (day: string) => lastQuarters(isoDate(day)).map((one) => `${one.year}-${one.number}`);
    expect(names("2026-03-15")).toEqual(["2025-1", "2025-2", "2025-3", "2025-4"]);
    expect(names("2026-03-31")).toEqual(["2025-2", "2025-3", "2025-4", "2026-1"]);
    expect(lastQuarters(isoDate("2026-03-15"))[0]).toMatchObject({ from: "2025-01-01", to: "2025-03-31" });
  });
});

describe("sizes of cells", () => {
  test("fit the area, and a size that does not is not taken", () => {
    const eskilstuna = possibleResolutions(1.25e9);
    expect(eskilstuna).toEqual([6, 7, 8]);
    expect(possibleResolutions(2.06e10)).toEqual([6]);
    expect(possibleResolutions(4e7)).toEqual([6, 7, 8, 9]);
    expect([
      chosenResolution(eskilstuna, null),
      chosenResolution(eskilstuna, "9"),
      chosenResolution([6], "8"),
    ]).toEqual([8, 8, 6]);
    expect(chosenResolution(possibleResolutions(4e7), "9")).toBe(9);
  });
});
