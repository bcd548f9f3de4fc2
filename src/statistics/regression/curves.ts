import { at } from "../at.ts";
import type { Interval } from "../result.ts";
import { familyOf } from "./family.ts";
import type { GlmFit } from "./glm.ts";
import { contrastOf, limitsOf } from "./contrast.ts";
import { listOf } from "./list-of.ts";
import type { CounterfactualPeriod } from "./segmented.ts";
import type { SegmentedGlm } from "./segmented-glm.ts";

/** A fit with what is needed to draw its curves. */
export interface Drawn {
  readonly fit: GlmFit;
  readonly glm: SegmentedGlm;
  readonly intervention: number;
  readonly covariance: Float64Array;
  /** Degrees of freedom behind the standard errors. */
  readonly freedom: number;
  /** What multiplies a standard error to reach the limits. */
  readonly critical: number;
  /** As estimated, see `autoregression`. */
  readonly autocorrelation: number;
}

/**
 * The row of the design for a period had the intervention not been: step and slope at zero.
 *
 * @example
 * const columns = segmentedColumns({ periods: 6, intervention: 3, model: "step" });
 * const fit = fitGlm({ response: [4, 6, 5, 2, 3, 1], columns, family: "poisson" });
 * withoutIntervention(fit, 4) // → [1, 0.3333, 0]
 */
export function withoutIntervention({ design, coefficients }: GlmFit, period: number): Float64Array {
  const size = coefficients.length;
  return listOf(size, (j) => (isOfIntervention(coefficients[j]?.name) ? 0 : at(design, period * size + j)));
}

function isOfIntervention(name: string | undefined): boolean {
  return name === "step" || name === "slope";
}

/** What a linear predictor without offset means in the unit of the curve. */
function unitOf({ fit, glm }: Drawn, period: number): (linear: number) => number {
  const { mean } = familyOf(fit.family);
  const offset = glm.input.offset ? at(glm.input.offset, period) : 0;
  const isShareOfLog = glm.bases !== null && glm.measure === "rateRatio";
  const divisor = isShareOfLog && glm.bases ? at(glm.bases, period) : 1;
  return (linear) => mean(linear + offset) / divisor;
}

/** The fitted curve: counts, shares or values. */
export function fittedCurve(drawn: Drawn): Float64Array {
  const { fitted } = drawn.fit;
  const { bases } = drawn.glm;
  return bases ? fitted.map((value, period) => value / at(bases, period)) : fitted;
}

/** The curve that would have been without the intervention, from its first period on, with the interval of its mean. */
export function counterfactualCurve(drawn: Drawn): CounterfactualPeriod[] {
  const { fit, intervention, covariance, critical } = drawn;
  return Array.from({ length: fit.fitted.length - intervention }, (_, place) => {
    const period = intervention + place;
    const contrast = contrastOf(fit, covariance, withoutIntervention(fit, period));
    const unit = unitOf(drawn, period);
    const limits: Interval = limitsOf(contrast, critical);
    return { period, estimate: unit(contrast.estimate), low: unit(limits.low), high: unit(limits.high) };
  });
}
