import { at } from "../at.ts";

/** Covariances, row after row. */
export type Covariance = readonly (readonly number[])[];

/**
 * Variance of a sum of estimates, each times its weight, by one covariance matrix or by the one of several that gives most.
 *
 * @example
 * varianceOf([1, -1], [[[4, 1], [1, 9]]]) // → 11
 * varianceOf([1, -1], [[[4, 1], [1, 9]], [[8, 0], [0, 8]]]) // → 16
 */
export function varianceOf(weights: ArrayLike<number>, covariances: readonly Covariance[]): number {
  const variances = covariances.map((covariance) =>
    covariance.reduce(
      (sum, row, i) => sum + row.reduce((part, one, k) => part + at(weights, i) * at(weights, k) * one, 0),
      0,
    ),
  );
  return Math.max(...variances);
}
