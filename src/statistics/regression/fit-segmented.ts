import { type Estimate, isCannot, type Result } from "../result.ts";
import { afterIntervention, type EstimateFrame } from "./after-intervention.ts";
import { counterfactualCurve, fittedCurve } from "./curves.ts";
import { ljungBoxOf } from "./ljung-box.ts";
import { methodOf } from "./method-of.ts";
import type { SegmentedFit, SegmentedInput } from "./segmented.ts";
import {
  effectContrast,
  effectEstimate,
  effectWeights,
  fitPrepared,
  type Weights,
} from "./segmented-effects.ts";
import { segmentedGlm } from "./segmented-glm.ts";
import { segmentedWarnings } from "./segmented-warnings.ts";

/**
 * Fits a segmented regression of an interrupted time series (Wagner et al. 2002; Lopez Bernal et al. 2017): what the series was heading
 * for, and how it is from the intervention on. Serves series of equally long periods in order, without gaps, of one kind of count,
 * share, value or survey estimate. Assumes that trend and season would have gone on, and that nothing else happened at the same time.
 *
 * @example
 * const counts = [14, 11, 15, 12, 13, 16, 12, 14, 8, 7, 9, 6, 8, 7, 9, 8];
 * const fit = fitSegmented({ response: { kind: "counts", counts }, design: { intervention: 8, model: "step", trend: false } });
 * fit.atEnd.estimate // → 0.5794
 * fit.after.excess.estimate // → -45
 */
export function fitSegmented(input: SegmentedInput): Result<SegmentedFit> {
  const { design, errors = "autoregressive", level = 0.95 } = input;
  const glm = segmentedGlm(input);
  if (isCannot(glm)) return glm;
  const drawn = fitPrepared(glm, input);
  if (isCannot(drawn)) return drawn;
  const { fit, critical, autocorrelation } = drawn;
  const test = ljungBoxOf(fit, design.perYear);
  const warnings = segmentedWarnings(input, drawn, test);
  const frame: EstimateFrame = { level, method: methodOf(fit.family, errors), n: fit.n, warnings };
  const isRatio = glm.measure !== "difference";
  const effect = (weights: Weights): Estimate =>
    effectEstimate(effectContrast(drawn, weights), { critical, isRatio }, frame);
  const weights = effectWeights(design, fit.n);
  return {
    measure: glm.measure,
    atIntervention: weights.atIntervention && effect(weights.atIntervention),
    atEnd: effect(weights.atEnd),
    trendChange: weights.trendChange && effect(weights.trendChange),
    fitted: fittedCurve(drawn),
    counterfactual: counterfactualCurve(drawn),
    after: countsEvents(input) ? afterIntervention(drawn, frame) : null,
    dispersion: fit.dispersion,
    autocorrelation,
    ljungBox: test,
    n: fit.n,
    errors,
    warnings,
    glm: fit,
  };
}

/** Whether what is measured can be added up to events. */
function countsEvents({ response, family }: SegmentedInput): boolean {
  if (response.kind === "counts") return family !== "gaussian" || response.population === undefined;
  return response.kind === "shares" && family !== "gaussian";
}
