import { normalQuantile } from "../distributions/index.ts";
import { cannot, type Interval, type Result } from "../result.ts";
import { badShare } from "./bad-count.ts";
import { tails } from "./tails.ts";

/**
 * A share with Wilson's score interval: how large a part of those a sample stands for say yes. Serves every simple random sample,
 * also small ones and shares near 0 and 1. It covers `level` of the time on average over shares; for a single share it can fall a
 * few points short, where Clopper–Pearson never does. Unit: parts of one.
 *
 * Assumes independent answers with the same probability. Reference: Wilson (1927), without correction for continuity; Brown, Cai
 * and DasGupta (2001).
 *
 * @example
 * wilson(15, 148) // → { estimate: 0.1014, interval: { low: 0.0624, high: 0.1605 }, level: 0.95, method: "Wilson", n: 148, warnings: [] }
 * wilson(16, 15) // → { cannot: { code: "moreThanBase", where: "count", value: 16, base: 15 } }
 */
export function wilson(count: number, n: number, level = 0.95): Result {
  const bad = badShare(count, n);
  if (bad) return cannot(bad);
  return {
    estimate: count / n,
    interval: wilsonLimits(count, n, level),
    level,
    method: "Wilson",
    n,
    warnings: [],
  };
}

/**
 * Wilson's limits alone, for methods that are built on them. Asks for 0 ≤ count ≤ n and n > 0.
 *
 * @example
 * wilsonLimits(0, 20, 0.95) // → { low: 0, high: 0.1611 }
 */
export function wilsonLimits(count: number, n: number, level: number): Interval {
  const z = normalQuantile(tails(level).high);
  const share = count / n;
  const scale = 1 + z ** 2 / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
  const high = count === n ? 1 : (share + z ** 2 / (2 * n) + spread) / scale;
  // The limits are the roots of a quadratic: their product gives the lower one without loss of digits.
  return { low: share ** 2 / (scale * high), high };
}
