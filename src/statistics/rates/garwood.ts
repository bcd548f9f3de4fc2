import { gammaQuantile } from "../distributions/index.ts";
import { badCount, tails } from "../proportions/index.ts";
import { cannot, type Interval, type Result } from "../result.ts";

/**
 * A count of events with Garwood's exact interval for the expected number: the expectations that an exact Poisson test in either
 * direction does not reject. Serves any count, and zero too. Unit: events. The interval is about chance alone, not about how
 * events are reported.
 *
 * Assumes events that come independently of each other; events in clusters vary more. Reference: Garwood (1936).
 *
 * @example
 * garwood(8) // → { estimate: 8, interval: { low: 3.4538, high: 15.7632 }, method: "Garwood" }
 * garwood(0) // → { estimate: 0, interval: { low: 0, high: 3.6889 } }
 */
export function garwood(count: number, level = 0.95): Result {
  const bad = badCount("count", count);
  if (bad) return cannot(bad);
  const interval = garwoodLimits(count, level);
  return { estimate: count, interval, level, method: "Garwood", n: count, warnings: [] };
}

/**
 * Garwood's limits alone, for methods that are built on them.
 *
 * @example
 * garwoodLimits(37, 0.95) // → { low: 26.0514, high: 50.9996 }
 */
export function garwoodLimits(count: number, level: number): Interval {
  const { low, high } = tails(level);
  return { low: count === 0 ? 0 : gammaQuantile(low, count), high: gammaQuantile(high, count + 1) };
}
