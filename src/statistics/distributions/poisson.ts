import { library } from "./library.ts";
import { gammaCdf, gammaSurvival } from "./gamma.ts";

/**
 * Logarithm of the probability of exactly `count` events where `mean` (> 0) are expected.
 *
 * @example
 * Math.exp(poissonLogPmf(2, 3)) // → 0.2240418077
 */
export function poissonLogPmf(count: number, mean: number): number {
  return count * Math.log(mean) - mean - library().lgam(count + 1);
}

/**
 * Probability of at most `count` events where `mean` (≥ 0) are expected.
 *
 * @example
 * poissonCdf(2, 3) // → 0.4231900811
 */
export function poissonCdf(count: number, mean: number): number {
  if (count < 0) return 0;
  return gammaSurvival(mean, Math.floor(count) + 1);
}

/**
 * Probability of `count` events or more where `mean` (≥ 0) are expected.
 *
 * @example
 * poissonAtLeast(3, 3) // → 0.5768099189
 */
export function poissonAtLeast(count: number, mean: number): number {
  if (count <= 0) return 1;
  return gammaCdf(mean, Math.ceil(count));
}
