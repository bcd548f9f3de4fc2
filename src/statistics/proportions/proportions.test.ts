import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialLogPmf, drawBinomial } from "../distributions/index.ts";
import { seededRandom } from "../random.ts";
import { isCannot, type Result } from "../result.ts";
import { clopperPearson, exactMcNemar, newcombeDifference, wilson } from "./index.ts";

/** R 4.2.2: `prop.test(count, n, correct = FALSE)$conf.int` and `binom.test(count, n)$conf.int`. */
const R_LIMITS = [
  [15, 148, 0.0623863995307363, 0.160487241723308, 0.0578440100834486, 0.161650490349479],
  [0, 20, 0, 0.161125158052819, 0, 0.168433470983085],
  [20, 20, 0.838874841947181, 1, 0.831566529016915, 1],
  [1, 29, 0.00611321429276266, 0.171755218793203, 0.000872646883579923, 0.177644295488723],
  [81, 263, 0.255288519878274, 0.3662095769828, 0.252736745585271, 0.367621922601351],
] as const;

/** Newcombe (1998), table II, method 10, and the digits of statsmodels 0.13 `confint_proportions_2indep(method="newcomb")`. */
const NEWCOMBE = [
  [56, 70, 48, 80, "0.0524", "0.3339", 0.05243147240236498, 0.33387265403690614],
  [9, 10, 3, 10, "0.1705", "0.8090", 0.1705227239345029, 0.809017973535488],
  [6, 7, 2, 7, "0.0582", "0.8062", 0.05822792748231209, 0.8062496375242278],
  [5, 56, 0, 29, "-0.0381", "0.1926", -0.038137147903536936, 0.19256001385511165],
  [0, 10, 0, 20, "-0.1611", "0.2775", -0.1611251580528194, 0.27753279986288926],
  [0, 10, 0, 10, "-0.2775", "0.2775", -0.27753279986288926, 0.27753279986288926],
  [10, 10, 0, 20, "0.6791", "1.0000", 0.6790860371419145, 1],
  [10, 10, 0, 10, "0.6075", "1.0000", 0.6075093504305241, 1],
] as const;

describe("a share", () => {
  it.each(R_LIMITS)("of %d in %d has the limits of R", (count, n, low, high, exactLow, exactHigh) => {
    const exact = clopperPearson(count, n);
    expect(wilson(count, n)).toMatchObject({ estimate: count / n, n, interval: close(low, high) });
    expect(exact).toMatchObject({ estimate: count / n, n, interval: close(exactLow, exactHigh) });
  });

  it("has narrower limits at a lower level, as R has", () => {
    expect(wilson(81, 263, 0.9)).toMatchObject({
      level: 0.9,
      interval: close(0.263313617188481, 0.356566349608488),
    });
  });

  it.each([wilson, clopperPearson])("of no is one less the share of yes", (method) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.nat(3_000), (n, wanted) => {
        const count = Math.min(n, wanted);
        const yes = limits(method(count, n));
        const no = limits(method(n - count, n));
        expect([yes.low, yes.high]).toEqual([
          expect.closeTo(1 - no.high, 10),
          expect.closeTo(1 - no.low, 10),
        ]);
        expect(yes.low).toBeLessThanOrEqual(count / n);
        expect(yes.high).toBeGreaterThanOrEqual(count / n);
      }),
    );
  });

  it("keeps its digits when one in a thousand million says yes", () => {
    const rare = limits(wilson(1, 1e9));
    const rarer = limits(wilson(1, 1e10));
    expect(rare.low / rarer.low).toBeCloseTo(10, 7);
    expect(rare.high / rarer.high).toBeCloseTo(10, 7);
  });

  it.each([wilson, clopperPearson])("is refused with a reason where the counts are wrong", (method) => {
    expect(method(3, 0)).toEqual({ cannot: { code: "empty" } });
    expect(method(-1, 4)).toEqual({ cannot: { code: "notACount", where: "count", value: -1 } });
    expect(method(1.5, 4)).toEqual({ cannot: { code: "notACount", where: "count", value: 1.5 } });
    expect(method(1, Infinity)).toEqual({ cannot: { code: "notACount", where: "n", value: Infinity } });
    expect(method(Number.NaN, 4)).toEqual({ cannot: { code: "notANumber", where: "count", value: "NaN" } });
    expect(method(5, 4)).toEqual({ cannot: { code: "moreThanBase", where: "count", value: 5, base: 4 } });
    expect(() => method(1, 4, 95)).toThrow(RangeError);
  });

  it("is covered by Clopper–Pearson at least as often as promised, and by Wilson on average", () => {
    const shares = Array.from({ length: 99 }, (_, place) => (place + 1) / 100);
    for (const n of [5, 30, 120]) {
      const exact = shares.map((share) => coverage(clopperPearson, n, share));
      expect(Math.min(...exact)).toBeGreaterThanOrEqual(0.95);
      const score = shares.map((share) => coverage(wilson, n, share));
      expect(score.reduce((sum, one) => sum + one, 0) / shares.length).toBeCloseTo(0.953, 2);
    }
  });
});

describe("the difference of two shares", () => {
  it.each(NEWCOMBE)("%d/%d against %d/%d is Newcombe's", (count, n, otherCount, otherN, ...wanted) => {
    const difference = newcombeDifference({ count, n, otherCount, otherN });
    const { low, high } = limits(difference);
    const [printedLow, printedHigh, exactLow, exactHigh] = wanted;
    expect([low.toFixed(4), high.toFixed(4)]).toEqual([printedLow, printedHigh]);
    expect({ low, high }).toEqual(close(exactLow, exactHigh));
  });

  it("changes sign when the groups change places", () => {
    const one = newcombeDifference({ count: 9, n: 10, otherCount: 3, otherN: 12, level: 0.9 });
    const other = newcombeDifference({ count: 3, n: 12, otherCount: 9, otherN: 10, level: 0.9 });
    const { low, high } = limits(other);
    expect(one).toMatchObject({ estimate: 9 / 10 - 3 / 12, n: 22, interval: close(-high, -low) });
  });

  it("is refused with a reason where a group is empty or too small for its count", () => {
    const empty = newcombeDifference({ count: 1, n: 2, otherCount: 0, otherN: 0 });
    expect(empty).toEqual({ cannot: { code: "empty" } });
    const more = newcombeDifference({ count: 3, n: 2, otherCount: 0, otherN: 1 });
    expect(more).toEqual({ cannot: { code: "moreThanBase", where: "count", value: 3, base: 2 } });
  });

  it.each([
    [40, 0.3, 60, 0.3],
    [200, 0.12, 150, 0.2],
    [30, 0.9, 500, 0.7],
  ])("is covered in 93–97 %% of draws: %d at %d against %d at %d", (n, share, otherN, otherShare) => {
    const random = seededRandom(1998);
    let covered = 0;
    for (let draw = 0; draw < 4_000; draw += 1) {
      const count = drawBinomial(random, n, share);
      const otherCount = drawBinomial(random, otherN, otherShare);
      const { low, high } = limits(newcombeDifference({ count, n, otherCount, otherN }));
      if (low <= share - otherShare && share - otherShare <= high) covered += 1;
    }
    expect(covered / 4_000).toBeGreaterThan(0.93);
    expect(covered / 4_000).toBeLessThan(0.97);
  });
});

describe("the exact McNemar test", () => {
  it.each([
    [5, 15, 0.0413894653320313],
    [0, 4, 0.125],
    [121, 59, 4.43444926375516e-6],
    [7, 7, 1],
    [0, 0, 1],
  ])("of %d against %d is binom.test of R", (onlyFirst, onlySecond, pValue) => {
    expect(exactMcNemar(onlyFirst, onlySecond) / pValue).toBeCloseTo(1, 9);
    expect(exactMcNemar(onlySecond, onlyFirst)).toBe(exactMcNemar(onlyFirst, onlySecond));
  });
});

function close(low: number, high: number): unknown {
  return { low: expect.closeTo(low, 10) as number, high: expect.closeTo(high, 10) as number };
}

function limits(result: Result): { readonly low: number; readonly high: number } {
  if (isCannot(result)) throw new Error(result.cannot.code);
  return result.interval;
}

/** How often the interval covers the share: summed over all counts, not drawn. */
function coverage(method: typeof wilson, n: number, share: number): number {
  return Array.from({ length: n + 1 }, (_, count) => limits(method(count, n))).reduce(
    (sum, { low, high }, count) =>
      low <= share && share <= high ? sum + Math.exp(binomialLogPmf(count, n, share)) : sum,
    0,
  );
}
