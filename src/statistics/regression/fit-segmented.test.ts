import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../at.ts";
import { type Estimate, isCannot } from "../result.ts";
import { expectClose } from "./fixtures/expect-close.ts";
import { SURVEY } from "./fixtures/r-models.ts";
import { SEGMENTED, SERIES, SHARES } from "./fixtures/r-series.ts";
import { type ErrorType, fitSegmented, type SegmentedFit, type SegmentedInput } from "./index.ts";

const { counts, population } = SERIES;
const series: SegmentedInput = {
  response: { kind: "counts", counts, population },
  design: { intervention: 36, model: "step+slope", harmonics: 1 },
  errors: "model",
};
function fitted(input: SegmentedInput): SegmentedFit {
  const fit = fitSegmented(input);
  if (isCannot(fit)) throw new Error(JSON.stringify(fit.cannot));
  return fit;
}
const numbers = (estimate: Estimate | null | undefined): number[] =>
  estimate ? [estimate.estimate, estimate.interval.low, estimate.interval.high] : [];
const total = (values: ArrayLike<number>, from = 0): number =>
  Array.from(values)
    .slice(from)
    .reduce((sum, value) => sum + value, 0);

describe("fitSegmented agrees with R", () => {
  it("on effects, counterfactual and averted events of a monthly count", () => {
    const fit = fitted(series);
    expectClose(numbers(fit.atIntervention), SEGMENTED.atIntervention, 1e-8);
    expectClose(numbers(fit.atEnd), SEGMENTED.atEnd, 1e-8);
    expectClose(numbers(fit.trendChange), SEGMENTED.trendChange, 1e-8);
    const [first, last] = [fit.counterfactual[0], fit.counterfactual.at(-1)];
    expectClose(
      [first?.estimate ?? 0, first?.low ?? 0, first?.high ?? 0],
      SEGMENTED.firstCounterfactual,
      1e-8,
    );
    expectClose([last?.estimate ?? 0, last?.low ?? 0, last?.high ?? 0], SEGMENTED.lastCounterfactual, 1e-8);
    expectClose(numbers(fit.after?.expected), SEGMENTED.expected, 1e-8);
    expectClose(numbers(fit.after?.ratio), SEGMENTED.ratio, 1e-8);
    expectClose(numbers(fit.after?.excess), SEGMENTED.excess, 1e-7);
    expect(fit).toMatchObject({ measure: "rateRatio", n: 60, after: { observed: 253 } });
  });

  it("on the odds ratio of shares", () => {
    const fit = fitted({
      response: {
        kind: "shares",
        counts: counts.map((count, i) => Math.min(count, at(SHARES.bases, i))),
        bases: SHARES.bases,
      },
      design: { intervention: 36, model: "step" },
      errors: "model",
    });
    expect(fit.measure).toBe("oddsRatio");
    expectClose(numbers(fit.atEnd), SHARES.oddsRatio, 1e-8);
    expectClose([at(fit.fitted, 0)], [SHARES.firstFitted], 1e-9);
  });

  it("on the difference of survey estimates, whose errors are never less than the surveys' own", () => {
    const fit = fitted({
      response: { kind: "estimates", estimates: SURVEY.values, standardErrors: SURVEY.errors },
      design: { intervention: 5, model: "step", perYear: 1 },
      errors: "model",
    });
    expectClose([fit.atEnd.estimate], [SURVEY.estimates[2]], 1e-9);
    // R's error divided by the root of its dispersion (0.925): surveys say 1. Student's t of 7 degrees: 2.364624.
    const error = SURVEY.standardErrors[2] / Math.sqrt(SURVEY.dispersion);
    expectClose([fit.atEnd.interval.high - fit.atEnd.estimate], [2.36462425 * error], 1e-7);
    expect(fit).toMatchObject({ measure: "difference", after: null });
  });
});

describe("fitSegmented", () => {
  const errors = ["model", "robust", "neweyWest", "autoregressive"] as const satisfies ErrorType[];

  it.each(errors)("gives the same effect and another interval by other errors (%s)", (one) => {
    const fit = fitted({ ...series, errors: one });
    expectClose([fit.atEnd.estimate], [SEGMENTED.atEnd[0]], 1e-8);
    expect(fit.atEnd.interval.low).toBeLessThan(fit.atEnd.estimate);
    expect(fit.atEnd.interval.high).toBeGreaterThan(fit.atEnd.estimate);
    expect(new Set(errors.map((each) => fitted({ ...series, errors: each }).atEnd.interval.low)).size).toBe(
      4,
    );
  });

  it("never counts on dispersion far below that of chance", () => {
    const even = { kind: "counts", counts: [9, 11, 10, 9, 11, 10, 9, 11, 6, 5, 6, 5, 6, 5, 6, 5] } as const;
    const fit = fitted({
      response: even,
      design: { intervention: 8, model: "step", trend: false },
      errors: "model",
    });
    const [before, after] = [80, 44];
    const half = 2.1447866879 * Math.sqrt(0.7 * (1 / before + 1 / after));
    expect(fit.dispersion).toBeLessThan(0.2);
    expectClose(numbers(fit.atEnd), [0.55, 0.55 * Math.exp(-half), 0.55 * Math.exp(half)], 1e-8);
  });

  it("has averted events established exactly when the ratio is", () => {
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 24, maxLength: 24 }), (counts) => {
        const design = { intervention: 14, model: "step", harmonics: 1 } as const;
        const fit = fitSegmented({ response: { kind: "counts", counts }, design });
        if (isCannot(fit)) return;
        const { ratio, excess, observed, expected } = fit.after ?? {};
        if (!ratio || !excess || !expected) throw new Error("counts have events");
        expect(excess.interval.high < 0).toBe(ratio.interval.high < 1);
        expect(excess.interval.low > 0).toBe(ratio.interval.low > 1);
        // With a step and the default family the fitted curve holds the observed events.
        expect(excess.estimate).toBeCloseTo((observed ?? 0) - expected.estimate, 5);
        expectClose(numbers(ratio), numbers(fit.atEnd), 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it("takes a population of one size as none, and turns rates by it otherwise", () => {
    const design = { intervention: 36, model: "step" } as const;
    const plain = fitted({ response: { kind: "counts", counts }, design });
    const even = fitted({ response: { kind: "counts", counts, population: counts.map(() => 5e4) }, design });
    expectClose(numbers(even.atEnd), numbers(plain.atEnd), 1e-8);
    const double = counts.map((_, i) => (i < 36 ? 1e5 : 2e5));
    const grown = fitted({ response: { kind: "counts", counts, population: double }, design });
    expectClose([grown.atEnd.estimate], [plain.atEnd.estimate / 2], 1e-8);
    expectClose([total(grown.fitted)], [total(counts)], 1e-9);
  });

  it("steps over a break in counting", () => {
    const broken = counts.map((count, i) => (i < 12 ? count * 9 : count));
    const design = { intervention: 36, model: "step", breaks: [12] } as const;
    const fit = fitted({ response: { kind: "counts", counts: broken }, design });
    expect(fit.warnings).toContainEqual({ code: "break", where: "13" });
    expect(fit.dispersion).toBeLessThan(
      fitted({ response: { kind: "counts", counts: broken }, design: { intervention: 36, model: "step" } })
        .dispersion / 2,
    );
    expect(
      fitSegmented({ response: { kind: "counts", counts }, design: { ...design, breaks: [36] } }),
    ).toEqual({
      cannot: { code: "collinear", columns: ["step", "break1"] },
    });
  });

  it("tells a step apart from a slope: no effect at once, one that grows", () => {
    const fit = fitted({ ...series, design: { ...series.design, model: "slope" } });
    expect(fit.atIntervention).toBeNull();
    const [first] = fit.counterfactual;
    expectClose([first?.estimate ?? 0], [at(fit.fitted, 36)], 1e-9);
    expectClose([fit.atEnd.estimate], [(fit.trendChange?.estimate ?? 0) ** (23 / 12)], 1e-9);
  });

  it("measures values by their difference and adds none of them up", () => {
    const values = [31, 29, 30, 32, 28, 30, 24, 26, 25, 23, 27, 25];
    const fit = fitted({
      response: { kind: "values", values },
      design: { intervention: 6, model: "step", trend: false },
      errors: "model",
    });
    expectClose([fit.atEnd.estimate], [-5], 1e-12);
    expect(fit.after).toBeNull();
  });

  it("counts shares as rates when asked: ratio of shares, curve in shares", () => {
    const bases = counts.map(() => 80);
    const design = { intervention: 36, model: "step", trend: false } as const;
    const fit = fitted({ response: { kind: "shares", counts, bases }, family: "quasiPoisson", design });
    expectClose(
      [fit.atEnd.estimate],
      [total(counts, 36) / 24 / ((total(counts) - total(counts, 36)) / 36)],
      1e-9,
    );
    expectClose([at(fit.fitted, 59)], [total(counts, 36) / 24 / 80], 1e-9);
  });

  it("warns of few events, few periods, spread and what hangs together", () => {
    const few = fitted({
      response: { kind: "counts", counts: [3, 1, 2, 1, 2, 1] },
      design: { intervention: 3, model: "step", trend: false },
    });
    expect(few.warnings.map(({ code }) => code)).toEqual(["fewEvents", "shortSeries"]);
    const waves = Array.from({ length: 48 }, (_, i) => Math.round(20 + 15 * Math.sin(i / 3)));
    const hanging = fitted({
      response: { kind: "counts", counts: waves },
      design: { intervention: 24, model: "step" },
    });
    expect(hanging.warnings.map(({ code }) => code)).toEqual(["overdispersed", "autocorrelated"]);
    expect(hanging.autocorrelation).toBeGreaterThan(0.5);
  });
});
