import { at } from "../at.ts";
import { studentTQuantile } from "../distributions/index.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import { domainOf, oneValueOf, within } from "./domain.ts";
import { type QuestionInput, varianceOf, warningsOf } from "./estimate.ts";
import { kish } from "./kish.ts";
import { kornGraubard } from "./korn-graubard.ts";
import { ratioOf } from "./statistic.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

/** A question and the share of people, 0–1, that the value wanted is at or above: 0.5 is the median. */
export interface QuantileInput extends QuestionInput {
  readonly probability: number;
}

/**
 * Weighted quantile with Woodruff's interval: an interval for the share of people at or below the quantile, read back as values. Serves
 * for medians and other quantiles of waits, ages, incomes; on a coarse scale the limits are steps of it. Where the share's interval
 * runs past 0 or 1 there is no limit on that side. Above every answer, the lower limit is from Korn and Graubard's interval.
 *
 * Woodruff (1952), JASA 47; `survey::svyquantile(qrule = "math")` in R.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 9, sampled: 0 }];
 * const weights = [1, 1, 1, 1, 1, 1, 1, 1, 1];
 * const design = { weights, before: weights, units: [0, 1, 2, 3, 4, 5, 6, 7, 8], strata, calibration: null, warnings: [] };
 * surveyQuantile({ design, values: [3, 8, 1, 4, 9, 6, 2, 7, 5], probability: 0.5 }) // → { estimate: 5, interval: { low: 2, high: 9 } }
 */
export function surveyQuantile(input: QuantileInput): Result {
  const { design, values, domain, probability, level = 0.95, variance: by = "linearisation" } = input;
  if (!(probability > 0 && probability < 1)) {
    return cannot({ code: "outOfRange", where: "probability", value: probability, low: 0, high: 1 });
  }
  const part = domainOf({ design, values: { values }, domain });
  if (isCannot(part)) return part;
  const same = oneValueOf(part.inside, values);
  if (same !== null) return cannot({ code: "oneValue", value: same });

  const { inside, n, degreesOfFreedom } = part;
  const answered = within(inside, values);
  const weights = within(inside, design.weights);
  const estimate = weightedQuantile(answered, weights, probability);
  const below = inside.map((isInside, answer) =>
    isInside === 1 && at(answered, answer) <= estimate ? 1 : 0,
  );
  const statistic = ratioOf(below, inside);
  const found = varianceOf(design, statistic, by);
  if (isCannot(found)) return found;
  const isGreatest = below.every((isBelow, answer) => isBelow === inside[answer]);
  const effect = kish(weights);
  if (isCannot(effect)) return effect;
  const share = statistic.of(design.weights);
  const reach = studentTQuantile((1 + level) / 2, degreesOfFreedom) * Math.sqrt(found.variance);
  const shares = isGreatest
    ? { low: kornGraubard({ ...effect, share: 1, degreesOfFreedom, level }).low, high: Infinity }
    : { low: share - reach, high: share + reach };
  const interval = {
    low: shares.low < 0 ? -Infinity : weightedQuantile(answered, weights, shares.low),
    high: shares.high > 1 ? Infinity : weightedQuantile(answered, weights, shares.high),
  };
  const open: Warning[] = [
    ...(interval.low === -Infinity ? [{ code: "noLimit", side: "low" } as const] : []),
    ...(interval.high === Infinity ? [{ code: "noLimit", side: "high" } as const] : []),
  ];
  const warnings = [...warningsOf(design, part), ...open];
  return { estimate, interval, level, method: `Woodruff, ${found.method}`, n, warnings };
}
