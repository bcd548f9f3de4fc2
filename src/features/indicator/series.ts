import type { Series } from "#app/statistics/series/index.ts";
import type { Indicator, IndicatorValue } from "./indicator.ts";

/** A series of the register: what statistics wants, and which of its values will still change. */
export interface IndicatorSeries {
  readonly series: Series;
  /** For each period whether its value is preliminary. */
  readonly preliminary: readonly boolean[];
}

/**
 * Values of one area, sex and age as `src/statistics/series` takes them. Base and errors are there when every value
 * has them; gaps in time are left for `checkSeries` to name.
 */
export function seriesOf(indicator: Indicator, values: readonly IndicatorValue[]): IndicatorSeries {
  const bases = values.flatMap(({ base }) => (base === null ? [] : [base]));
  const errors = values.flatMap(({ standardError }) => (standardError === null ? [] : [standardError]));
  const all = values.length;
  return {
    series: {
      kind: indicator.kind,
      step: indicator.periodKind,
      periods: values.map(({ period }) => period),
      values: values.map(({ value }) => value),
      ...(all > 0 && bases.length === all ? { base: bases } : {}),
      ...(all > 0 && errors.length === all ? { errors } : {}),
    },
    preliminary: values.map(({ isPreliminary }) => isPreliminary),
  };
}
