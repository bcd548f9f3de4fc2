import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPoisson, poissonLogPmf } from "../distributions/index.ts";
import { seededRandom } from "../random.ts";
import { isCannot, type Result } from "../result.ts";
import { byar, garwood, rate, rateRatio } from "./index.ts";

/** R 4.2.2: `poisson.test(count)$conf.int`. */
const GARWOOD = [
  [0, 0, 3.68887945411394],
  [1, 0.0253178079842899, 5.5716433909389],
  [8, 3.4538321767485, 15.7631892201933],
  [37, 26.051414567106, 50.9996261419308],
  [81, 64.3256919941454, 100.675604180129],
  [1_000, 938.973018407695, 1063.9521360163],
  [250_000, 249020.965504321, 250981.930760977],
] as const;

/** Breslow and Day (1987), equations 2.13 and 2.14, worked out in R 4.2.2. */
const BYAR = [
  [1, 0.0130721329015044, 5.56375558247526],
  [8, 3.44469064968737, 15.7640004939226],
  [37, 26.0479645144066, 51.0010965932651],
  [81, 64.3235545642399, 100.676827004216],
  [1_000, 938.97249871549, 1063.95258127149],
] as const;

/** R 4.2.2: `poisson.test(c(count, otherCount), c(base, otherBase))`, p twice the smaller of its one-sided ones. */
const RATIOS = [
  [11, 800, 21, 3_011, 1.9714880952381, 0.858426403391639, 4.27726594365407, 0.112017319575399],
  [81, 106_859, 34, 107_593, 2.39871700090774, 1.58859957269646, 3.69360351445812, 1.16899628339962e-5],
  [3, 50, 9, 400, 2.66666666666667, 0.464360259344783, 10.6854095846311, 0.28158445998565],
  [0, 100, 5, 100, 0, 0, 1.09127910518255, 0.0625],
  [5, 100, 0, 100, Infinity, 0.91635585731546, Infinity, 0.0625],
] as const;

describe("a count of events", () => {
  it.each(GARWOOD)("of %d has Garwood's limits as R has them", (count, low, high) => {
    expect(garwood(count)).toMatchObject({ estimate: count, n: count, interval: close(low, high) });
  });

  it("has wider limits at a higher level, as R has", () => {
    expect(garwood(37, 0.99)).toMatchObject({ interval: close(23.2084800407414, 55.7476913980564) });
  });

  it.each(BYAR)("of %d has Byar's limits", (count, low, high) => {
    expect(byar(count)).toMatchObject({ estimate: count, interval: close(low, high) });
  });

  it("of nothing has Byar's upper limit and a warning", () => {
    expect(byar(0)).toMatchObject({
      interval: close(0, 3.66801183217375),
      warnings: [{ code: "approximate" }],
    });
    expect(byar(37, 0.9)).toMatchObject({
      interval: close(27.5944568639296, 48.6739388000654),
      warnings: [],
    });
  });

  it("has Byar's limits within 0.2 % of Garwood's from ten events on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), (count) => {
        const exact = limits(garwood(count));
        const approximate = limits(byar(count));
        expect(Math.abs(approximate.low / exact.low - 1)).toBeLessThan(0.002);
        expect(Math.abs(approximate.high / exact.high - 1)).toBeLessThan(0.002);
        expect(exact.low).toBeLessThan(count);
        expect(exact.high).toBeGreaterThan(count);
      }),
    );
  });

  it("is covered by Garwood at least as often as promised, and by Byar hardly less often from ten events on", () => {
    const means = Array.from({ length: 60 }, (_, place) => 0.3 + 0.7 * place);
    expect(Math.min(...means.map((mean) => coverage(garwood, mean)))).toBeGreaterThanOrEqual(0.95);
    const byByar = means.filter((mean) => mean > 10).map((mean) => coverage(byar, mean));
    expect(Math.min(...byByar)).toBeGreaterThan(0.945);
    const average = byByar.reduce((sum, one) => sum + one, 0) / byByar.length;
    expect(Math.abs(average - 0.95)).toBeLessThan(0.02);
  });

  it.each([garwood, byar])("is refused with a reason where it is none", (method) => {
    expect(method(-1)).toEqual({ cannot: { code: "notACount", where: "count", value: -1 } });
    expect(method(2.5)).toEqual({ cannot: { code: "notACount", where: "count", value: 2.5 } });
    expect(method(Number.NaN)).toEqual({ cannot: { code: "notANumber", where: "count", value: "NaN" } });
    expect(() => method(2, 1)).toThrow(RangeError);
  });
});

describe("a rate", () => {
  it("is the count and its limits for so many of the base", () => {
    const perThousand = rate({ count: 37, base: 74_000, per: 1_000 });
    const interval = close(26.051414567106 / 74, 50.9996261419308 / 74);
    expect(perThousand).toMatchObject({ estimate: 0.5, n: 37, method: "Garwood", interval });
    const byByar = rate({ count: 8, base: 100_000, per: 100_000, limits: "Byar", level: 0.9 });
    expect(byByar).toMatchObject({
      estimate: 8,
      method: "Byar",
      level: 0.9,
      warnings: [{ code: "approximate" }],
    });
  });

  it("can count more events than people, but not without people", () => {
    expect(rate({ count: 9, base: 3, per: 1 })).toMatchObject({ estimate: 3 });
    const without = { cannot: { code: "noPopulation", where: "base" } };
    expect(rate({ count: 9, base: 0, per: 1_000 })).toEqual(without);
    expect(rate({ count: 9, base: -5, per: 1_000 })).toEqual(without);
    const unknown = { cannot: { code: "notANumber", where: "base", value: "NaN" } };
    expect(rate({ count: 9, base: Number.NaN, per: 1_000 })).toEqual(unknown);
    const half = { cannot: { code: "notACount", where: "count", value: 0.5 } };
    expect(rate({ count: 0.5, base: 3, per: 1_000, limits: "Byar" })).toEqual(half);
  });
});

describe("a ratio of rates", () => {
  it.each(RATIOS)("%d in %d against %d in %d is R's", (count, base, otherCount, otherBase, ...wanted) => {
    const [ratio, low, high, pValue] = wanted;
    expect(rateRatio({ count, base, otherCount, otherBase })).toMatchObject({
      estimate: nearly(ratio),
      interval: close(low, high),
      pValue: nearly(pValue),
      n: count + otherCount,
      warnings: otherCount === 0 ? [{ code: "noLimit", side: "high" }] : [],
    });
  });

  it("turns over when the groups change places, and its p value never disagrees with its interval", () => {
    const events = fc.nat(60);
    const bases = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(
        events,
        bases,
        fc.integer({ min: 1, max: 60 }),
        bases,
        (count, base, otherCount, otherBase) => {
          const one = rateRatio({ count, base, otherCount, otherBase });
          const other = rateRatio({ count: otherCount, base: otherBase, otherCount: count, otherBase: base });
          if (isCannot(one) || isCannot(other)) throw new Error("a ratio was refused");
          expect(one.interval).toEqual(close(1 / other.interval.high, 1 / other.interval.low));
          expect(one.pValue / other.pValue).toBeCloseTo(1, 8);
          expect(one.pValue < 0.05).toBe(one.interval.low > 1 || one.interval.high < 1);
        },
      ),
    );
  });

  it("is covered at least as often as promised", () => {
    const random = seededRandom(1936);
    const draws = 4_000;
    for (const [mean, otherMean] of [
      [6, 4],
      [30, 60],
      [2, 25],
    ] as const) {
      let covered = 0;
      for (let draw = 0; draw < draws; draw += 1) {
        const count = drawPoisson(random, mean);
        const otherCount = drawPoisson(random, otherMean);
        const ratio = rateRatio({ count, base: 1, otherCount, otherBase: 1 });
        const { low, high } = isCannot(ratio) ? { low: 0, high: Infinity } : ratio.interval;
        if (low <= mean / otherMean && mean / otherMean <= high) covered += 1;
      }
      expect(covered / draws).toBeGreaterThanOrEqual(0.95);
    }
  });

  it("is refused with a reason where there is nothing to compare", () => {
    const nothing = rateRatio({ count: 0, base: 1, otherCount: 0, otherBase: 1 });
    expect(nothing).toEqual({ cannot: { code: "allZero" } });
    const nobody = rateRatio({ count: 1, base: 1, otherCount: 1, otherBase: 0 });
    expect(nobody).toEqual({ cannot: { code: "noPopulation", where: "otherBase" } });
    const negative = rateRatio({ count: 1, base: 1, otherCount: -1, otherBase: 1 });
    expect(negative).toEqual({ cannot: { code: "notACount", where: "otherCount", value: -1 } });
  });
});

/** Agrees to nine digits, however large. */
function nearly(value: number): number {
  if (!Number.isFinite(value)) return value;
  return expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.max(Math.abs(value), 1e-6)))) as number;
}

function close(low: number, high: number): unknown {
  return { low: nearly(low), high: nearly(high) };
}

function limits(result: Result): { readonly low: number; readonly high: number } {
  if (isCannot(result)) throw new Error(result.cannot.code);
  return result.interval;
}

/** How often the interval covers the mean: summed over all likely counts, not drawn. */
function coverage(method: typeof garwood, mean: number): number {
  return Array.from({ length: 150 }, (_, count) => limits(method(count))).reduce(
    (sum, { low, high }, count) =>
      low <= mean && mean <= high ? sum + Math.exp(poissonLogPmf(count, mean)) : sum,
    0,
  );
}
