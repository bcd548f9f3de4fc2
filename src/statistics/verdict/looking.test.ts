import { describe, expect, test } from "vitest";
import { at } from "../at.ts";
import { drawNormal, drawPoisson } from "../distributions/index.ts";
import { isCannot, seededRandom } from "../index.ts";
import { chooseDesign } from "./choose-design.ts";
import { compareWaves } from "./compare-waves.ts";
import { decisiveFit } from "./decisive-fit.ts";
import { effectOf, sideOf, widened } from "./measure.ts";
import { widenForLooking } from "./widen-for-looking.ts";

describe("looking again and again", () => {
  /** Whether a random walk without drift ever leaves the interval of a width, looked at in each of 48 steps. */
  function everLeaves(seed: number, widthAt: (step: number) => number): boolean {
    const random = seededRandom(seed);
    let sum = 0;
    for (let step = 1; step <= 48; step += 1) {
      sum += drawNormal(random);
      if (Math.abs(sum) > 1.959964 * widthAt(step) * Math.sqrt(step)) return true;
    }
    return false;
  }
  const share = (widthAt: (step: number) => number): number =>
    Array.from({ length: 3000 }, (_, seed) => everLeaves(seed, widthAt)).filter(Boolean).length / 3000;

  test("with the interval of a single look raises false alarms in every third unchanged series", () => {
    expect(share(() => 1)).toBeGreaterThan(0.3);
  });

  test("with the wider interval raises them in at most one of twenty, also past the planned end", () => {
    expect(share((step) => widenForLooking(step / 24, 0.95))).toBeLessThan(0.05);
    expect(share((step) => widenForLooking(step / 12, 0.95))).toBeLessThan(0.05);
  });

  test("keeps to five in a hundred in the verdict's model, refitted every month for two years", () => {
    const series = 400;
    let alarms = 0;
    for (let seed = 0; seed < series; seed += 1) {
      const random = seededRandom(1000 + seed);
      const counts = Array.from({ length: 60 }, (_, month) =>
        drawPoisson(random, 12 * (1 + 0.3 * Math.sin((2 * Math.PI * month) / 12))),
      );
      if (everAlarms(counts)) alarms += 1;
    }
    expect(alarms / series).toBeLessThanOrEqual(0.05);
  }, 180_000);

  /** Through the fit that decides and the interval that is shown, month by month from the first that may be told. */
  function everAlarms(counts: readonly number[]): boolean {
    for (let periods = 42; periods <= counts.length; periods += 1) {
      const design = chooseDesign({ perYear: 12, periods, start: 36, phase: 0, breaks: [] }, {});
      const fit = decisiveFit({ response: { kind: "counts", counts: counts.slice(0, periods) }, design });
      if (isCannot(fit)) throw new Error("an unchanged series was not fitted");
      const { estimate, interval } = effectOf(fit, design.model);
      const factor = widenForLooking((periods - 36) / 24, 0.95);
      if (sideOf("rateRatio", widened("rateRatio", estimate, interval, factor)) !== 0) return true;
    }
    return false;
  }

  test("is dearest early on", () => {
    const factors = [0.05, 0.1, 0.25, 0.5, 1].map((progress) => widenForLooking(progress, 0.95));
    expect(factors).toEqual(factors.toSorted((a, b) => b - a));
    expect(at(factors, 4)).toBeGreaterThan(1.5);
  });
});

describe("single measurements", () => {
  test("are compared as Altman and Bland (2003) do: ratio of risk ratios 0.76 (0.49 to 1.17)", () => {
    const errorOf = (low: number, high: number): number => Math.log(high / low) / (2 * 1.959964);
    const { difference, interval } = compareWaves({
      values: [Math.log(0.88), Math.log(0.67)],
      errors: [errorOf(0.71, 1.08), errorOf(0.46, 0.98)],
      after: 1,
    });
    expect([difference, interval.low, interval.high].map((value) => Math.exp(value).toFixed(2))).toEqual([
      "0.76",
      "0.49",
      "1.17",
    ]);
  });

  test("that agree are not widened; those that disagree on one side are, by the Birge ratio", () => {
    const calm = compareWaves({ values: [10, 10, 12], errors: [1, 1, 1], after: 2 });
    expect(calm.dispersion).toBe(1);
    expect(calm.standardError).toBeCloseTo(Math.sqrt(1.5), 12);
    const restless = compareWaves({ values: [8, 12, 12], errors: [1, 1, 1], after: 2 });
    expect(restless.dispersion).toBe(8);
    expect(restless.standardError).toBeCloseTo(Math.sqrt(1.5 * 8), 12);
  });

  test("cover the difference they have in 95 of 100 cases", () => {
    const random = seededRandom(7);
    let covered = 0;
    for (let round = 0; round < 4000; round += 1) {
      const values = [3, 3, 5].map((mean) => mean + 0.7 * drawNormal(random));
      const { low, high } = compareWaves({ values, errors: [0.7, 0.7, 0.7], after: 2 }).interval;
      if (low <= 2 && 2 <= high) covered += 1;
    }
    expect(covered / 4000).toBeGreaterThan(0.94);
    expect(covered / 4000).toBeLessThan(0.975);
  });
});
