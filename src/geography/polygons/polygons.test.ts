import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORTY, FORTY_IN_R, STAR } from "../fixtures/forty.ts";
import {
  type Area,
  borderDistance,
  boundingBox,
  contains,
  edgesContain,
  edgesOf,
  squareMetres,
  toSweref99Area,
} from "./index.ts";

const places = FORTY.east.map((_, i) => i);

/** A rectangle; its corners run the other way round when `turned`. */
function rectangle(west: number, south: number, east: number, north: number, turned = false): number[][] {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return turned ? ring.toReversed() : ring;
}

const coordinate = fc.integer({ min: -5, max: 15 });

describe("point in area", () => {
  it("finds the same points in a star with a hole as spatstat", () => {
    const inside = places.filter((i) => contains(STAR, FORTY.east[i] ?? 0, FORTY.north[i] ?? 0));
    expect(inside).toEqual(FORTY_IN_R.insideStar);
    const byEdges = places.filter((i) =>
      edgesContain(edgesOf(STAR), FORTY.east[i] ?? 0, FORTY.north[i] ?? 0),
    );
    expect(byEdges).toEqual(inside);
  });

  it("does not mind the direction of rings", () => {
    const turned: Area = { type: "Polygon", coordinates: STAR.coordinates.map((ring) => ring.toReversed()) };
    for (const i of places)
      expect(contains(turned, FORTY.east[i] ?? 0, FORTY.north[i] ?? 0)).toBe(
        contains(STAR, FORTY.east[i] ?? 0, FORTY.north[i] ?? 0),
      );
  });

  it("puts every point of a tiled square in exactly one tile, corners and borders too", () => {
    const tiles: Area[] = [
      { type: "Polygon", coordinates: [rectangle(0, 0, 4, 6)] },
      { type: "Polygon", coordinates: [rectangle(4, 0, 10, 6, true)] },
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 6],
            [10, 6],
            [0, 10],
            [0, 6],
          ],
        ],
      },
      {
        type: "Polygon",
        coordinates: [
          [
            [10, 6],
            [10, 10],
            [0, 10],
            [10, 6],
          ],
        ],
      },
    ];
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const within = x >= 0 && x < 10 && y >= 0 && y < 10;
        expect(tiles.filter((tile) => contains(tile, x, y)).length).toBe(within ? 1 : 0);
      }),
    );
  });

  it("takes the parts of an area one by one, with their holes", () => {
    const islands: Area = {
      type: "MultiPolygon",
      coordinates: [
        [rectangle(0, 0, 10, 10), rectangle(2, 2, 8, 8)],
        [rectangle(4, 4, 6, 6)],
        [rectangle(20, 0, 30, 10)],
      ],
    };
    expect([contains(islands, 1, 1), contains(islands, 3, 3), contains(islands, 5, 5)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([contains(islands, 25, 5), contains(islands, 15, 5)]).toEqual([true, false]);
    expect(squareMetres(islands)).toBe(100 - 36 + 4 + 100);
  });

  it("finds nothing in an area without corners", () => {
    expect(contains({ type: "MultiPolygon", coordinates: [] }, 0, 0)).toBe(false);
    expect(contains({ type: "Polygon", coordinates: [[]] }, 0, 0)).toBe(false);
  });
});

describe("size and box", () => {
  it("is what spatstat says of the star", () => {
    expect(squareMetres(STAR)).toBe(565_000);
    expect(boundingBox([STAR])).toEqual({ west: 0, south: 0, east: 1000, north: 800 });
  });

  it("is the same wherever the area lies, and grows with the square of its scale", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e6, max: 9e6 }), fc.integer({ min: 1, max: 50 }), (shift, scale) => {
        const moved: Area = {
          type: "Polygon",
          coordinates: STAR.coordinates.map((ring) =>
            ring.map(([x, y]) => [x * scale + shift, y * scale - shift]),
          ),
        };
        expect(squareMetres(moved)).toBeCloseTo(565_000 * scale ** 2, 3);
      }),
    );
  });

  it("is nothing without corners", () => {
    expect(squareMetres({ type: "MultiPolygon", coordinates: [] })).toBe(0);
    expect(boundingBox([{ type: "Polygon", coordinates: [] }])).toEqual({ cannot: { code: "empty" } });
  });

  it("counts a hectare at Eskilstuna from degrees, within the scale of the projection", () => {
    const [west, south] = [16.5, 59.37];
    const [wide, high] = [100 / 56_872, 100 / 111_405];
    const area: Area = { type: "Polygon", coordinates: [rectangle(west, south, west + wide, south + high)] };
    expect(squareMetres(toSweref99Area(area)) / 10_000).toBeCloseTo(
      0.9996 ** 2 * (1 + (85_247 / 6.39e6) ** 2),
      2,
    );
  });
});

describe("distance to the border", () => {
  it("is to the nearest edge, outer or of a hole, from inside and outside", () => {
    const edges = edgesOf({ type: "Polygon", coordinates: [rectangle(0, 0, 10, 10), rectangle(4, 4, 6, 6)] });
    expect(borderDistance(edges, 5, 3)).toBe(1);
    expect(borderDistance(edges, 1, 5)).toBe(1);
    expect(borderDistance(edges, 13, 14)).toBe(5);
    expect(borderDistance(edges, 0, 3)).toBe(0);
  });
});
