import { rateRatio } from "../rates/index.ts";
import { isCannot, type Result } from "../result.ts";
import type { Series } from "../series/index.ts";
import type { Measured } from "./measured.ts";
import type { Change } from "./verdict.ts";

/**
 * The change of counts where one side of the start has no event at all: the exact ratio of the two rates, without
 * trend and season. It takes events as independent, which counts over time seldom are, and warns of that.
 *
 * @example
 * const series = { kind: "count", step: "year", periods: ["2019", "2020", "2021", "2022", "2023"], values: [4, 6, 5, 0, 0] }
 * changeByExactRatio(series, 3, 0.95).change.interval // → { low: 0, high: 0.42 }
 */
export function changeByExactRatio(series: Series, start: number, level: number): Result<Measured> {
  const { values, periods, base = values.map(() => 1) } = series;
  const sum = (list: readonly number[], from: number, to: number): number =>
    list.slice(from, to).reduce((total, value) => total + value, 0);
  const [before, after] = [sum(base, 0, start), sum(base, start, base.length)];
  const otherCount = sum(values, 0, start);
  const ratio = rateRatio({
    count: sum(values, start, values.length),
    base: after,
    otherCount,
    otherBase: before,
    level,
  });
  if (isCannot(ratio)) return ratio;
  const { estimate, interval, method } = ratio;
  const change: Change = {
    measure: "rateRatio",
    estimate,
    interval,
    level,
    method,
    n: periods.length,
    dispersion: null,
    warnings: [...ratio.warnings, { code: "approximate" }],
  };
  const expected = (index: number): number => (otherCount / before) * (base[index] ?? 1);
  const fitted = periods.map((period, index) => {
    const level = expected(index);
    if (index < start) return { period, expected: level, fitted: level, low: level, high: level };
    const [low, high] = [level * interval.low, level * interval.high];
    return { period, expected: level, fitted: level * estimate, low, high };
  });
  const drawable = fitted.every((one) => Number.isFinite(one.high) && Number.isFinite(one.fitted));
  return { change, ljungBox: null, trend: false, season: false, fitted: drawable ? fitted : [], models: [] };
}
