import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCannot, seededRandom } from "#app/statistics/index.ts";
import { FORTY, FORTY_IN_R } from "../fixtures/forty.ts";
import { furthestApart } from "../fixtures/furthest-apart.ts";
import { type Density, type DensityInput, kernelDensity, scottBandwidth } from "./index.ts";

const BOX = { west: 0, south: 0, east: 1000, north: 800 };
const input: DensityInput = { points: FORTY, box: BOX, columns: 100, rows: 80, bandwidth: 60 };

function densityOf(given: DensityInput): Density {
  const density = kernelDensity(given);
  if (isCannot(density)) throw new Error(JSON.stringify(density));
  return density;
}

describe("kernel density", () => {
  it("is what MASS's kde2d sums exactly, to a quarter of a per cent of its peak", () => {
    const { values } = densityOf(input);
    const highest = 138.8225104;
    expect(Math.abs(Math.max(...values) - highest) / highest).toBeLessThan(0.0025);
    const wanted = [
      [18.3937597013152, 1.30166001849371, 42.8109255128437, 39.7520985925859],
      [52.018919587566, 37.6886192372427, 85.2760006966861, 10.7772534668125],
      [26.5518606704496, 14.5232570357527, 23.1071898261543, 13.1029695043643],
    ];
    const seen = [0, 32, 79].map((up) =>
      [0, 19, 49, 76].map((column) => values[(79 - up) * 100 + column] ?? 0),
    );
    expect(furthestApart(seen.flat(), wanted.flat(), highest)).toBeLessThan(0.0025);
  });

  it("stands row by row from the north on a coarser picture", () => {
    const { values } = densityOf({ ...input, columns: 50, rows: 40, bandwidth: 150 });
    const fromSouth = [3, 2, 1, 0].flatMap((band) =>
      [0, 1, 2, 3, 4].map((column) => {
        const [x, y] = [column * 10 + 4, band * 10 + 4];
        // The middle of the coarse cell is the corner of four fine ones.
        return (
          [y * 50 + x, y * 50 + x + 1, (y + 1) * 50 + x, (y + 1) * 50 + x + 1].reduce(
            (sum, at) => sum + (values[at] ?? 0),
            0,
          ) / 4
        );
      }),
    );
    expect(furthestApart(fromSouth, FORTY_IN_R.density150)).toBeLessThan(0.01);
  });

  it("errs for one event by less than a fifth of its peak by the squared cells in a bandwidth", () => {
    const one = fc.double({ min: 350, max: 450, noNaN: true });
    fc.assert(
      fc.property(one, one, fc.integer({ min: 2, max: 8 }), (east, north, cells) => {
        const bandwidth = 10 * cells;
        const { values } = densityOf({ ...input, points: { east: [east], north: [north] }, bandwidth });
        const peak = 1e6 / (2 * Math.PI * bandwidth ** 2);
        for (let row = 20; row < 60; row += 1) {
          for (let column = 20; column < 60; column += 1) {
            const away = (column * 10 + 5 - east) ** 2 + (795 - row * 10 - north) ** 2;
            const exact = peak * Math.exp(-away / (2 * bandwidth ** 2));
            expect(Math.abs((values[row * 100 + column] ?? 0) - exact)).toBeLessThan(peak / (5 * cells ** 2));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("sums to the number of events, those just outside the box in part", () => {
    const points = { east: [500, 0], north: [400, 400] };
    const { values } = densityOf({ ...input, points });
    expect(values.reduce((sum, value) => sum + value, 0) * 1e-4).toBeCloseTo(1.5, 3);
  });

  it("is the same in any order, and doubles with doubled events or weights", () => {
    const { values } = densityOf(input);
    const east = FORTY.east.toReversed();
    const north = FORTY.north.toReversed();
    expect(furthestApart(densityOf({ ...input, points: { east, north } }).values, values)).toBeLessThan(
      1e-12,
    );
    const twice = densityOf({ ...input, points: { east: [...east, ...east], north: [...north, ...north] } });
    const doubled = values.map((value) => 2 * value);
    expect(furthestApart(twice.values, doubled)).toBeLessThan(1e-12);
    const weighted = densityOf({ ...input, weights: FORTY.east.map(() => 2) });
    expect(furthestApart(weighted.values, doubled)).toBeLessThan(1e-12);
  });

  it("moves with the events and falls with the square of the scale", () => {
    const { values } = densityOf(input);
    const points = { east: FORTY.east.map((x) => 3 * x + 5e5), north: FORTY.north.map((y) => 3 * y + 6e6) };
    const box = { west: 5e5, south: 6e6, east: 5e5 + 3000, north: 6e6 + 2400 };
    const moved = densityOf({ ...input, points, box, bandwidth: 180 });
    expect(
      furthestApart(
        moved.values,
        values.map((value) => value / 9),
      ),
    ).toBeLessThan(1e-6);
  });

  it("carries the unknown places and the rule's bandwidth", () => {
    const { bandwidth: _, ...withoutBandwidth } = input;
    const density = densityOf({ ...withoutBandwidth, points: { ...FORTY, unknownPlaces: 8 } });
    expect(density.warnings).toEqual([{ code: "unknownPlace", have: 8, of: 48 }]);
    expect(scottBandwidth(FORTY)).toEqual({ metres: density.bandwidth });
  });

  it("answers with a reason to what it cannot draw", () => {
    const reason = (given: Partial<DensityInput>): unknown => kernelDensity({ ...input, ...given });
    expect(reason({ points: { east: [], north: [] } })).toEqual({ cannot: { code: "empty" } });
    expect(reason({ points: { east: [1], north: [] } })).toMatchObject({ cannot: { code: "lengthsDiffer" } });
    expect(reason({ points: { east: [Infinity], north: [1] } })).toMatchObject({
      cannot: { code: "notANumber", where: "1" },
    });
    expect(reason({ bandwidth: 5 })).toMatchObject({ cannot: { code: "outOfRange", where: "bandwidth" } });
    expect(reason({ bandwidth: Number.NaN })).toMatchObject({ cannot: { code: "outOfRange" } });
    expect(reason({ box: { ...BOX, east: -1 } })).toMatchObject({
      cannot: { code: "outOfRange", where: "box" },
    });
    expect(reason({ columns: 0 })).toMatchObject({ cannot: { code: "outOfRange", where: "columns" } });
    expect(reason({ weights: [1] })).toMatchObject({ cannot: { code: "lengthsDiffer", what: "weights" } });
    expect(reason({ weights: FORTY.east.map(() => -1) })).toMatchObject({
      cannot: { code: "badWeight", value: -1 },
    });
    const centre = {
      east: Array.from({ length: 20 }, () => 500),
      north: Array.from({ length: 20 }, () => 400),
    };
    expect(reason({ points: centre })).toEqual({ cannot: { code: "centrePoints", share: 1 } });
    expect(scottBandwidth({ east: [5, 5], north: [1, 2] })).toEqual({
      cannot: { code: "oneValue", value: 5 },
    });
  });

  it("is even where events are strewn evenly", () => {
    const random = seededRandom(4);
    const draw = (): Float64Array => Float64Array.from({ length: 1e5 }, () => 1000 * random());
    const { values } = densityOf({
      ...input,
      points: { east: draw(), north: draw() },
      columns: 64,
      rows: 64,
    });
    // A hundred thousand over 1000 × 1000 m; about 4 500 of them weigh in at the middle.
    expect(Math.abs((values[32 * 64 + 32] ?? 0) / 1e5 - 1)).toBeLessThan(0.05);
  });
});
