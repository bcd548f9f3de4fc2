import { autoregressiveErrors, type CautiousAutoregression } from "./autoregressive-errors.ts";
import type { GlmFit } from "./glm.ts";
import type { SquareMatrix } from "./matrix.ts";
import { neweyWest } from "./newey-west.ts";
import { robustErrors } from "./robust-errors.ts";
import type { ErrorType } from "./segmented.ts";

/**
 * The dispersion that is always reckoned with where the data say how much chance alone varies. Counts calmer than chance are mostly
 * luck, which is not counted on; but chance itself is often estimated a little below 1, and taking all of that back made intervals
 * for Poisson counts cover 98 % at 36 months. At 0.7 they cover 96.5 %, and dispersed series as before.
 */
export const LEAST_DISPERSION = 0.7;

/** How the uncertainty of a fitted series is to be found. */
export interface UncertaintyChoice {
  readonly errors: ErrorType;
  /** The dispersion that is always reckoned with. */
  readonly leastDispersion: number;
  /** Lag of Newey–West; by rule when left out. */
  readonly lag?: number;
  readonly cautious: CautiousAutoregression;
}

/** Covariance of a model's coefficients and what multiplies its standard errors in an interval. */
export interface Uncertainty {
  readonly covariance: SquareMatrix;
  /** Degrees of freedom of Student's t; Infinity where the normal distribution serves. */
  readonly freedom: number;
}

/**
 * The uncertainty of a fitted series by the chosen errors. Student's t serves wherever the spread is estimated; Newey–West errors carry
 * their small-sample factor.
 *
 * @example
 * const step = [0, 0, 0, 0, 1, 1, 1, 1];
 * const fit = fitGlm({ response: [4, 9, 6, 7, 2, 3, 1, 4], columns: [{ name: "step", values: step }], family: "poisson" });
 * uncertaintyOf(fit, { errors: "model", leastDispersion: 1 }).freedom // → Infinity
 */
export function uncertaintyOf(
  fit: GlmFit,
  { errors, leastDispersion, lag, cautious }: UncertaintyChoice,
): Uncertainty {
  const { freedom } = fit;
  switch (errors) {
    case "robust":
      return { covariance: robustErrors(fit), freedom };
    case "neweyWest": {
      const options = { ...(lag === undefined ? {} : { lag }), smallSample: true };
      return { covariance: neweyWest(fit, options), freedom };
    }
    case "autoregressive": {
      const dispersion = Math.max(leastDispersion, cautious.dispersion);
      return {
        covariance: autoregressiveErrors(fit, { ...cautious, dispersion }),
        freedom: cautious.freedom,
      };
    }
    case "model": {
      const isEstimated = fit.family.startsWith("quasi") || fit.family === "gaussian";
      if (!isEstimated) return { covariance: fit.covariance, freedom: Infinity };
      const dispersion = Math.max(leastDispersion, fit.dispersion);
      return { covariance: fit.bread.map((value) => value * dispersion), freedom };
    }
  }
}
