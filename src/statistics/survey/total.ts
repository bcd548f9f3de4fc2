import { cannot, isCannot, type Result } from "../result.ts";
import { domainOf, within } from "./domain.ts";
import { estimateOf, type QuestionInput, type SurveyEstimate } from "./estimate.ts";
import { totalOf } from "./statistic.ts";

/**
 * Weighted total of a question: people, events, kronor in the whole population or a group of it. Assumes that the weights sum to
 * people. A total that the margins already fix has an interval without width. All zero → `allZero`.
 *
 * Särndal, Swensson and Wretman (1992). Model Assisted Survey Sampling, §5.4 and §10.3.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 4, sampled: 0.2 }];
 * const weights = [5, 5, 5, 5];
 * const design = { weights, before: weights, units: [0, 1, 2, 3], strata, calibration: null, warnings: [] };
 * surveyTotal({ design, values: [1, 0, 2, 3] }) // → { estimate: 30.000, standardError: 11.547 }
 */
export function surveyTotal({ design, values, domain, ...options }: QuestionInput): Result<SurveyEstimate> {
  const part = domainOf({ design, values: { values }, domain });
  if (isCannot(part)) return part;
  const inside = within(part.inside, values);
  if (inside.every((value) => value === 0)) return cannot({ code: "allZero" });
  return estimateOf(design, part, totalOf(inside), options);
}
