import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPoisson } from "#app/statistics/distributions/index.ts";
import { isCannot, seededRandom } from "#app/statistics/index.ts";
import { COLUMBUS, COLUMBUS_IN_R } from "../fixtures/columbus.ts";
import { furthestApart } from "../fixtures/furthest-apart.ts";
import { lattice } from "../fixtures/lattice.ts";
import { made } from "../fixtures/made.ts";
import { contiguity, type SpatialWeights, weightsFrom, type WeightStyle } from "../neighbours/index.ts";
import { getisOrd, localMoran, moran } from "./index.ts";

const { crime } = COLUMBUS;
const ids = crime.map((_, i) => `area ${i}`);

function columbus(style: WeightStyle): SpatialWeights {
  return weightsFrom(ids, COLUMBUS.neighbours, { kind: "contiguity", pairs: 116 }, style);
}

describe("Getis–Ord Gi*", () => {
  it.each(["binary", "rowStandardised"] as const)("is spdep's localG of Columbus, %s", (style) => {
    const spots = made(getisOrd(crime, columbus(style)));
    expect(furthestApart(spots.z, COLUMBUS_IN_R.getisOrd)).toBeLessThan(1e-9);
    expect(furthestApart(spots.adjusted, COLUMBUS_IN_R.getisOrdAdjusted)).toBeLessThan(1e-9);
    expect(spots.definition).toEqual({ neighbours: { kind: "contiguity", pairs: 116 }, style });
  });

  it("warns where few events make the normal distribution see spots, and is silent where there are many", () => {
    const random = seededRandom(22);
    const weights = lattice(12, "binary");
    const warnings = (mean: number): unknown =>
      made(
        getisOrd(
          weights.ids.map(() => drawPoisson(random, mean)),
          weights,
        ),
      ).warnings;
    expect(warnings(0.5)).toEqual([{ code: "approximate" }]);
    expect(warnings(30)).toEqual([]);
  });

  it("finds a planted spot, and only there", () => {
    const weights = lattice(12, "binary");
    const random = seededRandom(21);
    const counts = weights.ids.map((id) => drawPoisson(random, /^[345]:[345]$/.test(id) ? 45 : 20));
    const hot = made(getisOrd(counts, weights, { random, times: 199 }));
    const found = weights.ids.filter((_, i) => (hot.adjusted[i] ?? 1) < 0.05 && (hot.z[i] ?? 0) > 0);
    expect(found).toContain("4:4");
    expect(found.every((id) => /^[2-6]:[2-6]$/.test(id))).toBe(true);
  });
});

describe("Moran's I", () => {
  it.each([
    ["rowStandardised", COLUMBUS_IN_R.moranRowStandardised],
    ["binary", COLUMBUS_IN_R.moranBinary],
  ] as const)("is spdep's moran.test of Columbus, %s", (style, [z, estimate, expected, variance, pValue]) => {
    const test = made(moran(crime, columbus(style)));
    const seen = [test.z, test.estimate, test.expected, test.standardError ** 2];
    expect(furthestApart(seen, [z, estimate, expected, variance], 1e-12)).toBeLessThan(1e-9);
    expect(Math.abs(test.pValue / pValue - 1)).toBeLessThan(1e-6);
  });

  it("by random orders agrees with spdep's moran.mc", () => {
    const test = made(moran(crime, columbus("rowStandardised"), { random: seededRandom(3), times: 4999 }));
    // sd of 99 999 orders in R is 0.09434; that of 4 999 is within 3 % of it.
    expect(Math.abs(test.standardError / 0.09433953 - 1)).toBeLessThan(0.03);
    expect(test.pValue).toBe(1 / 5000);
  });

  it("leaves neighbourless areas out, values and all, and names them", () => {
    const lists = [...COLUMBUS.neighbours, []];
    const withIsland = weightsFrom(
      [...ids, "island"],
      lists,
      { kind: "contiguity", pairs: 116 },
      "rowStandardised",
    );
    const test = made(moran([...crime, 9999], withIsland));
    const without = made(moran(crime, columbus("rowStandardised")));
    expect(test).toEqual({ ...without, warnings: [{ code: "noNeighbours", where: ["island"] }] });
  });
});

describe("local Moran's I", () => {
  it("is spdep's localmoran of Columbus", () => {
    const local = made(localMoran(crime, columbus("rowStandardised")));
    expect(furthestApart(local.estimates, COLUMBUS_IN_R.localMoran)).toBeLessThan(1e-9);
    expect(furthestApart(local.z, COLUMBUS_IN_R.localMoranZ)).toBeLessThan(1e-9);
    expect(furthestApart(local.pValues, COLUMBUS_IN_R.localMoranP)).toBeLessThan(1e-9);
    const count = (name: string): number => local.quadrants.filter((quadrant) => quadrant === name).length;
    expect(["lowLow", "highLow", "lowHigh", "highHigh"].map(count)).toEqual([21, 3, 4, 21]);
  });

  it("by random neighbours agrees with spdep's localmoran_perm", () => {
    const random = seededRandom(8);
    const local = made(localMoran(crime, columbus("rowStandardised"), { random, times: 1999 }));
    for (const [i, pValue] of local.pValues.entries())
      expect(Math.abs(pValue - (COLUMBUS_IN_R.localMoranPermuted[i] ?? 1))).toBeLessThan(0.07);
  });

  it("adds up to the global one", () => {
    const local = made(localMoran(crime, columbus("rowStandardised")));
    const mean = local.estimates.reduce((sum, one) => sum + one, 0) / crime.length;
    expect(mean).toBeCloseTo(made(moran(crime, columbus("rowStandardised"))).estimate, 12);
  });

  it("holds an area exactly at the mean for nothing", () => {
    const weights = lattice(3, "binary");
    const local = made(localMoran([1, 2, 3, 4, 5, 6, 7, 8, 9], weights));
    expect([local.estimates[4], local.z[4], local.pValues[4]]).toEqual([0, 0, 1]);
  });
});

describe("all three", () => {
  const weights = lattice(5, "rowStandardised");
  const values = fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 25, maxLength: 25 })
    .filter((counts) => new Set(counts).size > 1);
  const all = (counts: readonly number[], by: SpatialWeights): number[] => [
    ...made(getisOrd(counts, by)).z,
    made(moran(counts, by)).z,
    ...made(localMoran(counts, by)).z,
  ];

  it("do not change with shift and scale of the values", () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 1, max: 40 }),
        (counts, shift, scale) => {
          const moved = counts.map((count) => count * scale + shift);
          expect(furthestApart(all(moved, weights), all(counts, weights), 1)).toBeLessThan(1e-8);
        },
      ),
    );
  });

  it("do not change with the order of the areas", () => {
    fc.assert(
      fc.property(
        values,
        fc.shuffledSubarray([...weights.ids.keys()], { minLength: 25 }),
        (counts, order) => {
          const place = new Map(order.map((old, now) => [old, now]));
          const lists = order.map((old) =>
            [...weights.neighbours.subarray(weights.starts[old], weights.starts[old + 1])].map(
              (j) => place.get(j) ?? -1,
            ),
          );
          const names = order.map((old) => weights.ids[old] ?? "");
          const turned = weightsFrom(names, lists, weights.definition.neighbours, "rowStandardised");
          const counted = order.map((old) => counts[old] ?? 0);
          const z = made(getisOrd(counts, weights)).z;
          const wanted = [...order.map((old) => z[old] ?? 0), made(moran(counts, weights)).z];
          expect(
            furthestApart([...made(getisOrd(counted, turned)).z, made(moran(counted, turned)).z], wanted, 1),
          ).toBeLessThan(1e-8);
        },
      ),
    );
  });

  it.each([
    ["getisOrd", getisOrd],
    ["moran", moran],
    ["localMoran", localMoran],
  ] as const)("%s answers with a reason to values it cannot test", (_, test) => {
    const same = (value: number): number[] => weights.ids.map(() => value);
    expect(test([], { ...weights, ids: [] })).toEqual({ cannot: { code: "empty" } });
    expect(test([1, 2], weights)).toEqual({
      cannot: { code: "lengthsDiffer", what: "values", have: 2, need: 25 },
    });
    expect(test(same(0), weights)).toEqual({ cannot: { code: "allZero" } });
    expect(test(same(3), weights)).toEqual({ cannot: { code: "oneValue", value: 3 } });
    const gap = [Number.NaN, ...same(3).slice(1)];
    expect(test(gap, weights)).toEqual({ cannot: { code: "notANumber", where: "0:0", value: "NaN" } });
    expect(test([1, 2], contiguityOf(["A", "B"]))).toMatchObject({ cannot: { code: "tooFew", have: 2 } });
    expect(test([1, 2, 3, 4], contiguityOf(["A", "B", "C", "D"]))).toMatchObject({
      cannot: { code: "tooFew", have: 4 },
    });
  });

  it("that need neighbours say when nobody has any", () => {
    const alone = weightsFrom(
      ["A", "B", "C", "D"],
      [[], [], [], []],
      { kind: "contiguity", pairs: 0 },
      "binary",
    );
    expect(isCannot(moran([1, 2, 3, 4], alone))).toBe(true);
    expect(isCannot(localMoran([1, 2, 3, 4], alone))).toBe(true);
    expect(isCannot(moran([1, 2, 3, 4], lattice(2, "binary"), { random: () => 0, times: 5 }))).toBe(true);
  });
});

/** Everyone touches everyone. */
function contiguityOf(names: readonly string[]): SpatialWeights {
  const pairs = names.flatMap((one) => names.map((other): [string, string] => [one, other]));
  return made(contiguity(names, pairs, "binary"));
}
