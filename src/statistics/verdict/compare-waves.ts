import { at } from "../at.ts";
import { normalQuantile } from "../distributions/index.ts";
import type { Interval } from "../result.ts";

/** Estimates of several measurements in order of time; those from place `after` on lie after the promise began. */
export interface Waves {
  readonly values: ArrayLike<number>;
  /** Standard error of each, in the same unit. */
  readonly errors: ArrayLike<number>;
  readonly after: number;
  /** Confidence level, 0–1. */
  readonly level?: number;
}

/** A difference of means between the measurements after and those before. */
export interface WavesDifference {
  readonly difference: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** How much more the measurements vary among themselves than their standard errors say; 1 is no more. */
  readonly dispersion: number;
}

/**
 * Difference between the mean of the measurements after and the mean of those before, by their own standard errors.
 * Serves few, independent survey estimates (yearly or rarer), where no trend can be told. Measurements on the same
 * side that vary more than sampling allows widen the error by the Birge ratio √(Q / (k − 2)), never below 1.
 * Assumes independent samples that are large enough for the normal distribution. Unit: that of the values.
 * Reference: Birge 1932; Altman and Bland 2003 for the difference of two estimates.
 *
 * @example
 * // Altman and Bland: logarithms of the risk ratios 0.67 (0.46–0.98) and 0.88 (0.71–1.08)
 * compareWaves({ values: [-0.4005, -0.1278], errors: [0.1929, 0.107], after: 1 }).interval // → { low: -0.16, high: 0.71 }
 */
export function compareWaves({ values, errors, after, level = 0.95 }: Waves): WavesDifference {
  const count = values.length;
  const before = meanOf(values, errors, 0, after);
  const now = meanOf(values, errors, after, count);
  const freedom = count - 2;
  const dispersion = freedom > 0 ? Math.max(1, (before.spread + now.spread) / freedom) : 1;
  const standardError = Math.sqrt((before.variance + now.variance) * dispersion);
  const difference = now.mean - before.mean;
  const reach = normalQuantile((1 + level) / 2) * standardError;
  return {
    difference,
    standardError,
    interval: { low: difference - reach, high: difference + reach },
    dispersion,
  };
}

function meanOf(values: ArrayLike<number>, errors: ArrayLike<number>, from: number, to: number) {
  const count = to - from;
  let mean = 0;
  let variance = 0;
  for (let index = from; index < to; index += 1) {
    mean += at(values, index) / count;
    variance += (at(errors, index) / count) ** 2;
  }
  let spread = 0;
  for (let index = from; index < to; index += 1)
    spread += ((at(values, index) - mean) / at(errors, index)) ** 2;
  return { mean, variance, spread };
}
