import { badCount } from "../proportions/index.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import { badBase } from "./bad-base.ts";
import { byar } from "./byar.ts";
import { garwood } from "./garwood.ts";

/** Events in a base. */
export interface RateInput {
  readonly count: number;
  /** People, or person-years when the events were gathered over several years. */
  readonly base: number;
  /** How many of the base the rate is told for: 1 000, 100 000. */
  readonly per: number;
  /** Exact limits when left out. */
  readonly limits?: "Garwood" | "Byar";
  /** Confidence level, 0.95 when left out. */
  readonly level?: number;
}

/**
 * Events per so and so many of a base, with limits from the count; the base is taken as known. A person can meet several events,
 * so more events than people are no fault. Unit: events per `per` of the base (a year, when the base is person-years).
 *
 * Assumes events that come independently of each other. Reference: Garwood (1936), or Breslow and Day (1987) for Byar's limits.
 *
 * @example
 * rate({ count: 81, base: 107_000, per: 100_000 }) // → { estimate: 75.70, interval: { low: 60.12, high: 94.09 }, method: "Garwood" }
 * rate({ count: 3, base: 0, per: 1_000 }) // → { cannot: { code: "noPopulation", where: "base" } }
 */
export function rate(input: RateInput): Result {
  const { count, base, per, limits = "Garwood", level = 0.95 } = input;
  const bad = badCount("count", count) ?? badBase("base", base);
  if (bad) return cannot(bad);
  const events = limits === "Garwood" ? garwood(count, level) : byar(count, level);
  if (isCannot(events)) return events;
  const { low, high } = events.interval;
  const scale = per / base;
  return { ...events, estimate: count * scale, interval: { low: low * scale, high: high * scale } };
}
