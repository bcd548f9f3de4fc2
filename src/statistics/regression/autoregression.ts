import { at } from "../at.ts";
import type { GlmFit } from "./glm.ts";
import { expectedResiduals, type ResidualShape, residualShape } from "./residual-shape.ts";

/** How the disturbances of a series in order of time hang together and how widely they spread. */
export interface Autoregression {
  /** Correlation of the disturbance with that of the period before. */
  readonly correlation: number;
  /** Variance of the disturbance relative to the family's, given that correlation. */
  readonly dispersion: number;
  /** Degrees of freedom of the dispersion (Satterthwaite). */
  readonly freedom: number;
}

/** Beyond this a series is a random walk to which no level belongs. */
const FURTHEST = 0.95;

/**
 * Estimates first-order autocorrelation and dispersion of the disturbances from Pearson residuals, both corrected for what the fit
 * has taken from them: they are the values at which residuals of this very design have the observed lag-one
 * autocorrelation and sum of squares on average. (The plain autocorrelation of residuals from a model with trend, step and
 * season is far too low in short series.) With a `correlation` given, only dispersion and its degrees of freedom are estimated.
 *
 * @example
 * const trend = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
 * const fit = fitGlm({ response: [3, 4, 6, 4, 3, 2, 5, 5, 7, 6], columns: [{ name: "trend", values: trend }], family: "gaussian" });
 * autoregression(fit).correlation // → 0.9
 * autoregression(fit, 0).dispersion / fit.dispersion // → 1.000000
 */
export function autoregression(
  fit: GlmFit,
  correlation?: number,
  shape: ResidualShape = residualShape(fit),
): Autoregression {
  const { squares, neighbours } = productsOf(fit.residuals.pearson);
  const rho =
    correlation ?? solveRising((rho) => expectedResiduals(shape, rho).correlation - neighbours / squares);
  const { variance, freedom } = expectedResiduals(shape, rho);
  return { correlation: rho, dispersion: squares / variance, freedom };
}

function productsOf(residuals: Float64Array): { squares: number; neighbours: number } {
  let [squares, neighbours] = [0, 0];
  for (let i = 0; i < residuals.length; i += 1) {
    squares += at(residuals, i) ** 2;
    if (i > 0) neighbours += at(residuals, i) * at(residuals, i - 1);
  }
  return { squares, neighbours };
}

/** Where a rising function is zero, by regula falsi (Illinois) between the furthest correlations, or the nearer end. */
function solveRising(rising: (rho: number) => number): number {
  let [low, high] = [-FURTHEST, FURTHEST];
  let [under, over] = [rising(low), rising(high)];
  if (under >= 0) return low;
  if (over <= 0) return high;
  let side = 0;
  for (let round = 0; round < 60; round += 1) {
    const middle = low - (under * (high - low)) / (over - under);
    const value = rising(middle);
    if (Math.abs(value) < 1e-9) return middle;
    // An end that stays twice is given half its weight, so that the other one moves.
    if (value < 0) {
      [low, under] = [middle, value];
      if (side < 0) over /= 2;
    } else {
      [high, over] = [middle, value];
      if (side > 0) under /= 2;
    }
    side = Math.sign(value);
  }
  return (low + high) / 2;
}
