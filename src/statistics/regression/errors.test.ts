import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../at.ts";
import { isCannot } from "../result.ts";
import { autoregressiveErrors, cautiousAutoregression } from "./autoregressive-errors.ts";
import { expectClose } from "./fixtures/expect-close.ts";
import { BEETLES, SURVEY } from "./fixtures/r-models.ts";
import {
  AUTOREGRESSION,
  DESIGN,
  LJUNG_BOX,
  NEGATIVE_BINOMIAL,
  NEWEY_WEST,
  NEWEY_WEST_ADJUSTED,
  ROBUST,
  SERIES,
} from "./fixtures/r-series.ts";
import {
  autoregression,
  fitGlm,
  type GlmFit,
  type GlmInput,
  ljungBox,
  neweyWest,
  neweyWestLag,
  robustErrors,
  type RobustType,
  segmentedColumns,
} from "./index.ts";

function fitted(input: GlmInput): GlmFit {
  const fit = fitGlm(input);
  if (isCannot(fit)) throw new Error(JSON.stringify(fit.cannot));
  return fit;
}
const series: Omit<GlmInput, "family"> = {
  response: SERIES.counts,
  columns: segmentedColumns(DESIGN),
  offset: SERIES.population.map(Math.log),
};
const poisson = fitted({ ...series, family: "poisson" });
const negativeBinomial = fitted({ ...series, family: "negativeBinomial" });
const survey = fitted({
  response: SURVEY.values,
  columns: segmentedColumns({ periods: 10, intervention: 5, model: "step", perYear: 1 }),
  weights: SURVEY.errors.map((error) => error ** -2),
  family: "gaussian",
});
const roots = (covariance: Float64Array): number[] => {
  const size = Math.sqrt(covariance.length);
  return Array.from({ length: size }, (_, j) => Math.sqrt(at(covariance, j * size + j)));
};

describe("robust errors agree with R's sandwich", () => {
  it.each(["HC0", "HC1", "HC2", "HC3"] satisfies RobustType[])("%s", (type) => {
    expectClose(roots(robustErrors(poisson, type)), ROBUST[type], 1e-9);
  });

  it("HC3 for a negative binomial, a binomial and weighted values", () => {
    expectClose(roots(robustErrors(negativeBinomial)), NEGATIVE_BINOMIAL.HC3, 1e-5);
    const columns = [{ name: "dose", values: BEETLES.dose }];
    const beetles = fitted({ response: BEETLES.killed, trials: BEETLES.of, columns, family: "binomial" });
    expectClose(roots(robustErrors(beetles)), BEETLES.HC3, 1e-7);
    expectClose(roots(robustErrors(survey)), SURVEY.HC3, 1e-9);
  });
});

describe("Newey–West errors agree with R's sandwich", () => {
  it.each(NEWEY_WEST)("lag %i", (lag, wanted) => {
    expectClose(roots(neweyWest(poisson, { lag })), wanted, 1e-9);
  });

  it("with the small-sample factor, for a negative binomial and for weighted values", () => {
    expectClose(roots(neweyWest(poisson, { lag: 3, smallSample: true })), NEWEY_WEST_ADJUSTED, 1e-9);
    expectClose(roots(neweyWest(negativeBinomial, { lag: 3 })), NEGATIVE_BINOMIAL.neweyWest3, 1e-5);
    expectClose(roots(neweyWest(survey, { lag: 2 })), SURVEY.neweyWest2, 1e-9);
  });

  it("takes the lag by rule: 3 of 60 months, 4 of 120, none of one", () => {
    expect([1, 12, 36, 60, 100, 120, 240].map(neweyWestLag)).toEqual([0, 2, 3, 3, 4, 4, 4]);
    expect(neweyWest(poisson)).toEqual(neweyWest(poisson, { lag: 3 }));
  });

  it("is HC0 at lag 0", () => {
    expectClose(neweyWest(survey, { lag: 0 }), robustErrors(survey, "HC0"), 1e-12);
  });
});

describe("autoregression", () => {
  it("solves the equations as R does with full matrices", () => {
    const found = autoregression(poisson);
    expect(found.correlation).toBeCloseTo(AUTOREGRESSION.correlation, 7);
    expectClose([found.dispersion, found.freedom], [AUTOREGRESSION.dispersion, AUTOREGRESSION.freedom], 1e-7);
    const errors = autoregressiveErrors(poisson, { correlation: 0.3, dispersion: 2 });
    expectClose(roots(errors), AUTOREGRESSION.errors, 1e-9);
  });

  it("gives the model's own covariance and dispersion without correlation", () => {
    const { dispersion, freedom } = autoregression(poisson, 0);
    expectClose([dispersion, freedom], [poisson.dispersion, poisson.freedom], 1e-9);
    expectClose(autoregressiveErrors(poisson, { correlation: 0, dispersion: 1 }), poisson.bread, 1e-9);
  });

  it("counts only observations with weight", () => {
    const padded = fitted({
      family: "poisson",
      response: [...SERIES.counts, 999],
      columns: series.columns.map(({ name, values }) => ({ name, values: [...Array.from(values), 0] })),
      offset: [...Array.from(series.offset ?? []), 0],
      weights: [...SERIES.counts.map(() => 1), 0],
    });
    const [one, other] = [autoregression(padded), autoregression(poisson)];
    expectClose(Object.values(one), Object.values(other), 1e-6);
  });

  it("reckons with a correlation between 0 and nearly 1 for any series", () => {
    const counts = fc.array(fc.nat(30), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(counts, (response) => {
        const fit = fitGlm({
          response,
          columns: segmentedColumns({ periods: response.length, intervention: 4, model: "step" }),
          family: "poisson",
        });
        if (isCannot(fit)) return;
        const { correlation, dispersion, freedom } = cautiousAutoregression(fit);
        expect(correlation).toBeGreaterThanOrEqual(0);
        expect(correlation).toBeLessThanOrEqual(0.95);
        expect(dispersion).toBeGreaterThan(0);
        expect(freedom).toBeGreaterThan(0);
        expect(freedom).toBeLessThanOrEqual(fit.freedom + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

describe("ljungBox", () => {
  it.each(LJUNG_BOX)(
    "agrees with R's Box.test at lag %i with %i fitted",
    (lag, fitted, statistic, pValue) => {
      const test = ljungBox(poisson.residuals.pearson, { lag, fitted });
      if (isCannot(test)) throw new Error(test.cannot.code);
      expectClose([test.statistic, test.pValue], [statistic, pValue], 1e-9);
      expect(test.freedom).toBe(lag - fitted);
    },
  );

  it("refuses a series shorter than its lag, and one without change", () => {
    expect(ljungBox([1, 2], { lag: 2 })).toEqual({ cannot: { code: "tooFew", have: 2, need: 3 } });
    expect(ljungBox([1, 2, 3, 4], { lag: 1, fitted: 1 })).toMatchObject({ cannot: { code: "tooFew" } });
    expect(ljungBox([2, 2, 2], { lag: 1 })).toEqual({ cannot: { code: "oneValue", value: 2 } });
  });
});
