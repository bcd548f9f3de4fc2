import { betaQuantile, studentTQuantile } from "../distributions/index.ts";
import type { Interval } from "../result.ts";

/** A share found in a survey, and what it rests on. */
export interface KornGraubardInput {
  /** Estimated share, 0–1. */
  readonly share: number;
  /** Answers of a simple random sample that would say as much: share·(1 − share)/variance. */
  readonly effectiveSize: number;
  /** Answers. */
  readonly n: number;
  readonly degreesOfFreedom: number;
  readonly level?: number | undefined;
}

/** From here on the share is as good as known, and the beta quantile loses its digits. */
const KNOWN = 1e12;

/**
 * Korn–Graubard interval for a share: Clopper–Pearson's exact limits on the effective number of answers, made smaller for few degrees
 * of freedom. Serves for small and large shares and small samples, where it keeps its level; is wider than the logit interval.
 *
 * Korn and Graubard (1998), Survey Methodology 24; method "beta" of R `survey::svyciprop`.
 *
 * @example
 * kornGraubard({ share: 0.1, effectiveSize: 50, n: 50, degreesOfFreedom: 49 }) // → { low: 0.0333, high: 0.2181 }
 * kornGraubard({ share: 0, effectiveSize: 50, n: 50, degreesOfFreedom: 49 }) // → { low: 0.0000, high: 0.0711 }
 */
export function kornGraubard(input: KornGraubardInput): Interval {
  const { share, effectiveSize, n, degreesOfFreedom, level = 0.95 } = input;
  if (effectiveSize > KNOWN) return { low: share, high: share };
  const tail = (1 - level) / 2;
  const penalty = studentTQuantile(tail, n - 1) / studentTQuantile(tail, degreesOfFreedom);
  const size = effectiveSize * penalty ** 2;
  const yes = size * share;
  const no = size * (1 - share);
  return {
    low: share === 0 ? 0 : betaQuantile(tail, yes, no + 1),
    high: share === 1 ? 1 : betaQuantile(1 - tail, yes + 1, no),
  };
}
