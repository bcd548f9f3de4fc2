import { at } from "../at.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { SurveyDesign } from "./design.ts";
import { type Answers, domainOf, within } from "./domain.ts";
import { estimateOf, type EstimateOptions, type SurveyEstimate } from "./estimate.ts";
import { ratioOf, weighted } from "./statistic.ts";

/** Two questions and who is asked about. */
export interface RatioInput extends EstimateOptions {
  readonly design: SurveyDesign;
  readonly numerator: Answers;
  readonly denominator: Answers;
  readonly domain?: readonly boolean[];
}

/** Distance from one common ratio, as a share of the largest value, that is rounding and no spread. */
const ROUNDING = 1e-12;

/**
 * Ratio of two weighted totals: reports per victim, hours per visit. Slightly biased in small samples. A denominator that sums to zero
 * or less → `noPopulation`; the same ratio in every answer → `oneValue`.
 *
 * Särndal, Swensson and Wretman (1992). Model Assisted Survey Sampling, §5.6.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 4, sampled: 0 }];
 * const weights = [1, 1, 1, 1];
 * const design = { weights, before: weights, units: [0, 1, 2, 3], strata, calibration: null, warnings: [] };
 * surveyRatio({ design, numerator: [1, 0, 2, 3], denominator: [2, 1, 4, 5] }) // → { estimate: 0.5000, standardError: 0.0680 }
 */
export function surveyRatio(input: RatioInput): Result<SurveyEstimate> {
  const { design, numerator, denominator, domain, ...options } = input;
  const part = domainOf({ design, values: { numerator, denominator }, domain });
  if (isCannot(part)) return part;
  const above = within(part.inside, numerator);
  const below = within(part.inside, denominator);
  if (!(weighted(below, design.weights) > 0)) return cannot({ code: "noPopulation", where: "denominator" });
  const ratio = ratioOf(above, below);
  const value = ratio.of(design.weights);
  const largest = above.reduce((size, one) => Math.max(size, Math.abs(one)), 0);
  const isSame = above.every(
    (one, answer) => Math.abs(one - value * at(below, answer)) <= ROUNDING * largest,
  );
  return isSame ? cannot({ code: "oneValue", value }) : estimateOf(design, part, ratio, options);
}
