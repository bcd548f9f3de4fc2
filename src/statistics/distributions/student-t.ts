import { betaCdf, betaQuantile } from "./beta.ts";

/**
 * Probability that a Student t variable with `freedom` degrees of freedom (> 0, also fractions) is at most t.
 *
 * @example
 * studentTCdf(2.228138852, 10) // → 0.975
 */
export function studentTCdf(t: number, freedom: number): number {
  const tail = betaCdf(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/**
 * The value that a Student t variable with `freedom` degrees of freedom is below with probability p (0 < p < 1).
 *
 * @example
 * studentTQuantile(0.975, 10) // → 2.2281388520
 */
export function studentTQuantile(p: number, freedom: number): number {
  const tail = 2 * Math.min(p, 1 - p);
  // The small one of the two complementary beta variables keeps its digits.
  const above = betaQuantile(1 - tail, 0.5, freedom / 2);
  const size =
    above < 0.5
      ? Math.sqrt((freedom * above) / (1 - above))
      : Math.sqrt(freedom * (1 / betaQuantile(tail, freedom / 2, 0.5) - 1));
  return p < 0.5 ? -size : size;
}
