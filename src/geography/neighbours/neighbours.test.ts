import fc from "fast-check";
import { latLngToCell, gridDisk, gridDistance } from "h3-js";
import { describe, expect, it } from "vitest";
import { FORTY, FORTY_IN_R } from "../fixtures/forty.ts";
import { made } from "../fixtures/made.ts";
import {
  contiguity,
  distanceBand,
  hexagonRing,
  kNearest,
  lag,
  neighbourless,
  type SpatialWeights,
} from "./index.ts";

const forty = { ...FORTY, ids: FORTY.east.map((_, i) => String(i)) };
const hexagons = gridDisk(latLngToCell(59.37, 16.51, 8), 5);

/** Neighbours of each area, by place, sorted. */
function listsOf({ starts, neighbours, ids }: SpatialWeights): number[][] {
  return ids.map((_, i) => [...neighbours.subarray(starts[i], starts[i + 1])].toSorted((a, b) => a - b));
}

describe("neighbours", () => {
  it("are spdep's three nearest", () => {
    const weights = made(kNearest(forty, 3, "binary"));
    expect(listsOf(weights)).toEqual(FORTY_IN_R.threeNearest);
    expect(weights.definition).toEqual({ neighbours: { kind: "nearest", k: 3 }, style: "binary" });
  });

  it("are spdep's within a band of distance", () => {
    expect(listsOf(made(distanceBand(forty, { to: 120 }, "binary")))).toEqual(FORTY_IN_R.within120);
    const ring = made(distanceBand(forty, { from: 100, to: 200 }, "rowStandardised"));
    expect(listsOf(ring)).toEqual(FORTY_IN_R.from100To200);
    expect(ring.definition.neighbours).toEqual({ kind: "distanceBand", from: 100, to: 200 });
    expect(neighbourless(made(distanceBand(forty, { to: 120 }, "binary")))).toEqual(["0", "19", "23", "29"]);
  });

  it("are the nearest also among many in one place and when all are wanted", () => {
    const fours = { ids: ["A", "B", "C", "D"], east: [0, 0, 0, 9e5], north: [0, 0, 0, 0] };
    expect(listsOf(made(kNearest(fours, 2, "binary")))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
      [0, 1],
    ]);
    expect(listsOf(made(kNearest(fours, 3, "binary")))).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
  });

  it.each([1, 2, 3])("are the hexagons at most %d steps away in H3's grid", (rings) => {
    const lists = listsOf(made(hexagonRing(hexagons, rings, "binary")));
    const wanted = hexagons.map((one) =>
      hexagons.flatMap((other, j) => (other !== one && gridDistance(one, other) <= rings ? [j] : [])),
    );
    expect(lists).toEqual(wanted);
  });

  it("by contiguity are mutual, counted once, and never oneself", () => {
    const weights = made(
      contiguity(
        ["A", "B", "C", "D"],
        [
          ["A", "B"],
          ["B", "A"],
          ["C", "B"],
          ["D", "D"],
        ],
        "binary",
      ),
    );
    expect(listsOf(weights)).toEqual([[1], [0, 2], [1], []]);
    expect(weights.definition.neighbours).toEqual({ kind: "contiguity", pairs: 2 });
    expect(neighbourless(weights)).toEqual(["D"]);
  });

  it("weigh 1 together when row-standardised, so that the lag of a constant is that constant", () => {
    const weights = made(kNearest(forty, 4, "rowStandardised"));
    for (const value of lag(
      weights,
      FORTY.east.map(() => 7),
    ))
      expect(value).toBeCloseTo(7, 12);
  });

  it("follow the areas when these stand in another order", () => {
    const turned = {
      ids: forty.ids.toReversed(),
      east: FORTY.east.toReversed(),
      north: FORTY.north.toReversed(),
    };
    const names = (weights: SpatialWeights): Map<string, string[]> =>
      new Map(
        listsOf(weights).map((list, i) => [
          weights.ids[i] ?? "",
          list.map((j) => weights.ids[j] ?? "").toSorted(),
        ]),
      );
    const byName = names(made(kNearest(forty, 3, "binary")));
    for (const [id, list] of names(made(kNearest(turned, 3, "binary")))) expect(byName.get(id)).toEqual(list);
  });

  it("within a distance are mutual", () => {
    const coordinate = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30 }), (places) => {
        const [east, north] = [places.map(([x]) => x), places.map(([, y]) => y)];
        const lists = listsOf(
          made(distanceBand({ ids: places.map((_, i) => `${i}`), east, north }, { to: 30 }, "binary")),
        );
        for (const [i, list] of lists.entries()) for (const j of list) expect(lists[j]).toContain(i);
      }),
    );
  });

  it("answer with a reason when they cannot be found", () => {
    const two = { ids: ["A", "B"], east: [0, 1], north: [0, 1] };
    expect(kNearest(two, 2, "binary")).toEqual({
      cannot: { code: "outOfRange", where: "k", value: 2, low: 1, high: 1 },
    });
    expect(kNearest({ ...two, ids: ["A", "A"] }, 1, "binary")).toEqual({
      cannot: { code: "duplicates", where: ["A"] },
    });
    expect(kNearest({ ...two, ids: ["A"] }, 1, "binary")).toMatchObject({
      cannot: { code: "lengthsDiffer" },
    });
    expect(kNearest({ ids: [], east: [], north: [] }, 1, "binary")).toEqual({ cannot: { code: "empty" } });
    expect(distanceBand({ ...two, east: [0, Number.NaN] }, { to: 5 }, "binary")).toMatchObject({
      cannot: { code: "notANumber", where: "2" },
    });
    expect(distanceBand(two, { from: 5, to: 5 }, "binary")).toMatchObject({ cannot: { code: "outOfRange" } });
    expect(hexagonRing(["not a hexagon"], 1, "binary")).toEqual({
      cannot: { code: "unknown", where: "not a hexagon" },
    });
    expect(hexagonRing(hexagons, 0, "binary")).toMatchObject({
      cannot: { code: "outOfRange", where: "rings" },
    });
    const mixed = [...hexagons, latLngToCell(59.37, 16.51, 7)];
    expect(hexagonRing(mixed, 1, "binary")).toMatchObject({ cannot: { code: "outOfRange", value: 7 } });
    expect(hexagonRing([], 1, "binary")).toEqual({ cannot: { code: "empty" } });
    expect(contiguity(["A", "B"], [["X", "B"]], "binary")).toEqual({
      cannot: { code: "unknown", where: "X" },
    });
  });
});
