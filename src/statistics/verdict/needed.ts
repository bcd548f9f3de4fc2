import { isSingle, type Series, type Step } from "../series/index.ts";

/** Periods that a verdict needs on either side of the start. */
export interface Needed {
  readonly before: number;
  readonly after: number;
}

/** A year of months or weeks before, so that the season is met once; some months after, so that none decides alone. */
const NEEDED: Readonly<Record<Step, Needed>> = {
  week: { before: 52, after: 13 },
  month: { before: 12, after: 6 },
  quarter: { before: 6, after: 2 },
  year: { before: 3, after: 2 },
};

/**
 * How many periods a verdict needs at least before and after the start.
 *
 * @example
 * needed({ kind: "count", step: "month", periods: ["2021-01"] }) // → { before: 12, after: 6 }
 * needed({ kind: "estimate", step: "year", periods: ["2021", "2022"] }) // → { before: 1, after: 1 }
 */
export function needed(series: Pick<Series, "kind" | "periods" | "step">): Needed {
  return isSingle(series) ? { before: 1, after: 1 } : NEEDED[series.step];
}
