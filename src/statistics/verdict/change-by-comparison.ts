import { compareSeries, fitSegmented, type ComparisonMethod } from "../regression/index.ts";
import { isCannot, type Result } from "../result.ts";
import type { Series } from "../series/index.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import type { ChosenDesign } from "./choose-design.ts";
import { changedLevel, effectOf, responseOf } from "./measure.ts";
import type { Measured } from "./measured.ts";
import type { Change, FittedPeriod, Measure, ModelRow } from "./verdict.ts";

const MEASURES = {
  ratioOfRateRatios: "rateRatio",
  ratioOfOddsRatios: "oddsRatio",
  differenceOfDifferences: "meanDifference",
} as const;

/** Kinds that can be set against each other period by period. */
const PAIRED = new Set<Series["kind"]>(["count", "index"]);

/**
 * How much more the series changed than its comparison (controlled interrupted time series): counts and values period
 * by period, so that whatever moves both falls out; shares and estimates each with a model of its own. Assumes that
 * what else happened reached both alike. The table holds the other way of comparing, and the series by itself.
 *
 * @example
 * const periods = Array.from({ length: 12 }, (_, year) => String(2010 + year))
 * const series = { kind: "count", step: "year", periods, values: [14, 11, 15, 12, 13, 16, 8, 7, 9, 6, 8, 7] }
 * const compare = { ...series, values: [94, 81, 99, 90, 93, 98, 85, 80, 89, 77, 84, 83] }
 * const design = { model: "step", trend: false, harmonics: 0, perYear: 1, phase: 0, intervention: 6, breaks: [] }
 * changeByComparison({ series }, compare, design, 0.95).change.estimate // → 0.62
 */
export function changeByComparison(
  { series }: Pick<AnalysedSpan, "series">,
  compare: Series,
  design: ChosenDesign,
  level: number,
): Result<Measured> {
  const input = { response: responseOf(series), design, level, labels: series.periods };
  const comparison = responseOf(compare);
  const compared = (method: ComparisonMethod) => compareSeries({ ...input, comparison, method });
  const method = PAIRED.has(series.kind) ? "paired" : "separate";
  const fit = compared(method);
  if (isCannot(fit)) return fit;
  const alone = fitSegmented(input);
  if (isCannot(alone)) return alone;
  const measure = MEASURES[fit.measure];
  const effect = effectOf(fit, design.model);
  const change: Change = {
    ...effect,
    measure,
    method: `${effect.method}, ${method} comparison`,
    n: fit.n,
    dispersion: series.kind === "index" ? null : fit.dispersion,
  };
  const row = (
    way: ModelRow["comparison"],
    { estimate, interval }: Pick<Change, "estimate" | "interval">,
  ): ModelRow => ({
    family: alone.glm.family,
    trend: design.trend,
    harmonics: design.harmonics,
    errors: fit.errors,
    comparison: way,
    estimate,
    interval,
    chosen: way === method,
  });
  const separate = method === "separate" ? fit : compared("separate");
  return {
    change,
    ljungBox: alone.ljungBox?.pValue ?? null,
    trend: design.trend,
    season: design.harmonics > 0,
    fitted: withoutChange(series.periods, alone.fitted, change, design.intervention),
    models: [
      row(method, change),
      ...(method === "separate" || isCannot(separate)
        ? []
        : [row("separate", effectOf(separate, design.model))]),
      row("none", effectOf(alone, design.model)),
    ],
  };
}

/** The fitted levels, and what they would be had the series gone as its comparison. */
function withoutChange(
  periods: readonly string[],
  fitted: Float64Array,
  { measure, estimate, interval }: Change,
  intervention: number,
): readonly FittedPeriod[] {
  return periods.map((period, index) => {
    const level = fitted[index] ?? 0;
    if (index < intervention) return { period, expected: level, fitted: level, low: level, high: level };
    const expected = undone(measure, level, estimate);
    return {
      period,
      expected,
      fitted: level,
      low: changedLevel(measure, expected, interval.low),
      high: changedLevel(measure, expected, interval.high),
    };
  });
}

function undone(measure: Measure, level: number, change: number): number {
  if (measure === "rateRatio") return level / change;
  return changedLevel(measure, level, measure === "oddsRatio" ? 1 / change : -change);
}
