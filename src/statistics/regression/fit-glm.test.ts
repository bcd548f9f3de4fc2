import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCannot } from "../result.ts";
import { BEETLES, DOBSON, SURVEY } from "./fixtures/r-models.ts";
import { DESIGN, NEGATIVE_BINOMIAL, POISSON, QUASI_POISSON, SERIES } from "./fixtures/r-series.ts";
import { expectClose } from "./fixtures/expect-close.ts";
import { type FamilyName, fitGlm, type GlmFit, type GlmInput, segmentedColumns } from "./index.ts";

const series: Omit<GlmInput, "family"> = {
  response: SERIES.counts,
  columns: segmentedColumns(DESIGN),
  offset: SERIES.population.map(Math.log),
};
const indicator = (places: readonly number[]): number[] =>
  Array.from({ length: 9 }, (_, i) => (places.includes(i) ? 1 : 0));
const dobson: GlmInput = {
  response: DOBSON.counts,
  columns: [
    { name: "outcome2", values: indicator([1, 4, 7]) },
    { name: "outcome3", values: indicator([2, 5, 8]) },
    { name: "treatment2", values: indicator([3, 4, 5]) },
    { name: "treatment3", values: indicator([6, 7, 8]) },
  ],
  family: "poisson",
};
const survey: GlmInput = {
  response: SURVEY.values,
  columns: segmentedColumns({ periods: 10, intervention: 5, model: "step", perYear: 1 }),
  weights: SURVEY.errors.map((error) => error ** -2),
  family: "gaussian",
};
const beetles = (family: FamilyName): GlmInput => ({
  response: BEETLES.killed,
  trials: BEETLES.of,
  columns: [{ name: "dose", values: BEETLES.dose }],
  family,
});

function fitted(input: GlmInput): GlmFit {
  const fit = fitGlm(input);
  if (isCannot(fit)) throw new Error(JSON.stringify(fit.cannot));
  return fit;
}
const estimatesOf = (fit: GlmFit): number[] => fit.coefficients.map(({ estimate }) => estimate);
const errorsOf = (fit: GlmFit): number[] => fit.coefficients.map(({ standardError }) => standardError);

describe("fitGlm agrees with R", () => {
  it("on Dobson's trial (Poisson)", () => {
    const fit = fitted(dobson);
    expectClose(estimatesOf(fit), DOBSON.estimates, 1e-9);
    expectClose(errorsOf(fit), DOBSON.standardErrors, 1e-9);
    expectClose([fit.deviance, fit.aic ?? 0], [DOBSON.deviance, DOBSON.aic], 1e-9);
  });

  it("on a monthly series with population (Poisson)", () => {
    const fit = fitted({ ...series, family: "poisson" });
    expectClose(estimatesOf(fit), POISSON.estimates, 1e-9);
    expectClose(errorsOf(fit), POISSON.standardErrors, 1e-9);
    const { deviance, dispersion, logLikelihood, aic } = fit;
    expectClose(
      [deviance, dispersion, logLikelihood ?? 0, aic ?? 0],
      [POISSON.deviance, POISSON.dispersion, POISSON.logLikelihood, POISSON.aic],
      1e-9,
    );
    expectClose(fit.residuals.pearson.subarray(0, 3), POISSON.pearson, 1e-9);
    expectClose(fit.residuals.deviance.subarray(0, 3), POISSON.devianceResiduals, 1e-9);
    expectClose([fit.scores[36 * 5 + 2] ?? 0], [POISSON.score], 1e-9);
    expect(fit).toMatchObject({ freedom: 55, n: 60, size: null });
    expect(fit.coefficients.map(({ name }) => name)).toEqual([
      "intercept",
      "trend",
      "step",
      "sine1",
      "cosine1",
    ]);
  });

  it("on the same series with estimated dispersion (quasi-Poisson)", () => {
    const fit = fitted({ ...series, family: "quasiPoisson" });
    expectClose(estimatesOf(fit), POISSON.estimates, 1e-9);
    expectClose(errorsOf(fit), QUASI_POISSON, 1e-9);
    expect(fit).toMatchObject({ logLikelihood: null, aic: null });
  });

  it("on the same series with a size by maximum likelihood (negative binomial)", () => {
    const fit = fitted({ ...series, family: "negativeBinomial" });
    expectClose([fit.size ?? 0], [NEGATIVE_BINOMIAL.size], 1e-6);
    expectClose(estimatesOf(fit), NEGATIVE_BINOMIAL.estimates, 1e-6);
    expectClose(errorsOf(fit), NEGATIVE_BINOMIAL.standardErrors, 1e-6);
    const { deviance, logLikelihood, aic } = fit;
    expectClose(
      [deviance, logLikelihood ?? 0, aic ?? 0],
      [NEGATIVE_BINOMIAL.deviance, NEGATIVE_BINOMIAL.logLikelihood, NEGATIVE_BINOMIAL.aic],
      1e-8,
    );
  });

  it("on Bliss's beetles (binomial, quasi-binomial)", () => {
    const fit = fitted(beetles("binomial"));
    expectClose(estimatesOf(fit), BEETLES.estimates, 1e-9);
    expectClose(errorsOf(fit), BEETLES.standardErrors, 1e-7);
    const { deviance, dispersion, logLikelihood, aic } = fit;
    expectClose(
      [deviance, dispersion, logLikelihood ?? 0, aic ?? 0],
      [BEETLES.deviance, BEETLES.dispersion, BEETLES.logLikelihood, BEETLES.aic],
      1e-9,
    );
    expectClose(fit.residuals.deviance, BEETLES.devianceResiduals, 1e-8);
    expectClose(fit.fitted, BEETLES.fitted, 1e-9);
    expectClose(errorsOf(fitted(beetles("quasiBinomial"))), BEETLES.quasiErrors, 1e-7);
  });

  it("on weighted survey estimates (Gaussian)", () => {
    const fit = fitted(survey);
    expectClose(estimatesOf(fit), SURVEY.estimates, 1e-9);
    expectClose(errorsOf(fit), SURVEY.standardErrors, 1e-9);
    const { deviance, dispersion, logLikelihood, aic } = fit;
    expectClose(
      [deviance, dispersion, logLikelihood ?? 0, aic ?? 0],
      [SURVEY.deviance, SURVEY.dispersion, SURVEY.logLikelihood, SURVEY.aic],
      1e-9,
    );
  });

  it("gives a negative binomial without extra spread as Poisson, size infinite", () => {
    const even = fitted({
      ...dobson,
      response: [10, 11, 9, 10, 12, 11, 9, 10, 11],
      family: "negativeBinomial",
    });
    expect(even.size).toBe(Infinity);
    expectClose(
      estimatesOf(even),
      estimatesOf(fitted({ ...dobson, response: [10, 11, 9, 10, 12, 11, 9, 10, 11] })),
      1e-12,
    );
  });
});

describe("fitGlm holds", () => {
  const families = ["poisson", "quasiPoisson", "negativeBinomial", "gaussian"] as const;

  it.each(families)("whatever the order of rows (%s)", (family) => {
    const fit = fitted({ ...series, family });
    const order = SERIES.counts.map((_, i) => (i * 37) % 60);
    const turn = (values: ArrayLike<number>): number[] => order.map((i) => values[i] ?? 0);
    const turned = fitted({
      family,
      response: turn(SERIES.counts),
      columns: series.columns.map(({ name, values }) => ({ name, values: turn(values) })),
      offset: turn(series.offset ?? []),
    });
    expectClose(estimatesOf(turned), estimatesOf(fit), 1e-7);
    expectClose(turned.covariance, fit.covariance, 1e-7);
  });

  it.each(families)("with every weight one (%s), and twice the data as weight two", (family) => {
    const fit = fitted({ ...series, family });
    expectClose(
      fitted({ ...series, family, weights: SERIES.counts.map(() => 1) }).covariance,
      fit.covariance,
      1e-12,
    );
    const twice = <T>(values: Iterable<T>): T[] => [...values, ...values];
    const doubled = fitted({
      family,
      response: twice(SERIES.counts),
      columns: series.columns.map(({ name, values }) => ({ name, values: twice(Array.from(values)) })),
      offset: twice(Array.from(series.offset ?? [])),
    });
    const weighted = fitted({ ...series, family, weights: SERIES.counts.map(() => 2) });
    expectClose(estimatesOf(doubled), estimatesOf(weighted), 1e-7);
    expectClose(doubled.bread, weighted.bread, 1e-6);
  });

  it("leaves out what has no weight", () => {
    const weights = SERIES.counts.map((_, i) => (i < 4 ? 0 : 1));
    const without = fitted({ ...series, family: "poisson", weights });
    const cut = fitted({
      family: "poisson",
      response: SERIES.counts.slice(4),
      columns: series.columns.map(({ name, values }) => ({ name, values: Array.from(values).slice(4) })),
      offset: Array.from(series.offset ?? []).slice(4),
    });
    expectClose(estimatesOf(without), estimatesOf(cut), 1e-9);
    expect([without.n, without.freedom, without.logLikelihood]).toEqual([
      56,
      51,
      expect.closeTo(cut.logLikelihood ?? 0, 8),
    ]);
  });

  it("under shift and scale of columns and values", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (shift, scale) => {
          const change = (values: ArrayLike<number>): number[] =>
            Array.from(values, (value) => shift + scale * value);
          const [trend, ...rest] = series.columns;
          if (!trend) return;
          const columns = [{ name: "trend", values: change(trend.values) }, ...rest];
          const fit = fitted({ ...series, family: "poisson" });
          const moved = fitted({ ...series, columns, family: "poisson" });
          expectClose(
            [(moved.coefficients[1]?.estimate ?? 0) * scale],
            [fit.coefficients[1]?.estimate ?? 0],
            1e-6,
          );
          expectClose(estimatesOf(moved).slice(2), estimatesOf(fit).slice(2), 1e-6);
          const values = fitted({ ...survey, response: change(SURVEY.values) });
          expectClose(
            estimatesOf(values).slice(1),
            SURVEY.estimates.slice(1).map((one) => one * scale),
            1e-6,
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it("its scores sum to zero and its fitted counts to the observed ones, for any counts", () => {
    const counts = fc.array(fc.nat(40), { minLength: 12, maxLength: 12 });
    const holds = fc.property(counts, (response) => {
      const columns = segmentedColumns({ periods: 12, intervention: 6, model: "step" });
      const fit = fitGlm({ response, columns, family: "poisson" });
      if (isCannot(fit)) return ["allZero", "oneValue", "separation"].includes(fit.cannot.code);
      const total = response.reduce((a, b) => a + b, 0);
      const isZero = [0, 1, 2].every((j) => {
        const sum = response.reduce((score, _, i) => score + (fit.scores[i * 3 + j] ?? 0), 0);
        return Math.abs(sum) < 1e-6 * (1 + total);
      });
      return isZero && estimatesOf(fit).every(Number.isFinite);
    });
    expect(fc.check(holds, { numRuns: 300 })).toMatchObject({ failed: false });
  });
});
