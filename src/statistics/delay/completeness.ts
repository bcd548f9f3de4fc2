import { at } from "../at.ts";
import { normalQuantile } from "../distributions/index.ts";
import { cannot, type Estimate, type Interval, type Result } from "../result.ts";
import type { ReportingDelay } from "./reporting-delay.ts";

/** A period seen some days after its end. */
export interface CompletenessInput {
  readonly delay: ReportingDelay;
  /** Days from the last day of the period to the last day whose registrations are in. */
  readonly age: number;
  /** Days in the period. */
  readonly days: number;
  readonly level?: number;
}

/** Share of a period's events that is registered by now. */
export interface Completeness extends Estimate {
  /** Standard error of the estimate. */
  readonly error: number;
  /** The period is older than the longest delay told apart: this much at least is in. */
  readonly atLeast: boolean;
}

/**
 * Share of a period's events that have been registered so long after it, for events spread evenly over its days. Limits
 * on the logit scale, with the dispersion between years (`reportingDelay`).
 *
 * @example
 * // 600 on the day, 300 on the day after, 100 later
 * const delay = { longest: 1, within: [0.6, 0.9], variances: [0, 1 / 1800, 1 / 9000], n: 1000, warnings: [] };
 * completeness({ delay, age: 0, days: 30 }) // → { estimate: 0.89, interval: { low: 0.8702, high: 0.9071 } }
 */
export function completeness({ delay, age, days, level = 0.95 }: CompletenessInput): Result<Completeness> {
  if (!(age >= 0)) return cannot({ code: "outOfRange", where: "age", value: age, low: 0, high: Infinity });
  const { longest, within, variances, n } = delay;
  const places = Array.from({ length: days }, (_, day) => Math.min(age + day, longest));
  const estimate = places.reduce((sum, place) => sum + at(within, place), 0) / days;
  let variance = 0;
  for (let day = 1; day < variances.length; day += 1) {
    const pull = places.reduce((sum, place) => sum + (place < day ? at(within, place) : 0), 0) / days;
    variance += pull ** 2 * at(variances, day);
  }
  const error = Math.sqrt(variance);
  return {
    estimate,
    error,
    interval: limits(estimate, error, n, level),
    level,
    method: "reverse-time hazard",
    n,
    warnings: delay.warnings,
    atLeast: age > longest,
  };
}

/** On the logit scale; where all or nothing is in, the limit of an exact binomial. */
function limits(share: number, error: number, n: number, level: number): Interval {
  const none = ((1 - level) / 2) ** (1 / n);
  if (share >= 1) return { low: none, high: 1 };
  if (share <= 0) return { low: 0, high: 1 - none };
  const width = (normalQuantile((1 + level) / 2) * error) / (share * (1 - share));
  const logit = Math.log(share / (1 - share));
  return { low: 1 / (1 + Math.exp(width - logit)), high: 1 / (1 + Math.exp(-width - logit)) };
}
