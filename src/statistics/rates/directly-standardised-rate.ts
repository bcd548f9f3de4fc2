import { gammaQuantile } from "../distributions/index.ts";
import { badCount, tails } from "../proportions/index.ts";
import type { Reason } from "../reason.ts";
import { cannot, type Result } from "../result.ts";
import { badBase } from "./bad-base.ts";

/** One stratum (an age group, say) of the population looked at and of the standard population. */
export interface Stratum {
  readonly name: string;
  /** Events in the stratum. */
  readonly count: number;
  /** People or person-years in the stratum. */
  readonly base: number;
  /** People of the standard population in the stratum; only the proportions between strata matter. */
  readonly standard: number;
}

/** Strata that together are the population, and how the rate is told. */
export interface StandardisedRateInput {
  readonly strata: readonly Stratum[];
  /** How many of the base the rate is told for: 1 000, 100 000. */
  readonly per: number;
  /** Confidence level, 0.95 when left out. */
  readonly level?: number;
}

/**
 * The rate a population would have with the age structure (or other strata) of a standard population, with Fay and Feuer's gamma
 * limits. Serves fair comparison between areas or years of different structure. Unit: events per `per` of the base. The limits
 * hold at least the level in nearly all cases, also with few events, and with none.
 *
 * Assumes events that come independently of each other and bases that are known. Reference: Fay and Feuer (1997), Statistics in
 * Medicine 16, 791–801.
 *
 * @example
 * const strata = [{ name: "0–64", count: 8, base: 90_000, standard: 80 }, { name: "65–", count: 9, base: 20_000, standard: 20 }];
 * directlyStandardisedRate({ strata, per: 100_000 }) // → { estimate: 16.11, interval: { low: 9.38, high: 25.89 }, method: "Fay–Feuer", n: 17 }
 */
export function directlyStandardisedRate(input: StandardisedRateInput): Result {
  const { strata, per, level = 0.95 } = input;
  const total = strata.reduce((sum, { standard }) => sum + standard, 0);
  const bad = badStrata(strata, total);
  if (bad) return cannot(bad);
  let estimate = 0;
  let variance = 0;
  let largest = 0;
  let n = 0;
  for (const { count, base, standard } of strata) {
    const weight = standard / total / base;
    estimate += weight * count;
    variance += weight ** 2 * count;
    largest = Math.max(largest, weight);
    n += count;
  }
  const probability = tails(level);
  const interval = {
    low: estimate === 0 ? 0 : per * gammaLimit(probability.low, estimate, variance),
    high: per * gammaLimit(probability.high, estimate + largest, variance + largest ** 2),
  };
  return { estimate: per * estimate, interval, level, method: "Fay–Feuer", n, warnings: [] };
}

function gammaLimit(probability: number, mean: number, variance: number): number {
  return (variance / mean) * gammaQuantile(probability, mean ** 2 / variance);
}

function badStrata(strata: readonly Stratum[], total: number): Reason | undefined {
  if (strata.length === 0) return { code: "empty" };
  const names = new Set<string>();
  for (const { name, count, base, standard } of strata) {
    if (names.has(name)) return { code: "duplicates", where: [name] };
    names.add(name);
    const bad = badCount(name, count) ?? badBase(name, base);
    if (bad) return bad;
    if (!(standard >= 0 && standard < Infinity)) return { code: "badWeight", where: name, value: standard };
  }
  return total > 0 ? undefined : { code: "weightsAllEqual" };
}
