import { at } from "../at.ts";
import { sumOf } from "./sum.ts";

/** What sums of weights may lack of a share by rounding. */
const ROUNDING = 1e-12;

/**
 * The least value at or below which at least this share of the weight lies (the inverse of the distribution function); values without
 * weight do not count.
 *
 * @example
 * weightedQuantile([5, 1, 3], [1, 1, 2], 0.5) // → 3
 * weightedQuantile([5, 1, 3], [2, 2, 0], 0.5) // → 1
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number,
): number {
  const order = Array.from(values, (_, index) => index)
    .filter((index) => at(weights, index) > 0)
    .toSorted((one, other) => at(values, one) - at(values, other));
  const wanted = share * (1 - ROUNDING) * sumOf(weights);
  let sum = 0;
  for (const index of order) {
    sum += at(weights, index);
    if (sum >= wanted) return at(values, index);
  }
  return at(values, order.at(-1) ?? 0);
}
