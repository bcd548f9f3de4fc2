import { normalQuantile } from "../distributions/index.ts";
import { badCount, tails } from "../proportions/index.ts";
import { cannot, type Interval, type Result } from "../result.ts";

/** From this count on Byar's 95 % limits lie within 0.2 % of the exact ones. */
const ENOUGH = 10;

/**
 * A count of events with Byar's approximate interval for the expected number. Serves comparison with publications that use it
 * (public health tables do); Garwood's exact interval is the better choice otherwise. Below ten events it carries a warning.
 * Unit: events.
 *
 * Assumes events that come independently of each other. Reference: Breslow and Day (1987), equations 2.13–2.14.
 *
 * @example
 * byar(37) // → { estimate: 37, interval: { low: 26.0480, high: 51.0011 }, method: "Byar", warnings: [] }
 * byar(3).warnings // → [{ code: "approximate" }]
 */
export function byar(count: number, level = 0.95): Result {
  const bad = badCount("count", count);
  if (bad) return cannot(bad);
  return {
    estimate: count,
    interval: byarLimits(count, level),
    level,
    method: "Byar",
    n: count,
    warnings: count < ENOUGH ? [{ code: "approximate" }] : [],
  };
}

/**
 * Byar's limits alone, for methods that are built on them.
 *
 * @example
 * byarLimits(81, 0.95) // → { low: 64.3236, high: 100.6768 }
 */
export function byarLimits(count: number, level: number): Interval {
  const z = normalQuantile(tails(level).high);
  return { low: count === 0 ? 0 : Math.max(0, cubed(count, -z)), high: cubed(count + 1, z) };
}

function cubed(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
