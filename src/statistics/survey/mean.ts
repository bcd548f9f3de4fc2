import { cannot, isCannot, type Result } from "../result.ts";
import { domainOf, oneValueOf, within } from "./domain.ts";
import { estimateOf, type QuestionInput, type SurveyEstimate } from "./estimate.ts";
import { ratioOf } from "./statistic.ts";

/**
 * Weighted mean of a question in the population or in a group of it, such as an index on a scale from 0 to 6. The group's answers are
 * not cut out of the sample: the rest counts as zeros in a ratio of totals. Assumes answers enough for the normal law of the mean (some
 * thirty, fewer for scales without far values). All answers the same → `oneValue`, for the sample then says nothing of the spread.
 *
 * Särndal, Swensson and Wretman (1992). Model Assisted Survey Sampling, §5.7 and §10.3.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 5, sampled: 0 }];
 * const weights = [10, 20, 10, 20, 40];
 * const design = { weights, before: weights, units: [0, 1, 2, 3, 4], strata, calibration: null, warnings: [] };
 * surveyMean({ design, values: [2, 4, 6, 1, 3] }) // → { estimate: 3.0, n: 5, degreesOfFreedom: 4, method: "Taylor linearisation" }
 */
export function surveyMean({ design, values, domain, ...options }: QuestionInput): Result<SurveyEstimate> {
  const part = domainOf({ design, values: { values }, domain });
  if (isCannot(part)) return part;
  const value = oneValueOf(part.inside, values);
  if (value !== null) return cannot({ code: "oneValue", value });
  return estimateOf(design, part, ratioOf(within(part.inside, values), part.inside), options);
}
