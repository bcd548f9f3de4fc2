import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Random, seededRandom } from "#app/statistics/index.ts";
import { BOX, FORTY, FORTY_IN_R, STAR } from "../fixtures/forty.ts";
import { furthestApart } from "../fixtures/furthest-apart.ts";
import { made } from "../fixtures/made.ts";
import { toSweref99 } from "../coordinates/index.ts";
import { mayBeCentrePoints } from "./centre-points.ts";
import { detectCentrePoints, knox, type KnoxInput, ripley, type RipleyInput } from "./index.ts";

const asked: KnoxInput = {
  points: FORTY,
  days: FORTY.days,
  metres: [80, 160],
  dayLimits: [5, 12],
  random: seededRandom(1),
  times: 999,
};
const distances = [35, 75, 120, 180];
const pattern: RipleyInput = { points: FORTY, area: BOX, distances, correction: "isotropic" };

function strewn(n: number, random: Random): { east: number[]; north: number[] } {
  const draw = (most: number): number[] => Array.from({ length: n }, () => most * random());
  return { east: draw(1000), north: draw(800) };
}

describe("Knox", () => {
  it("counts and expects what surveillance's knox does", () => {
    const { cells } = made(knox(asked));
    const upTo = (metres: number, days: number): typeof cells =>
      cells.filter((cell) => cell.metres.to <= metres && cell.days.to <= days);
    for (const [metres = 0, days = 0, observed, expected = 0] of FORTY_IN_R.knox) {
      const within = upTo(metres, days);
      expect(within.reduce((sum, cell) => sum + cell.observed, 0)).toBe(observed);
      expect(within.reduce((sum, cell) => sum + cell.expected, 0)).toBeCloseTo(expected, 10);
    }
  });

  it.each([
    [80, 5, FORTY_IN_R.knoxPermuted[0]],
    [160, 5, FORTY_IN_R.knoxPermuted[1]],
    [160, 12, FORTY_IN_R.knoxPermuted[2]],
  ])("within %d m and %d days is as rare as among R's random orders", (metres, days, share) => {
    const [cell] = made(
      knox({ ...asked, metres: [metres], dayLimits: [days], random: seededRandom(6), times: 3999 }),
    ).cells;
    expect(Math.abs((cell?.pValue ?? 1) - share)).toBeLessThan(
      4 * Math.sqrt((share * (1 - share)) / 3999) + 0.001,
    );
  });

  it("says p = 0.05 or less of at most 5 % of patterns without repeats", () => {
    const random = seededRandom(12);
    let alarms = 0;
    for (let round = 0; round < 200; round += 1) {
      const days = Array.from({ length: 60 }, () => Math.floor(random() * 90));
      const [cell] = made(
        knox({
          ...asked,
          points: strewn(60, random),
          days,
          metres: [120],
          dayLimits: [7],
          random,
          times: 39,
        }),
      ).cells;
      if ((cell?.pValue ?? 0) <= 0.05) alarms += 1;
    }
    // 10 expected at most; chance alone reaches 21 once in a thousand times.
    expect(alarms).toBeLessThan(21);
    expect(alarms).toBeGreaterThan(2);
  });

  it("finds repeats that were planted", () => {
    const random = seededRandom(13);
    const first = strewn(40, random);
    const days = first.east.map(() => Math.floor(random() * 300));
    const points = {
      east: [...first.east, ...first.east.slice(0, 15).map((x) => x + 20)],
      north: [...first.north, ...first.north.slice(0, 15).map((y) => y + 10)],
    };
    const repeats = days.slice(0, 15).map((day) => day + 3);
    const [cell] = made(
      knox({ ...asked, points, days: [...days, ...repeats], metres: [50], dayLimits: [7], random }),
    ).cells;
    expect(cell?.observed).toBeGreaterThanOrEqual(15);
    expect(cell?.pValue).toBe(0.001);
  });

  it("counts the same pairs in any order, and wherever and whenever it began", () => {
    const turned = made(
      knox({
        ...asked,
        points: { east: FORTY.east.toReversed(), north: FORTY.north.toReversed() },
        days: FORTY.days.toReversed(),
      }),
    );
    const moved = made(
      knox({
        ...asked,
        points: { east: FORTY.east.map((x) => x + 5e5), north: FORTY.north.map((y) => y + 6e6) },
        days: FORTY.days.map((day) => day + 20_000),
      }),
    );
    const counts = (cells: typeof moved.cells): number[] => cells.map(({ observed }) => observed);
    expect(counts(turned.cells)).toEqual(counts(made(knox(asked)).cells));
    expect(counts(moved.cells)).toEqual(counts(turned.cells));
  });

  it("answers with a reason to what it cannot test", () => {
    const reason = (given: Partial<KnoxInput>): unknown => knox({ ...asked, ...given });
    expect(reason({ points: { east: [], north: [] }, days: [] })).toEqual({ cannot: { code: "empty" } });
    expect(reason({ points: { east: [1, 2], north: [1, 2] }, days: [1, 2] })).toEqual({
      cannot: { code: "tooFew", have: 2, need: 5 },
    });
    expect(reason({ days: [1] })).toMatchObject({ cannot: { code: "lengthsDiffer", what: "days" } });
    expect(reason({ days: FORTY.days.map(() => 4) })).toEqual({ cannot: { code: "oneValue", value: 4 } });
    expect(reason({ days: [Number.NaN, ...FORTY.days.slice(1)] })).toMatchObject({
      cannot: { code: "notANumber", where: "1" },
    });
    expect(reason({ metres: [] })).toEqual({ cannot: { code: "empty" } });
    expect(reason({ metres: [200, 100] })).toEqual({ cannot: { code: "unsorted", where: "metres" } });
    expect(reason({ dayLimits: [-1] })).toMatchObject({ cannot: { code: "outOfRange", where: "days" } });
    expect(reason({ times: 1 })).toMatchObject({ cannot: { code: "outOfRange", where: "times" } });
    const centre = { east: FORTY.east.map(() => 585_000), north: FORTY.north.map(() => 6_582_000) };
    expect(reason({ points: centre })).toEqual({ cannot: { code: "centrePoints", share: 1 } });
  });

  it("gives an empty cell no ratio and no alarm", () => {
    const far = { east: [0, 1000, 2000, 3000, 4000], north: [0, 0, 0, 0, 0] };
    const [cell] = made(
      knox({ ...asked, points: far, days: [1, 2, 3, 4, 5], metres: [10], dayLimits: [2], times: 99 }),
    ).cells;
    expect(cell).toMatchObject({ observed: 0, expected: 0, ratio: undefined, pValue: 1 });
  });
});

describe("Ripley's K", () => {
  it.each([
    ["box", "isotropic", BOX, FORTY_IN_R.boxIsotropic],
    ["box", "border", BOX, FORTY_IN_R.boxBorder],
    ["star with a hole", "isotropic", STAR, FORTY_IN_R.starIsotropic],
    ["star with a hole", "border", STAR, FORTY_IN_R.starBorder],
  ] as const)("in a %s with %s correction is spatstat's Kest", (_, correction, area, wanted) => {
    const seen = made(ripley({ ...pattern, area, correction }));
    expect(furthestApart(seen.k, wanted, 1)).toBeLessThan(1e-9);
    expect(seen.n + seen.outside).toBe(40);
  });

  it("holds random patterns for clustered at most 5 % of the time", () => {
    const random = seededRandom(30);
    let alarms = 0;
    for (let round = 0; round < 200; round += 1) {
      const points = strewn(30, random);
      const seen = made(ripley({ ...pattern, points, distances: [50, 150], test: { random, times: 39 } }));
      if ((seen.test?.pValue ?? 0) <= 0.05) alarms += 1;
    }
    // 10 expected; chance alone reaches 21 once in a thousand times.
    expect(alarms).toBeLessThan(21);
    expect(alarms).toBeGreaterThan(1);
  });

  it("finds clusters, and a limit that they break", () => {
    const random = seededRandom(31);
    const parents = strewn(8, random);
    const around = (values: number[]): number[] =>
      values.flatMap((value) => [0, 9, 17, 26].map((step) => value + step * random()));
    const points = { east: around(parents.east), north: around(parents.north) };
    const seen = made(ripley({ ...pattern, points, test: { random, times: 99 } }));
    expect(seen.test?.pValue).toBe(0.01);
    expect((seen.l[0] ?? 0) - 35).toBeGreaterThan(seen.test?.limit ?? Infinity);
  });

  it("grows with the square of the scale and moves with the events", () => {
    const area = {
      ...BOX,
      coordinates: BOX.coordinates.map((ring) => ring.map(([x, y]) => [2 * x + 5e5, 2 * y + 6e6])),
    };
    const points = { east: FORTY.east.map((x) => 2 * x + 5e5), north: FORTY.north.map((y) => 2 * y + 6e6) };
    const seen = made(ripley({ ...pattern, points, area, distances: distances.map((r) => 2 * r) }));
    const wanted = made(ripley(pattern)).k.map((value) => 4 * value);
    expect(furthestApart(seen.k, wanted)).toBeLessThan(1e-6);
    expect(
      made(ripley({ ...pattern, points: { east: FORTY.east.toReversed(), north: FORTY.north.toReversed() } }))
        .k[3],
    ).toBeCloseTo((wanted[3] ?? 0) / 4, 6);
  });

  it("answers with a reason to what it cannot measure", () => {
    const reason = (given: Partial<RipleyInput>): unknown => ripley({ ...pattern, ...given });
    expect(reason({ points: { east: [5], north: [5] } })).toEqual({
      cannot: { code: "tooFew", have: 1, need: 2 },
    });
    expect(reason({ points: { east: [5, 5000], north: [5, 5000] } })).toEqual({
      cannot: { code: "tooFew", have: 1, need: 2 },
    });
    expect(reason({ area: { type: "Polygon", coordinates: [] } })).toEqual({ cannot: { code: "empty" } });
    expect(reason({ distances: [5, 5] })).toEqual({ cannot: { code: "unsorted", where: "distances" } });
    expect(reason({ correction: "border", distances: [600] })).toMatchObject({
      cannot: { code: "outOfRange", value: 600 },
    });
    const centre = { east: FORTY.east.map(() => 500), north: FORTY.north.map(() => 400) };
    expect(reason({ points: centre })).toEqual({ cannot: { code: "centrePoints", share: 1 } });
    expect(reason({ points: { ...centre, addresses: true } })).toHaveProperty("k");
  });
});

describe("centre points", () => {
  it("are found where events stand on the middles of kommuner and the county", () => {
    const middles = [
      [59.37, 16.51],
      [59.05, 16.59],
      [58.75, 17.01],
      [59.08, 16.7],
    ].map(([latitude = 0, longitude = 0]) => toSweref99({ latitude, longitude }));
    const events = Array.from({ length: 200 }, (_, i) => middles[(i * i) % 4] ?? { east: 0, north: 0 });
    const found = detectCentrePoints(
      events.map(({ east }) => east),
      events.map(({ north }) => north),
    );
    expect(found).toMatchObject({ share: 1, centrePoints: true });
  });

  it("are not suspected where places differ, though some addresses come back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 1e6 }), (again, seed) => {
        const { east, north } = strewn(100, seededRandom(seed));
        const copies = Array.from({ length: again }, () => 0);
        const found = detectCentrePoints([...east, ...copies], [...north, ...copies]);
        expect(found.centrePoints).toBe(false);
      }),
      { numRuns: 30 },
    );
    expect(detectCentrePoints([], [])).toEqual({ share: 0, positions: 0, centrePoints: false });
  });

  it("are never missed by the quick look", () => {
    const metre = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(metre, metre), { minLength: 1, maxLength: 60 }), (places) => {
        const [east, north] = [places.map(([x]) => x), places.map(([, y]) => y)];
        const found = detectCentrePoints(east, north).centrePoints;
        expect(!found || mayBeCentrePoints(east, north)).toBe(true);
      }),
    );
  });
});
