import { at } from "../at.ts";
import { type Autoregression, autoregression } from "./autoregression.ts";
import type { GlmFit } from "./glm.ts";
import { listOf } from "./list-of.ts";
import { sandwich, type SquareMatrix } from "./matrix.ts";
import { correlate, residualShape } from "./residual-shape.ts";

/**
 * Covariance of coefficients when disturbances have this dispersion and an autoregressive correlation of first order: the sandwich
 * of the independence fit with that correlation in its middle (Liang and Zeger 1986, with a model in place of the empirical middle).
 *
 * @example
 * const trend = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
 * const fit = fitGlm({ response: [3, 4, 6, 5, 3, 2, 3, 5, 7, 6], columns: [{ name: "trend", values: trend }], family: "gaussian" });
 * autoregressiveErrors(fit, { correlation: 0, dispersion: fit.dispersion })[3] / fit.covariance[3] // → 1.000000
 */
export function autoregressiveErrors(
  fit: GlmFit,
  { correlation, dispersion }: Pick<Autoregression, "correlation" | "dispersion">,
): SquareMatrix {
  const { design, working, bread } = fit;
  const [rows, size] = [working.length, fit.coefficients.length];
  const columns = listOf(rows * size, (place) => {
    const [i, j] = [place % rows, Math.floor(place / rows)];
    return Math.sqrt(at(working, i)) * at(design, i * size + j);
  });
  const correlated = correlate(columns, rows, correlation);
  const middle = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < size; k += 1) {
      let sum = 0;
      for (let i = 0; i < rows; i += 1) sum += at(columns, j * rows + i) * at(correlated, k * rows + i);
      middle[j * size + k] = sum * dispersion;
    }
  }
  return sandwich(bread, middle, size);
}

/** What is known of the correlation before a series is seen: around 0 with this standard deviation. */
const BEFOREHAND = 0.5;
/** How many standard deviations the correlation is taken above its expectation, since errors grow faster than in proportion to it. */
const CAUTION = 0.35;
const HIGHEST = 0.95;

/** An autoregression that errors are reckoned with, beside the correlation as estimated. */
export interface CautiousAutoregression extends Autoregression {
  readonly estimated: number;
}

/**
 * The autoregression that errors are reckoned with. The estimated correlation (standard error 1 / √ residual degrees of freedom) is
 * weighed against what is known beforehand, so that a handful of years cannot claim to show one, taken a third of a standard
 * deviation higher, and never below 0.
 *
 * @example
 * const trend = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
 * const fit = fitGlm({ response: [3, 6, 2, 7, 3, 5, 9, 5, 7, 6], columns: [{ name: "trend", values: trend }], family: "gaussian" });
 * cautiousAutoregression(fit).estimated < 0 // → true
 * cautiousAutoregression(fit).correlation // → 0
 */
export function cautiousAutoregression(fit: GlmFit): CautiousAutoregression {
  const shape = residualShape(fit);
  const { correlation: estimated } = autoregression(fit, undefined, shape);
  const weight = BEFOREHAND ** 2 / (BEFOREHAND ** 2 + 1 / fit.freedom);
  const cautious = weight * estimated + CAUTION * Math.sqrt(weight / fit.freedom);
  return { ...autoregression(fit, Math.min(HIGHEST, Math.max(0, cautious)), shape), estimated };
}
