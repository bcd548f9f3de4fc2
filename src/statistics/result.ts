import type { Reason } from "./reason.ts";
import type { Warning } from "./warning.ts";

/** Limits of an interval in the unit of its estimate. `high` is `Infinity` (and `low` `-Infinity`) where the data set no limit. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number with what it takes to judge it. */
export interface Estimate {
  readonly estimate: number;
  readonly interval: Interval;
  /** Confidence level of the interval, 0–1. */
  readonly level: number;
  /** Name of the method as the field names it: "Wilson", "Fay–Feuer". */
  readonly method: string;
  /** How many observations (people, events, months: what the method counts) stand behind it. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/** Why there is no number. */
export interface Cannot {
  readonly cannot: Reason;
}

/** Every method of the statistics and geography rooms answers so: a result, or a reason in its place. */
export type Result<T = Estimate> = T | Cannot;

/**
 * Answers with a reason instead of a number.
 *
 * @example
 * cannot({ code: "empty" }) // → { cannot: { code: "empty" } }
 */
export function cannot(reason: Reason): Cannot {
  return { cannot: reason };
}

/**
 * Tells a reason from a result.
 *
 * @example
 * isCannot(cannot({ code: "allZero" })) // → true
 */
export function isCannot<T extends object>(result: Result<T>): result is Cannot {
  return "cannot" in result;
}
