import { at } from "../at.ts";
import { normalQuantile, studentTQuantile } from "../distributions/index.ts";
import type { Interval } from "../result.ts";
import type { GlmFit } from "./glm.ts";
import type { SquareMatrix } from "./matrix.ts";

/** A combination of coefficients with its standard error. */
export interface Contrast {
  readonly estimate: number;
  readonly standardError: number;
}

/**
 * The sum of coefficients times weights, with its standard error.
 *
 * @example
 * const fit = fitGlm({ response: [1, 2, 4, 4, 6], columns: [{ name: "trend", values: [0, 1, 2, 3, 4] }], family: "gaussian" });
 * contrastOf(fit, fit.covariance, [1, 2]).estimate // → 3.4
 */
export function contrastOf(
  { coefficients }: GlmFit,
  covariance: SquareMatrix,
  weights: ArrayLike<number>,
): Contrast {
  const size = coefficients.length;
  let [estimate, variance] = [0, 0];
  for (const [j, { estimate: coefficient }] of coefficients.entries()) {
    estimate += coefficient * at(weights, j);
    for (let k = 0; k < size; k += 1)
      variance += at(weights, j) * at(covariance, j * size + k) * at(weights, k);
  }
  return { estimate, standardError: Math.sqrt(Math.max(0, variance)) };
}

/**
 * What multiplies a standard error to reach the limits at this level.
 *
 * @example
 * criticalValue(0.95, Infinity) // → 1.959964
 */
export function criticalValue(level: number, freedom: number): number {
  const p = 1 - (1 - level) / 2;
  return freedom === Infinity ? normalQuantile(p) : studentTQuantile(p, freedom);
}

/**
 * The interval around a contrast.
 *
 * @example
 * limitsOf({ estimate: 2, standardError: 0.5 }, 2) // → { low: 1, high: 3 }
 */
export function limitsOf({ estimate, standardError }: Contrast, critical: number): Interval {
  return { low: estimate - critical * standardError, high: estimate + critical * standardError };
}
