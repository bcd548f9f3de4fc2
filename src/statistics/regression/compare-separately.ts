import { type Estimate, isCannot, type Result } from "../result.ts";
import type { EstimateFrame } from "./after-intervention.ts";
import type { ComparisonFit, ComparisonInput, ComparisonMeasure } from "./comparison.ts";
import type { Drawn } from "./curves.ts";
import { ljungBoxOf } from "./ljung-box.ts";
import { methodOf } from "./method-of.ts";
import type { EffectMeasure, SegmentedInput } from "./segmented.ts";
import {
  effectContrast,
  effectEstimate,
  effectWeights,
  fitPrepared,
  type Weights,
} from "./segmented-effects.ts";
import { segmentedGlm } from "./segmented-glm.ts";
import { segmentedWarnings } from "./segmented-warnings.ts";
import { type Contrast, criticalValue } from "./contrast.ts";

/**
 * The difference of the effects that two series show, each with trend, season, dispersion and autocorrelation of its own: the
 * interaction of a stacked model in which everything may differ. Takes the series as independent, which makes the interval too wide when
 * something moves both; degrees of freedom by Welch and Satterthwaite.
 *
 * @example
 * const response = { kind: "shares", counts: [30, 28, 31, 29, 20, 22, 19, 21], bases: [50, 50, 50, 50, 50, 50, 50, 50] };
 * const comparison = { ...response, counts: [25, 27, 24, 26, 25, 24, 27, 26] };
 * const fit = compareSeparately({ response, comparison, design: { intervention: 4, model: "step", trend: false } });
 * fit.atEnd.estimate // → 0.48291
 */
export function compareSeparately(input: ComparisonInput): Result<ComparisonFit> {
  const { design, errors = "autoregressive", level = 0.95, comparison, ...rest } = input;
  const one = prepared({ ...rest, design, errors, level });
  if (isCannot(one)) return one;
  const other = prepared({ ...rest, design, errors, level, response: comparison });
  if (isCannot(other)) return other;
  const { fit, glm } = one;
  const warnings = segmentedWarnings(input, one, ljungBoxOf(fit, design.perYear));
  const frame: EstimateFrame = {
    level,
    method: methodOf(fit.family, errors),
    n: fit.n + other.fit.n,
    warnings,
  };
  const effect = (weights: Weights): Estimate => {
    const [a, b] = [effectContrast(one, weights), effectContrast(other, weights)];
    const critical = criticalValue(level, welchFreedom(a, one.freedom, b, other.freedom));
    const contrast: Contrast = {
      estimate: a.estimate - b.estimate,
      standardError: Math.hypot(a.standardError, b.standardError),
    };
    return effectEstimate(contrast, { critical, isRatio: glm.measure !== "difference" }, frame);
  };
  const weights = effectWeights(design, fit.n);
  return {
    measure: SEPARATE[glm.measure],
    method: "separate",
    atIntervention: weights.atIntervention && effect(weights.atIntervention),
    atEnd: effect(weights.atEnd),
    trendChange: weights.trendChange && effect(weights.trendChange),
    dispersion: Math.max(fit.dispersion, other.fit.dispersion),
    errors,
    n: frame.n,
    warnings,
  };
}

const SEPARATE: Readonly<Record<EffectMeasure, ComparisonMeasure>> = {
  rateRatio: "ratioOfRateRatios",
  oddsRatio: "ratioOfOddsRatios",
  difference: "differenceOfDifferences",
};

function prepared(input: SegmentedInput): Result<Drawn> {
  const glm = segmentedGlm(input);
  return isCannot(glm) ? glm : fitPrepared(glm, input);
}

function welchFreedom(one: Contrast, oneFreedom: number, other: Contrast, otherFreedom: number): number {
  const [a, b] = [one.standardError ** 2, other.standardError ** 2];
  return (a + b) ** 2 / (a ** 2 / oneFreedom + b ** 2 / otherFreedom);
}
