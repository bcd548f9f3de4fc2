import { studentTQuantile } from "../distributions/index.ts";
import type { Interval } from "../result.ts";

/** A share found in a survey and the variance of it. */
export interface LogitIntervalInput {
  /** Estimated share, strictly between 0 and 1. */
  readonly share: number;
  readonly variance: number;
  readonly degreesOfFreedom: number;
  readonly level?: number | undefined;
}

/**
 * Interval for a share by Student's t on the log odds, turned back: never outside 0–1, lopsided as it should be. Serves for shares with
 * some ten answers on either side.
 *
 * Method "logit" of R `survey::svyciprop`; Rust and Rao (1996), Statistical Methods in Medical Research 5.
 *
 * @example
 * logitInterval({ share: 0.3, variance: 0.0021, degreesOfFreedom: 99 }) // → { low: 0.2175, high: 0.3979 }
 */
export function logitInterval(input: LogitIntervalInput): Interval {
  const { share, variance, degreesOfFreedom, level = 0.95 } = input;
  const centre = Math.log(share / (1 - share));
  const standardError = Math.sqrt(variance) / (share * (1 - share));
  const reach = studentTQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return { low: shareOf(centre - reach), high: shareOf(centre + reach) };
}

function shareOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
