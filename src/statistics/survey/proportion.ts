import { cannot, isCannot, type Interval, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import { type Domain, domainOf, within } from "./domain.ts";
import { type QuestionInput, type SurveyEstimate, varianceOf, warningsOf } from "./estimate.ts";
import { kish } from "./kish.ts";
import { kornGraubard } from "./korn-graubard.ts";
import { logitInterval } from "./logit-interval.ts";
import { ratioOf } from "./statistic.ts";

/** A question of yes (1) and no (0), and the interval wanted. */
export interface ProportionInput extends QuestionInput {
  readonly interval?: "kornGraubard" | "logit";
}

/**
 * Weighted share of people with a yes, in the population or a group of it, 0–1. The interval is Korn and Graubard's when not asked
 * otherwise. Where everybody or nobody says yes, the sample tells no variance: the effective size is then Kish's, a warning says so,
 * and the logit interval does not exist (`oneValue`).
 *
 * Korn and Graubard (1999). Analysis of Health Surveys. Wiley, §2.6 and §5.2.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 5, sampled: 0 }];
 * const weights = [10, 20, 10, 20, 40];
 * const design = { weights, before: weights, units: [0, 1, 2, 3, 4], strata, calibration: null, warnings: [] };
 * const { estimate, interval } = surveyProportion({ design, values: [1, 0, 1, 1, 0] });
 * [estimate, interval.low, interval.high] // → [0.4000, 0.0275, 0.9063]
 */
export function surveyProportion(input: ProportionInput): Result<SurveyEstimate> {
  const {
    design,
    values,
    domain,
    level = 0.95,
    variance: by = "linearisation",
    interval = "kornGraubard",
  } = input;
  const part = domainOf({ design, values: { values }, domain });
  if (isCannot(part)) return part;
  const yes = within(part.inside, values);
  const odd = yes.findIndex((value) => value !== 0 && value !== 1);
  if (odd >= 0) {
    return cannot({ code: "outOfRange", where: String(odd + 1), value: yes[odd] ?? 0, low: 0, high: 1 });
  }
  const statistic = ratioOf(yes, part.inside);
  const found = varianceOf(design, statistic, by);
  if (isCannot(found)) return found;
  const { variance, method } = found;
  const { n, degreesOfFreedom } = part;
  const answered = new Set(yes.filter((_, answer) => part.inside[answer] === 1));
  const [only = 0] = answered;
  const share = answered.size === 1 ? only : statistic.of(design.weights);
  if (answered.size === 1 && interval === "logit") return cannot({ code: "oneValue", value: only });

  const limits: Interval =
    interval === "logit"
      ? logitInterval({ share, variance, degreesOfFreedom, level })
      : kornGraubard({
          share,
          effectiveSize: effectiveSizeOf(share, variance, part, design.weights),
          n,
          degreesOfFreedom,
          level,
        });
  const weak: Warning[] = answered.size === 1 ? [{ code: "approximate" }] : [];
  return {
    estimate: share,
    interval: limits,
    level,
    method: `${interval === "logit" ? "Logit" : "Korn–Graubard"}, ${method}`,
    n,
    warnings: [...warningsOf(design, part), ...weak],
    standardError: Math.sqrt(variance),
    degreesOfFreedom,
  };
}

function effectiveSizeOf(
  share: number,
  variance: number,
  { inside, n }: Domain,
  weights: ArrayLike<number>,
): number {
  if (share > 0 && share < 1) return (share * (1 - share)) / variance;
  const effect = kish(within(inside, weights));
  return isCannot(effect) ? n : effect.effectiveSize;
}
