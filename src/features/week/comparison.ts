import { isCannot } from "#app/statistics/index.ts";
import { uChart } from "#app/statistics/watching/index.ts";

/** Weeks that a week is held against. */
export const WEEKS_BEFORE = 8;

/** Fewer events than this in all nine weeks say nothing. */
const ENOUGH = 10;

/** What a week's count is beside the weeks before it. */
export type Comparison =
  /** The number lies where it usually does, or outside: the usual is from `low` to `high`, both included. */
  | { readonly kind: "usual" | "more" | "fewer"; readonly low: number; readonly high: number }
  /** Nothing like it in the weeks before. */
  | { readonly kind: "new" }
  /** Too few to say anything. */
  | { readonly kind: "few" }
  /** Nobody reported in some of the weeks before: there is nothing to hold it against. */
  | { readonly kind: "short" };

/**
 * Holds a week's count against the weeks before it. The usual is what a control chart with three standard deviations
 * draws from them, as chance alone spreads or as they have spread (Laney), whichever is wider: of unchanged weeks about
 * one in a hundred lies outside. `before` is null for a week in which nobody reported.
 */
export function compareWithBefore(count: number, before: readonly (number | null)[]): Comparison {
  const known = before.filter((one) => one !== null);
  if (known.length < WEEKS_BEFORE || known.length < before.length) return { kind: "short" };
  const sum = known.reduce((total, one) => total + one, 0);
  if (sum === 0) return { kind: count > 0 ? "new" : "few" };
  if (sum + count < ENOUGH) return { kind: "few" };
  const counts = [...known, count];
  const base = counts.map(() => 1);
  const points = (["laney", "none"] as const).flatMap((correction) => {
    const chart = uChart({ counts, base, baseline: known.length, correction });
    return isCannot(chart) ? [] : chart.points.slice(-1);
  });
  const low = Math.ceil(Math.min(...points.map((point) => point.low)));
  const high = Math.floor(Math.max(...points.map((point) => point.high)));
  return { kind: count > high ? "more" : count < low ? "fewer" : "usual", low, high };
}
