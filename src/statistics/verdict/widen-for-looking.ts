import { normalQuantile } from "../distributions/index.ts";

/** Share of the planned time at which the mixture is tightest, over its tuning constant: −W₋₁(−α²/e) − 1. */
function tuning(alpha: number): number {
  let value = -2 * Math.log(alpha);
  for (let round = 0; round < 60; round += 1) value = Math.log1p(value) - 2 * Math.log(alpha);
  return value;
}

/**
 * How many times wider an interval must be when it is looked at again and again while data come in, so that the
 * chance of ever excluding the truth stays at 1 − `level`. A normal mixture (Robbins) in information time, tuned to
 * be tightest when the planned time has passed. Serves estimates that are asymptotically normal with information
 * growing in proportion to the time since the start; exact for a Brownian motion.
 * `progress`: periods since the start over those planned, more than 0 and possibly above 1.
 * Reference: Robbins 1970; Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024 (asymptotic confidence sequences).
 *
 * @example
 * // at the planned end: 3.03 standard errors instead of 1.96
 * widenForLooking(1, 0.95) // → 1.55
 * widenForLooking(0.25, 0.95) // → 1.66
 */
export function widenForLooking(progress: number, level: number): number {
  const alpha = 1 - level;
  const mixture = 1 / tuning(alpha);
  const total = progress + mixture;
  const critical = Math.sqrt((total / progress) * Math.log(total / (mixture * alpha * alpha)));
  return critical / normalQuantile(1 - alpha / 2);
}
