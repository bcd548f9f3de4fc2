import { at } from "../at.ts";

/** A moving range above 3.267 times the mean belongs to a jump, not to the spread from month to month (Wheeler 1993). */
const SCREEN = 3.267;

/**
 * Mean absolute difference between neighbours, those that belong to a jump left out when `screened`.
 *
 * @example
 * meanMovingRange([1, 3, 2, 4], false) // → 1.6667
 */
export function meanMovingRange(values: ArrayLike<number>, screened: boolean): number {
  const ranges = Array.from(values, (value, index) =>
    index === 0 ? 0 : Math.abs(value - at(values, index - 1)),
  ).slice(1);
  const all = mean(ranges);
  return screened && all > 0 ? mean(ranges.filter((range) => range < SCREEN * all)) : all;
}

/** Arithmetic mean of at least one number. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
