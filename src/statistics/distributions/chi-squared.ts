import { gammaCdf, gammaQuantile, gammaSurvival } from "./gamma.ts";

/**
 * Probability that a chi-squared variable with `freedom` degrees of freedom (> 0) is at most x.
 *
 * @example
 * chiSquaredCdf(3.841458821, 1) // → 0.95
 */
export function chiSquaredCdf(x: number, freedom: number): number {
  return gammaCdf(x / 2, freedom / 2);
}

/**
 * Probability that a chi-squared variable is above x: the p value of most tests.
 *
 * @example
 * chiSquaredSurvival(3.841458821, 1) // → 0.05
 */
export function chiSquaredSurvival(x: number, freedom: number): number {
  return gammaSurvival(x / 2, freedom / 2);
}

/**
 * The value that a chi-squared variable with `freedom` degrees of freedom is below with probability p (0–1).
 *
 * @example
 * chiSquaredQuantile(0.95, 1) // → 3.8414588207
 */
export function chiSquaredQuantile(p: number, freedom: number): number {
  return 2 * gammaQuantile(p, freedom / 2);
}
