import { betaCdf, betaQuantile } from "./beta.ts";

/**
 * Probability that an F variable with these degrees of freedom (> 0, also fractions) is above x: the p value of its tests.
 *
 * @example
 * fisherFSurvival(4.102821015, 2, 10) // → 0.05
 */
export function fisherFSurvival(x: number, numerator: number, denominator: number): number {
  if (x <= 0) return 1;
  return betaCdf(denominator / (denominator + numerator * x), denominator / 2, numerator / 2);
}

/**
 * The value that an F variable with these degrees of freedom is below with probability p (0 < p < 1).
 *
 * @example
 * fisherFQuantile(0.95, 2, 10) // → 4.1028210151
 */
export function fisherFQuantile(p: number, numerator: number, denominator: number): number {
  const share = betaQuantile(1 - p, denominator / 2, numerator / 2);
  return (denominator / numerator) * (1 / share - 1);
}
