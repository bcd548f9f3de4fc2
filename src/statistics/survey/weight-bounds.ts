import { at } from "../at.ts";
import type { Reason } from "../reason.ts";
import { answersPerGroup, type Margin } from "./margin.ts";

/** Least (0–1) and greatest (1 or more) weight as multiples of the mean weight: `{ low: 0.3, high: 3 }`. */
export interface WeightBounds {
  readonly low?: number;
  readonly high?: number;
}

/** Least and greatest weight. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * The weight within its limits. An answer without weight stays without, whatever the lower limit.
 *
 * @example
 * [0, 0.1, 1, 9].map((weight) => trimmed(weight, { low: 0.5, high: 3 })) // → [0, 0.5, 1, 3]
 */
export function trimmed(weight: number, { low, high }: Limits): number {
  if (weight > high) return high;
  return weight < low && weight > 0 ? low : weight;
}

/**
 * Why bounds cannot be used, or null.
 *
 * @example
 * badBounds({ low: 0.3, high: 0.9 }) // → { code: "outOfRange", where: "bounds.high", value: 0.9, low: 1 }
 */
export function badBounds({ low = 0, high = Infinity }: WeightBounds): Reason | null {
  if (!(low >= 0 && low <= 1))
    return { code: "outOfRange", where: "bounds.low", value: low, low: 0, high: 1 };
  if (high >= 1) return null;
  return { code: "outOfRange", where: "bounds.high", value: high, low: 1, high: Infinity };
}

/**
 * The first group that cannot reach its total because it has no answers, or too few or too many for the limits; or null.
 *
 * @example
 * const sex = { name: "sex", labels: ["k", "m"], totals: [90, 10], codes: [0, 1, 1] };
 * unreachable(sex, [1, 1, 1], { low: 0, high: 60 }) // → { code: "infeasible", what: "sex: k" }
 */
export function unreachable(
  margin: Margin,
  weights: ArrayLike<number>,
  { low, high }: Limits,
): Reason | null {
  const answers = answersPerGroup(margin, weights);
  for (const [group, label] of margin.labels.entries()) {
    const what = `${margin.name}: ${label}`;
    const [have, total] = [at(answers, group), at(margin.totals, group)];
    if (have === 0) return { code: "emptyGroup", where: what };
    if (have * low > total || have * high < total) return { code: "infeasible", what };
  }
  return null;
}
