import { at } from "#app/statistics/index.ts";
import type { SpatialWeights } from "../neighbours/index.ts";
import { moment } from "./values.ts";

/**
 * Variance of Moran's I when every order of the values is equally likely. `from` holds the values' differences from their mean.
 * Source: Cliff and Ord 1981, equation 1.38.
 *
 * @example
 * const weights = { starts: [0, 1, 3, 5, 6], neighbours: [1, 0, 2, 1, 3, 2], weights: [1, 1, 1, 1, 1, 1] };
 * moranVariance(Float64Array.of(4.5, 3.5, -3.5, -4.5), weights) // → 0.28508
 */
export function moranVariance(from: Float64Array, weights: SpatialWeights): number {
  const n = from.length;
  const { s0, s1, s2 } = weightSums(weights);
  const kurtosis = moment(from, 4) / moment(from, 2) ** 2;
  const even = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const peaked = kurtosis * (n * (n - 1) * s1 - 2 * n * s2 + 6 * s0 * s0);
  return (even - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - 1 / (n - 1) ** 2;
}

/** S0, S1 and S2 of Cliff and Ord: total of the weights, of their squares in both directions, of squared row and column sums. */
function weightSums({ starts, neighbours, weights }: SpatialWeights): Record<"s0" | "s1" | "s2", number> {
  const n = starts.length - 1;
  const sums = new Float64Array(n);
  const pairs = new Map<number, number>();
  let s0 = 0;
  for (let i = 0; i < n; i += 1) {
    for (let k = at(starts, i); k < at(starts, i + 1); k += 1) {
      const [j, weight] = [at(neighbours, k), at(weights, k)];
      const pair = Math.min(i, j) * n + Math.max(i, j);
      pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
      sums[i] = at(sums, i) + weight;
      sums[j] = at(sums, j) + weight;
      s0 += weight;
    }
  }
  // Each pair stands in the sum of S1 twice, and that sum is halved.
  const s1 = [...pairs.values()].reduce((sum, weight) => sum + weight ** 2, 0);
  return { s0, s1, s2: sums.reduce((sum, weight) => sum + weight ** 2, 0) };
}
