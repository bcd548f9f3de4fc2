import { at } from "../at.ts";
import type { GlmFit } from "./glm.ts";
import { sandwich, type SquareMatrix } from "./matrix.ts";

/** How Newey–West errors are found. */
export interface NeweyWestOptions {
  /** Highest lag whose autocovariances count, in periods; `neweyWestLag` when left out. */
  readonly lag?: number;
  /** Whether to multiply by n / (n − coefficients); false when left out. */
  readonly smallSample?: boolean;
}

/**
 * The usual rule for the highest lag: the whole part of 4 (n / 100)^(2/9) (Newey and West 1994).
 *
 * @example
 * neweyWestLag(60) // → 3
 */
export function neweyWestLag(periods: number): number {
  return Math.min(periods - 1, Math.floor(4 * (periods / 100) ** (2 / 9)));
}

/**
 * Covariance of coefficients that holds when observations in order of time hang together up to a lag and vary as they like
 * (Newey and West 1987, Bartlett weights; R: `sandwich::NeweyWest(lag, prewhite = FALSE, adjust = FALSE)`). A large-sample method: below
 * some hundred periods its intervals are too narrow, with and without the small-sample factor.
 *
 * @example
 * const step = [0, 0, 0, 0, 1, 1, 1, 1];
 * const fit = fitGlm({ response: [4, 9, 6, 7, 2, 3, 1, 4], columns: [{ name: "step", values: step }], family: "poisson" });
 * Math.sqrt(neweyWest(fit, { lag: 2 })[3]) // → 0.15191
 */
export function neweyWest(fit: GlmFit, { lag, smallSample = false }: NeweyWestOptions = {}): SquareMatrix {
  const { scores, bread, working, n, freedom } = fit;
  const rows = working.length;
  const size = fit.coefficients.length;
  const most = lag ?? neweyWestLag(rows);
  const meat = new Float64Array(size * size);
  for (let apart = 0; apart <= most; apart += 1) {
    const weight = 1 - apart / (most + 1);
    for (let i = apart; i < rows; i += 1) {
      const [now, then] = [i * size, (i - apart) * size];
      for (let j = 0; j < size; j += 1) {
        for (let k = 0; k < size; k += 1) {
          const product = at(scores, now + j) * at(scores, then + k);
          meat[j * size + k] = at(meat, j * size + k) + weight * product;
          if (apart > 0) meat[k * size + j] = at(meat, k * size + j) + weight * product;
        }
      }
    }
  }
  const result = sandwich(bread, meat, size);
  return smallSample ? result.map((value) => (value * n) / freedom) : result;
}
