import { at } from "../at.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import { domainOf, oneValueOf, within } from "./domain.ts";
import { type QuestionInput, varianceOf } from "./estimate.ts";
import type { WeightEffect } from "./kish.ts";
import { ratioOf, weighted } from "./statistic.ts";

/**
 * Design effect of a mean or share: its variance over that of a simple random sample, drawn with replacement, of as many answers; and
 * the number of answers of such a sample that would say as much. Strata and raking bring it down, clusters and unequal weights up.
 *
 * Kish (1965). Survey Sampling. Wiley, §8.2; `survey::svymean(deff = "replace")` in R.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 2, sampled: 0 }];
 * const weights = [1, 1, 1, 1];
 * const design = { weights, before: weights, units: [0, 0, 1, 1], strata, calibration: null, warnings: [] };
 * designEffect({ design, values: [1, 2, 5, 6] }) // → { n: 4, designEffect: 2.8235, effectiveSize: 1.4167 }
 */
export function designEffect(input: Omit<QuestionInput, "level">): Result<WeightEffect> {
  const { design, values, domain, variance: by = "linearisation" } = input;
  const part = domainOf({ design, values: { values }, domain });
  if (isCannot(part)) return part;
  const value = oneValueOf(part.inside, values);
  if (value !== null) return cannot({ code: "oneValue", value });
  const { inside, n } = part;
  const answered = within(inside, values);
  const statistic = ratioOf(answered, inside);
  const found = varianceOf(design, statistic, by);
  if (isCannot(found)) return found;
  const mean = statistic.of(design.weights);
  const squares = answered.map((one, answer) => (at(inside, answer) === 1 ? (one - mean) ** 2 : 0));
  const simple = weighted(squares, design.weights) / weighted(inside, design.weights) / (n - 1);
  const effect = found.variance / simple;
  return { n, designEffect: effect, effectiveSize: n / effect };
}
