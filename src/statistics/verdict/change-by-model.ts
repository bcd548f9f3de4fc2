import { at } from "../at.ts";
import type { SegmentedFit } from "../regression/index.ts";
import { isCannot, type Result } from "../result.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import { changeByExactRatio } from "./change-by-exact-ratio.ts";
import type { ChosenDesign } from "./choose-design.ts";
import { decisiveFit } from "./decisive-fit.ts";
import { changedLevel, effectOf, responseOf } from "./measure.ts";
import type { Measured } from "./measured.ts";
import { rivalModels } from "./rival-models.ts";
import type { Change, FittedPeriod } from "./verdict.ts";

const MEASURES = { rateRatio: "rateRatio", oddsRatio: "oddsRatio", difference: "meanDifference" } as const;

/**
 * The change by segmented regression: counts quasi-Poisson, shares quasi-binomial, values Gaussian, with Student's t
 * and errors that follow the correlation from period to period where there is any. Where one side has no event at all the model has no
 * answer, and the exact ratio of the two rates takes its place.
 *
 * @example
 * const values = [9, 11, 8, 12, 10, 9, 4, 6, 5, 5]
 * const series = { kind: "count", step: "year", periods: values.map((_, year) => String(2010 + year)), values }
 * const design = { model: "step", trend: false, harmonics: 0, perYear: 1, phase: 0, intervention: 6, breaks: [] }
 * changeByModel({ series }, design, 0.95).change.estimate // → 0.508
 */
export function changeByModel(
  { series }: Pick<AnalysedSpan, "series">,
  design: ChosenDesign,
  level: number,
): Result<Measured> {
  const input = { response: responseOf(series), design, level, labels: series.periods };
  const fit = decisiveFit(input);
  if (isCannot(fit)) {
    const apart = fit.cannot.code === "separation" && series.kind === "count";
    return apart ? changeByExactRatio(series, design.intervention, level) : fit;
  }
  const measure = MEASURES[fit.measure];
  const effect = effectOf(fit, design.model);
  const change: Change = {
    ...effect,
    measure,
    n: fit.n,
    dispersion: series.kind === "index" ? null : fit.dispersion,
  };
  return {
    change,
    ljungBox: fit.ljungBox?.pValue ?? null,
    trend: design.trend,
    season: design.harmonics > 0,
    fitted: fittedPeriods(series.periods, fit, change, design.intervention),
    models: rivalModels(input, { change, family: fit.glm.family, errors: fit.errors }),
  };
}

function fittedPeriods(
  periods: readonly string[],
  { fitted, counterfactual }: SegmentedFit,
  { measure, estimate, interval }: Change,
  intervention: number,
): readonly FittedPeriod[] {
  const expectedAt = new Map(counterfactual.map((one) => [one.period, one.estimate]));
  return periods.map((period, index) => {
    const level = at(fitted, index);
    const expected = expectedAt.get(index) ?? level;
    if (index < intervention) return { period, expected, fitted: level, low: level, high: level };
    // The band is that of the whole change, moved to where this period's change stands.
    const shift = level - changedLevel(measure, expected, estimate);
    return {
      period,
      expected,
      fitted: level,
      low: changedLevel(measure, expected, interval.low) + shift,
      high: changedLevel(measure, expected, interval.high) + shift,
    };
  });
}
