import { type Estimate, isCannot, type Result } from "../result.ts";
import { cautiousAutoregression } from "./autoregressive-errors.ts";
import type { EstimateFrame } from "./after-intervention.ts";
import type { Drawn } from "./curves.ts";
import { fitGlm } from "./fit-glm.ts";
import type { SegmentedInput } from "./segmented.ts";
import type { SegmentedGlm } from "./segmented-glm.ts";
import { type Contrast, contrastOf, criticalValue, limitsOf } from "./contrast.ts";
import { uncertaintyOf } from "./uncertainty.ts";

/** Weights of coefficients, by name. */
export type Weights = Readonly<Record<string, number>>;

/** Weights of every effect; null where the model has no such effect. */
export interface EffectWeights {
  readonly atIntervention: Weights | null;
  readonly atEnd: Weights;
  readonly trendChange: Weights | null;
}

/**
 * Fits a prepared series with the chosen errors.
 */
export function fitPrepared(
  glm: SegmentedGlm,
  { design, errors = "autoregressive", lag, level = 0.95 }: Omit<SegmentedInput, "response">,
): Result<Drawn> {
  const fit = fitGlm(glm.input);
  if (isCannot(fit)) return fit;
  const { leastDispersion } = glm;
  const cautious = cautiousAutoregression(fit);
  const { covariance, freedom } = uncertaintyOf(fit, {
    errors,
    leastDispersion,
    cautious,
    ...(lag === undefined ? {} : { lag }),
  });
  const critical = criticalValue(level, freedom);
  const { intervention } = design;
  return { fit, glm, intervention, covariance, freedom, critical, autocorrelation: cautious.estimated };
}

/**
 * What the coefficients must be weighted with to give the effect at the intervention, at the end and on the yearly trend.
 *
 * @example
 * effectWeights({ intervention: 12, model: "step+slope" }, 24).atEnd // → { step: 1, slope: 0.916667 }
 */
export function effectWeights(
  { intervention, model, perYear = 12 }: SegmentedInput["design"],
  periods: number,
): EffectWeights {
  const years = (periods - 1 - intervention) / perYear;
  return {
    atIntervention: model === "slope" ? null : { step: 1 },
    atEnd: { step: 1, slope: model === "step" ? 0 : years },
    trendChange: model === "step" ? null : { slope: 1 },
  };
}

/** The effect on the scale of the predictor: coefficients that the model lacks count as 0. */
export function effectContrast({ fit, covariance }: Drawn, weights: Weights): Contrast {
  return contrastOf(
    fit,
    covariance,
    fit.coefficients.map(({ name }) => weights[name] ?? 0),
  );
}

/** The effect as people read it: ratios from their logarithm, differences as they are. */
export function effectEstimate(
  contrast: Contrast,
  { critical, isRatio }: { readonly critical: number; readonly isRatio: boolean },
  frame: EstimateFrame,
): Estimate {
  const { low, high } = limitsOf(contrast, critical);
  const unit = isRatio ? Math.exp : (value: number): number => value;
  return { ...frame, estimate: unit(contrast.estimate), interval: { low: unit(low), high: unit(high) } };
}
