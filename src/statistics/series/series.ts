import type { Period, Step } from "./period.ts";

/**
 * What the values of a series are.
 * - `count`: events; `base` (population, or another count to measure against) where there is one.
 * - `share`: how many of `base` answered yes, or had the trait.
 * - `estimate`: a weighted survey estimate with its standard error.
 * - `index`: a number on a scale, of which only the direction is known.
 */
export type SeriesKind = "count" | "share" | "estimate" | "index";

/** Values of one indicator, a value for each period, in order of time; only single surveys may lie periods apart. */
export interface Series {
  readonly kind: SeriesKind;
  readonly step: Step;
  readonly periods: readonly Period[];
  readonly values: readonly number[];
  /** Population, exposure or number asked per period; always there for a `share`. */
  readonly base?: readonly number[];
  /** Standard error per period, in the unit of the values; always there for an `estimate`. */
  readonly errors?: readonly number[];
}
