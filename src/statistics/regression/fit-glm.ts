import { at } from "../at.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import { checkGlm, isOfTrials } from "./check-glm.ts";
import { describeFit, type Solution } from "./describe-fit.ts";
import { familyOf } from "./family.ts";
import type { GlmFit, GlmInput } from "./glm.ts";
import { irls, type IrlsFit, type IrlsProblem } from "./irls.ts";
import { listOf } from "./list-of.ts";
import { negativeBinomialSize } from "./negative-binomial-size.ts";
import { type StandardDesign, standardise } from "./standardise.ts";

const MOST_ALTERNATIONS = 60;

/**
 * Fits a generalised linear model by iteratively reweighted least squares (McCullagh and Nelder 1989; R: `glm`, for the
 * negative binomial `MASS::glm.nb` with its size by maximum likelihood). Links: log for counts, logit for shares, identity for
 * values. The intercept is always there. Serves counts, shares and values whose observations do not hang together; for series
 * use its scores with `neweyWest` or the errors of `fitSegmented`. Coefficients are on the scale of the predictor: log rate
 * ratio, log odds ratio, difference a unit of the column.
 *
 * @example
 * const treatment = [0, 0, 0, 1, 1, 1, 1];
 * const fit = fitGlm({ response: [18, 17, 15, 9, 10, 7, 8], columns: [{ name: "treatment", values: treatment }], family: "poisson" });
 * fit.coefficients[1].estimate // → -0.673345
 * fit.coefficients[1].standardError // → 0.222288
 */
export function fitGlm(input: GlmInput): Result<GlmFit> {
  const wrong = checkGlm(input);
  if (wrong) return wrong;
  const weights = listOf(input.response.length, (i) => (input.weights ? at(input.weights, i) : 1));
  const design = standardise(input.columns, weights);
  if (isCannot(design)) return design;
  const problem = problemOf(input, design, weights);
  const first = irls(problem);
  const solution =
    input.family === "negativeBinomial" ? alternate(problem, first) : { fit: first, size: null };
  const { end, column, iterations } = solution.fit;
  if (end === "apart") return cannot({ code: "separation", column: design.names[column] ?? "" });
  if (end === "unsettled") return cannot({ code: "notConverged", iterations });
  return describeFit({ input, design, weights, ...solution });
}

/** Shares are fitted as means of one trial, with the trials in the weight. */
function problemOf(input: GlmInput, design: StandardDesign, weights: Float64Array): IrlsProblem {
  const { response, trials, offset, family } = input;
  const base = isOfTrials(family) ? trials : undefined;
  return {
    family: familyOf(family),
    response: listOf(response.length, (i) => at(response, i) / (base ? at(base, i) : 1)),
    design: design.design,
    size: design.size,
    offset: offset ? Float64Array.from(offset) : new Float64Array(response.length),
    weights: base ? weights.map((weight, i) => weight * at(base, i)) : weights,
  };
}

/** Means for a given size and size for given means, by turns, until the size stands still. */
function alternate(problem: IrlsProblem, poisson: IrlsFit): Pick<Solution, "fit" | "size"> {
  if (poisson.end !== "settled") return { fit: poisson, size: Infinity };
  let fit = poisson;
  let size = negativeBinomialSize(problem.response, fit.mean, problem.weights);
  for (let turn = 0; turn < MOST_ALTERNATIONS; turn += 1) {
    if (size === Infinity) return { fit: poisson, size };
    if (size === null) break;
    fit = irls({ ...problem, family: familyOf("negativeBinomial", size), start: fit.linear });
    if (fit.end !== "settled") return { fit, size };
    const next = negativeBinomialSize(problem.response, fit.mean, problem.weights);
    // Settled when the variance stands still; of a size near infinity the value itself says little.
    if (next !== null && Math.abs(1 / next - 1 / size) < 1e-10 / size + 1e-12) return { fit, size: next };
    size = next;
  }
  return { fit: { ...fit, end: "unsettled" }, size: Infinity };
}
