import { describe, expect, it } from "vitest";
import { drawPoisson } from "../distributions/index.ts";
import { isCannot, seededRandom } from "../index.ts";
import { compareSeries, type ComparisonFit, type ComparisonInput, fitSegmented } from "./index.ts";
import { expectClose } from "./fixtures/expect-close.ts";
import { COMPARISON, SERIES } from "./fixtures/r-series.ts";

const target = { kind: "counts", counts: SERIES.counts } as const;
const comparison = { kind: "counts", counts: COMPARISON.counts } as const;
const input: ComparisonInput = {
  response: target,
  comparison,
  design: { intervention: 36, model: "step", harmonics: 1 },
  errors: "model",
};
function compared(input: ComparisonInput): ComparisonFit {
  const fit = compareSeries(input);
  if (isCannot(fit)) throw new Error(JSON.stringify(fit.cannot));
  return fit;
}
/** Half the width of the interval on the logarithm. */
const halfWidth = ({ atEnd: { interval } }: ComparisonFit): number =>
  Math.log(interval.high / interval.low) / 2;

/** `qt(0.975, 55)` in R. */
const T55 = 2.00404478;

describe("compareSeries agrees with R", () => {
  it("when the target counts out of both", () => {
    const fit = compared(input);
    expectClose(
      [Math.log(fit.atEnd.estimate), halfWidth(fit)],
      [COMPARISON.paired[0], T55 * COMPARISON.paired[1]],
      1e-8,
    );
    expect(fit).toMatchObject({ measure: "ratioOfRateRatios", method: "paired", n: 60 });
  });

  it("when the comparison is taken as known", () => {
    const fit = compared({ ...input, method: "offset" });
    expectClose(
      [Math.log(fit.atEnd.estimate), halfWidth(fit)],
      [COMPARISON.offset[0], T55 * COMPARISON.offset[1]],
      1e-8,
    );
  });

  it("when everything may differ: the interaction of the stacked model", () => {
    const fit = compared({ ...input, method: "separate" });
    expectClose([Math.log(fit.atEnd.estimate)], [COMPARISON.stacked[0]], 1e-7);
    const alone = [target, comparison].map((response) => {
      const one = fitSegmented({ ...input, response });
      if (isCannot(one)) throw new Error(one.cannot.code);
      return one;
    });
    // R's stacked Poisson model holds dispersion at 1; ours lets each series have its own, never below 1.
    const errors = alone.map(
      ({ glm, dispersion }) => (glm.coefficients[2]?.standardError ?? 0) / Math.sqrt(dispersion),
    );
    expectClose([Math.hypot(...errors)], [COMPARISON.stacked[1]], 1e-7);
    expect(halfWidth(fit)).toBeGreaterThan(1.96 * COMPARISON.stacked[1]);
  });
});

describe("compareSeries", () => {
  it("lets what moves both fall out when paired", () => {
    const random = seededRandom(4);
    const shock = Array.from({ length: 60 }, () => Math.exp(random() - 0.5));
    const draw = (level: number): number[] => shock.map((one) => drawPoisson(random, level * one));
    const both = {
      ...input,
      response: { kind: "counts", counts: draw(20) },
      comparison: { kind: "counts", counts: draw(200) },
    } as const;
    const [paired, separate] = [compared(both), compared({ ...both, method: "separate" })];
    expect(halfWidth(paired)).toBeLessThan(0.8 * halfWidth(separate));
    expect(paired.dispersion).toBeLessThan(separate.dispersion / 1.5);
  });

  it("turns by the populations of the two, and gives the inverse when they change places", () => {
    const population = SERIES.counts.map((_, i) => (i < 36 ? 100 : 50));
    const fit = compared({
      ...input,
      response: { ...target, population },
      comparison: { ...comparison, population: SERIES.counts.map(() => 100) },
    });
    expectClose([fit.atEnd.estimate], [2 * compared(input).atEnd.estimate], 1e-8);
    const turned = compared({ ...input, response: comparison, comparison: target });
    expectClose([1 / turned.atEnd.estimate], [compared(input).atEnd.estimate], 1e-8);
  });

  it("leaves out months in which neither counts anything", () => {
    const none = (counts: readonly number[]): number[] => counts.map((count, i) => (i === 5 ? 0 : count));
    const fit = compared({
      ...input,
      response: { ...target, counts: none(target.counts) },
      comparison: { ...comparison, counts: none(comparison.counts) },
    });
    expect(fit.n).toBe(59);
  });

  it("takes values by their difference", () => {
    const response = { kind: "values", values: [8, 9, 8, 7, 8, 9, 5, 6, 4, 5, 6, 5] } as const;
    const other = { kind: "values", values: [4, 5, 5, 4, 4, 5, 4, 5, 4, 4, 5, 4] } as const;
    const design = { intervention: 6, model: "step", trend: false } as const;
    const fit = compared({ response, comparison: other, design });
    expectClose([fit.atEnd.estimate], [31 / 6 - 26 / 6 - (49 / 6 - 27 / 6)], 1e-9);
    expect(fit.measure).toBe("differenceOfDifferences");
  });

  it("takes shares each by itself", () => {
    const bases = SERIES.counts.map(() => 90);
    const fit = compared({
      ...input,
      response: { kind: "shares", counts: SERIES.counts, bases },
      comparison: { kind: "shares", counts: COMPARISON.counts, bases },
    });
    expect(fit).toMatchObject({ measure: "ratioOfOddsRatios", method: "separate", n: 120 });
  });

  it.each<readonly [string, Partial<ComparisonInput>, object]>([
    [
      "a shorter comparison",
      { comparison: { kind: "counts", counts: [1, 2] } },
      { code: "lengthsDiffer", what: "comparison", have: 2, need: 60 },
    ],
    [
      "half a count",
      {
        comparison: {
          kind: "counts",
          counts: COMPARISON.counts.map((count, i) => count + (i === 2 ? 0.5 : 0)),
        },
      },
      { code: "notACount", where: "3", value: 39.5 },
    ],
    [
      "another kind of series",
      { comparison: { kind: "values", values: COMPARISON.counts } },
      { code: "infeasible", what: "comparison" },
    ],
    [
      "shares as known numbers",
      {
        response: { kind: "shares", counts: [1], bases: [2] },
        comparison: { kind: "shares", counts: [1], bases: [2] },
        method: "offset",
      },
      { code: "infeasible", what: "offset" },
    ],
  ])("refuses %s in words", (_, change, reason) => {
    expect(compareSeries({ ...input, ...change })).toEqual({ cannot: reason });
  });
});
