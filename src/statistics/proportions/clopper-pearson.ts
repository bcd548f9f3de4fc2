import { betaQuantile } from "../distributions/index.ts";
import { cannot, type Interval, type Result } from "../result.ts";
import { badShare } from "./bad-count.ts";
import { tails } from "./tails.ts";

/**
 * A share with Clopper and Pearson's exact interval: the shares that an exact binomial test in either direction does not reject.
 * Serves where the level must never be undercut; the price is a wider interval than Wilson's. Unit: parts of one.
 *
 * Assumes independent answers with the same probability. Reference: Clopper and Pearson (1934).
 *
 * @example
 * clopperPearson(15, 148) // → { estimate: 0.1014, interval: { low: 0.0578, high: 0.1617 }, method: "Clopper–Pearson" }
 */
export function clopperPearson(count: number, n: number, level = 0.95): Result {
  const bad = badShare(count, n);
  if (bad) return cannot(bad);
  const interval = clopperPearsonLimits(count, n, level);
  return { estimate: count / n, interval, level, method: "Clopper–Pearson", n, warnings: [] };
}

/**
 * Clopper and Pearson's limits alone, for methods that are built on them. Asks for 0 ≤ count ≤ n and n > 0.
 *
 * @example
 * clopperPearsonLimits(0, 20, 0.95) // → { low: 0, high: 0.1684 }
 */
export function clopperPearsonLimits(count: number, n: number, level: number): Interval {
  const { low, high } = tails(level);
  return {
    low: count === 0 ? 0 : betaQuantile(low, count, n - count + 1),
    high: count === n ? 1 : betaQuantile(high, count + 1, n - count),
  };
}
