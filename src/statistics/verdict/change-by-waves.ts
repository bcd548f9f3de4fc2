import { at } from "../at.ts";
import type { Series } from "../series/index.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import { compareWaves, type WavesDifference } from "./compare-waves.ts";
import type { Measured } from "./measured.ts";
import type { Change, FittedPeriod } from "./verdict.ts";

/**
 * The change between few measurements that bring their own error: shares with the number asked, survey estimates with
 * standard errors. With a comparison, the difference between the two changes (difference in differences).
 * Unit: that of the values; shares from 0 to 1.
 *
 * @example
 * const series = { kind: "share", step: "year", periods: ["2021", "2022"], values: [380, 450], base: [1000, 1000] }
 * changeByWaves({ series, start: 1 }, null, 0.95).change.interval // → { low: 0.027, high: 0.113 }
 */
export function changeByWaves(
  { series, start }: Pick<AnalysedSpan, "series" | "start">,
  compare: Series | null,
  level: number,
): Measured {
  const own = differenceIn(series, start, level);
  const { difference, interval, dispersion } =
    compare === null ? own : lessComparison(own, differenceIn(compare, start, level), own.reach);
  const change: Change = {
    measure: series.kind === "share" ? "shareDifference" : "meanDifference",
    estimate: difference,
    interval,
    level,
    method: compare === null ? "difference of estimates" : "difference in differences of estimates",
    n: series.periods.length,
    dispersion: series.periods.length > 2 ? dispersion : null,
    warnings: [],
  };
  const fitted = levelsOf(series, start, own, change);
  return { change, ljungBox: null, trend: false, season: false, fitted, models: [] };
}

interface SideDifference extends WavesDifference {
  readonly before: number;
  /** Standard errors from the middle of an interval to its limit. */
  readonly reach: number;
}

function differenceIn(series: Series, start: number, level: number): SideDifference {
  const { values, errors } = estimatesOf(series);
  const waves = compareWaves({ values, errors, after: start, level });
  const before = values.slice(0, start).reduce((sum, value) => sum + value / start, 0);
  return { ...waves, before, reach: (waves.interval.high - waves.difference) / waves.standardError };
}

function lessComparison(own: WavesDifference, other: WavesDifference, reach: number): WavesDifference {
  const difference = own.difference - other.difference;
  const standardError = Math.hypot(own.standardError, other.standardError);
  return {
    difference,
    standardError,
    interval: { low: difference - reach * standardError, high: difference + reach * standardError },
    dispersion: Math.max(own.dispersion, other.dispersion),
  };
}

/** Shares get the standard error of Agresti and Coull, which is right also near 0 and 1. */
function estimatesOf({ kind, values, base = [], errors = [] }: Series) {
  if (kind !== "share") return { values, errors };
  return {
    values: values.map((value, index) => value / at(base, index)),
    errors: values.map((value, index) => {
      const size = at(base, index) + 4;
      const share = (value + 2) / size;
      return Math.sqrt((share * (1 - share)) / size);
    }),
  };
}

/** Two levels: that before, which is also what is expected but for what the comparison did, and that since the start. */
function levelsOf(
  { periods }: Series,
  start: number,
  own: SideDifference,
  { estimate, interval }: Change,
): readonly FittedPeriod[] {
  const expected = own.before + own.difference - estimate;
  return periods.map((period, index) =>
    index < start
      ? { period, expected: own.before, fitted: own.before, low: own.before, high: own.before }
      : {
          period,
          expected,
          fitted: expected + estimate,
          low: expected + interval.low,
          high: expected + interval.high,
        },
  );
}
