import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import { isOfTrials } from "./check-glm.ts";
import { familyOf } from "./family.ts";
import type { GlmFit, GlmInput } from "./glm.ts";
import type { IrlsFit } from "./irls.ts";
import { logLikelihood } from "./likelihood.ts";
import { listOf } from "./list-of.ts";
import { inverse } from "./matrix.ts";
import { rawDesign, type StandardDesign, unstandardise } from "./standardise.ts";

/** What the iterations gave and from what. */
export interface Solution {
  readonly input: GlmInput;
  readonly design: StandardDesign;
  readonly weights: Float64Array;
  readonly fit: IrlsFit;
  readonly size: number | null;
}

/**
 * Everything that is told of a settled fit, in the units of its columns.
 *
 * @example
 * const fit = fitGlm({ response: [18, 17, 15, 9, 10, 7, 8], columns: [], family: "poisson" });
 * fit.fitted[0] // → 12.000000
 * fit.residuals.response[0] // → 6.000000
 * fit.dispersion // → 1.722222
 */
export function describeFit({
  input,
  design: standard,
  weights,
  fit,
  size: spread,
}: Solution): Result<GlmFit> {
  const { response, columns, family: name } = input;
  const { size } = standard;
  const trials = listOf(response.length, (i) => (isOfTrials(name) && input.trials ? at(input.trials, i) : 1));
  const { coefficients, covariance: bread } = unstandardise(
    standard,
    fit.coefficients,
    inverse(fit.triangle, size),
  );
  const design = rawDesign(columns, response.length);
  const { residuals, fitted, scores, chiSquared } = residualsOf({
    input,
    weights,
    fit,
    size: spread,
    trials,
    design,
  });
  const n = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  const freedom = n - size;
  const dispersion = chiSquared / freedom;
  if (name === "gaussian" && isPerfect(fit.deviance, response, weights))
    return cannot({ code: "perfectFit" });
  const used = name === "quasiPoisson" || name === "quasiBinomial" || name === "gaussian" ? dispersion : 1;
  const likelihood = logLikelihood(name, { response, fitted, trials, weights, size: spread ?? Infinity });
  const parameters = size + (name === "gaussian" || name === "negativeBinomial" ? 1 : 0);
  return {
    family: name,
    coefficients: standard.names.map((column, j) => ({
      name: column,
      estimate: at(coefficients, j),
      standardError: Math.sqrt(used * at(bread, j * size + j)),
    })),
    covariance: bread.map((value) => value * used),
    bread,
    design,
    linear: fit.linear,
    fitted,
    working: fit.working,
    residuals,
    scores,
    deviance: fit.deviance,
    dispersion,
    logLikelihood: likelihood,
    aic: likelihood === null ? null : 2 * (parameters - likelihood),
    freedom,
    n,
    iterations: fit.iterations,
    size: spread,
  };
}

function residualsOf({
  input: { response, family: name },
  weights,
  fit,
  size: spread,
  trials,
  design,
}: Omit<Solution, "design"> & { readonly trials: Float64Array; readonly design: Float64Array }): Pick<
  GlmFit,
  "residuals" | "fitted" | "scores"
> & { readonly chiSquared: number } {
  const family = familyOf(name, spread ?? Infinity);
  const rows = response.length;
  const size = design.length / rows;
  const scores = new Float64Array(design.length);
  const [fitted, plain, pearson, deviance] = [0, 1, 2, 3].map(() => new Float64Array(rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let chiSquared = 0;
  for (let i = 0; i < rows; i += 1) {
    const [mean, trial] = [at(fit.mean, i), at(trials, i)];
    const value = at(response, i) / trial;
    const weight = at(weights, i) * trial;
    const variance = family.variance(mean);
    fitted[i] = mean * trial;
    plain[i] = (value - mean) * trial;
    pearson[i] = (value - mean) * Math.sqrt(weight / variance);
    chiSquared += at(pearson, i) ** 2;
    deviance[i] = Math.sign(value - mean) * Math.sqrt(Math.max(0, weight * family.deviance(value, mean)));
    const score = (weight * (value - mean) * family.slope(mean)) / variance;
    for (let j = 0; j < size; j += 1) scores[i * size + j] = score * at(design, i * size + j);
  }
  return { fitted, residuals: { response: plain, pearson, deviance }, scores, chiSquared };
}

/** Values that the model passes through leave nothing to judge chance by. */
function isPerfect(deviance: number, response: ArrayLike<number>, weights: Float64Array): boolean {
  let squares = 0;
  for (let i = 0; i < response.length; i += 1) squares += at(weights, i) * at(response, i) ** 2;
  return deviance < 1e-20 * squares;
}
