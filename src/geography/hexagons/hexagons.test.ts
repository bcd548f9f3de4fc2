import fc from "fast-check";
import { cellToLatLng, gridDisk, latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { isCannot } from "#app/statistics/index.ts";
import type { Position } from "../coordinates/index.ts";
import { type Area, contains } from "../polygons/index.ts";
import { hexagonCounts, hexagonCover, type HexagonInput } from "./index.ts";

/** A made-up area at Eskilstuna with a hole, and an island beside it. */
const AREA: Area = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [16.4, 59.33],
        [16.6, 59.34],
        [16.56, 59.42],
        [16.42, 59.4],
        [16.4, 59.33],
      ],
      [
        [16.48, 59.36],
        [16.53, 59.36],
        [16.53, 59.38],
        [16.48, 59.38],
        [16.48, 59.36],
      ],
    ],
    [
      [
        [16.65, 59.35],
        [16.68, 59.35],
        [16.68, 59.37],
        [16.65, 59.35],
      ],
    ],
  ],
};
const near = fc.record({
  latitude: fc.double({ min: 59.32, max: 59.43, noNaN: true }),
  longitude: fc.double({ min: 16.38, max: 16.7, noNaN: true }),
});

describe("hexagon counts", () => {
  it("covers every point of an area with holes and islands", () => {
    const cover = new Set(hexagonCover(AREA, 9));
    fc.assert(
      fc.property(near, ({ latitude, longitude }) => {
        fc.pre(contains(AREA, longitude, latitude));
        expect(cover.has(latLngToCell(latitude, longitude, 9))).toBe(true);
      }),
      { numRuns: 300 },
    );
    const middle = latLngToCell(59.37, 16.505, 9);
    expect(cover.has(middle)).toBe(false);
  });

  it("counts each event once, inside or outside, in any order, with zeros for the calm hexagons", () => {
    fc.assert(
      fc.property(fc.array(fc.option(near, { freq: 5 }), { minLength: 12, maxLength: 60 }), (positions) => {
        const input: HexagonInput = { positions, area: AREA, resolution: 8, addresses: true };
        const counted = hexagonCounts(input);
        fc.pre(!isCannot(counted));
        const { counts, hexagons, outside, unknown } = counted;
        expect(hexagons).toEqual(hexagonCover(AREA, 8));
        expect(counts.reduce((sum, count) => sum + count, 0) + outside + unknown).toBe(positions.length);
        expect(outside).toBe(
          positions.filter((p) => p !== null && !contains(AREA, p.longitude, p.latitude)).length,
        );
        const turned = hexagonCounts({ ...input, positions: positions.toReversed() });
        expect(turned).toEqual(counted);
      }),
      { numRuns: 40 },
    );
  });

  it("puts an event in the hexagon that H3 says", () => {
    const hexagon = latLngToCell(59.35, 16.45, 8);
    const positions = gridDisk(hexagon, 1).map((cell): Position => {
      const [latitude, longitude] = cellToLatLng(cell);
      return { latitude, longitude };
    });
    const counted = hexagonCounts({ positions, area: AREA, resolution: 8 });
    if (isCannot(counted)) throw new Error("nothing counted");
    const full = counted.hexagons.filter((_, i) => counted.counts[i] === 1);
    expect(full.length).toBe(7);
    expect(full).toContain(hexagon);
  });

  it("answers with a reason to what it cannot count", () => {
    const one: Position = { latitude: 59.35, longitude: 16.45 };
    const input: HexagonInput = { positions: [one], area: AREA, resolution: 8 };
    expect(hexagonCounts({ ...input, positions: [null, null] })).toEqual({ cannot: { code: "empty" } });
    expect(hexagonCounts({ ...input, resolution: 15 })).toMatchObject({
      cannot: { code: "outOfRange", high: 11 },
    });
    expect(hexagonCounts({ ...input, resolution: 7.5 })).toMatchObject({ cannot: { code: "outOfRange" } });
    const swapped: Position = { latitude: 16.45, longitude: 59.35 };
    expect(hexagonCounts({ ...input, positions: [one, swapped] })).toEqual({
      cannot: { code: "unknown", where: "2" },
    });
    const centre = Array.from({ length: 30 }, () => one);
    expect(hexagonCounts({ ...input, positions: centre })).toEqual({
      cannot: { code: "centrePoints", share: 1 },
    });
    expect(hexagonCounts({ ...input, positions: centre, addresses: true })).toMatchObject({ outside: 0 });
  });
});
