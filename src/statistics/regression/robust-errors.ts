import { at } from "../at.ts";
import type { GlmFit } from "./glm.ts";
import { sandwich, type SquareMatrix } from "./matrix.ts";

/** Corrections for what the fit takes from the residuals (MacKinnon and White 1985). */
export type RobustType = "HC0" | "HC1" | "HC2" | "HC3";

/**
 * Covariance of coefficients that holds whatever the variance of the single observations (Huber and White's sandwich; R:
 * `sandwich::vcovHC`). For observations that do not hang together. HC3, the jackknife's, serves small samples best (Long and Ervin 2000).
 *
 * @example
 * const step = [0, 0, 0, 1, 1, 1];
 * const fit = fitGlm({ response: [4, 9, 6, 2, 3, 1], columns: [{ name: "step", values: step }], family: "poisson" });
 * Math.sqrt(robustErrors(fit, "HC0")[3]) // → 0.30107
 */
export function robustErrors(fit: GlmFit, type: RobustType = "HC3"): SquareMatrix {
  const { scores, bread, working, n, freedom } = fit;
  const rows = working.length;
  const size = fit.coefficients.length;
  const meat = new Float64Array(size * size);
  for (let i = 0; i < rows; i += 1) {
    const own = 1 - leverage(fit, i);
    const factor = type === "HC3" ? 1 / (own * own) : type === "HC2" ? 1 / own : 1;
    for (let j = 0; j < size; j += 1) {
      for (let k = 0; k < size; k += 1) {
        meat[j * size + k] =
          at(meat, j * size + k) + factor * at(scores, i * size + j) * at(scores, i * size + k);
      }
    }
  }
  const result = sandwich(bread, meat, size);
  return type === "HC1" ? result.map((value) => (value * n) / freedom) : result;
}

/** How far an observation draws its own fitted value, 0–1. */
function leverage({ bread, design, working, coefficients }: GlmFit, i: number): number {
  const size = coefficients.length;
  let sum = 0;
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < size; k += 1) {
      sum += at(design, i * size + j) * at(bread, j * size + k) * at(design, i * size + k);
    }
  }
  return sum * at(working, i);
}
