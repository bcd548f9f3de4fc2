import { at } from "../at.ts";
import type { Estimate, Interval } from "../result.ts";
import { type Drawn, withoutIntervention } from "./curves.ts";
import { familyOf } from "./family.ts";
import type { AfterIntervention } from "./segmented.ts";
import { contrastOf } from "./contrast.ts";

/** A sum of expected events with its gradient by the coefficients. */
interface Sum {
  total: number;
  readonly gradient: Float64Array;
}

/** What is shared by all estimates of a fit. */
export type EstimateFrame = Pick<Estimate, "level" | "method" | "n" | "warnings">;

/**
 * Observed and expected events from the intervention on, by the delta method: on the logarithm for ratios, so that averted events are
 * established exactly when the ratio is (excess = fitted × (1 − 1 / ratio), the attributable number); straight for differences.
 *
 * @example
 * const counts = [14, 11, 15, 12, 13, 16, 12, 14, 8, 7, 9, 6, 8, 7, 9, 8];
 * const { after } = fitSegmented({ response: { kind: "counts", counts }, design: { intervention: 8, model: "step", trend: false } });
 * [after.observed, after.expected.estimate, after.excess.estimate] // → [62, 107.0000, -45.0000]
 */
export function afterIntervention(drawn: Drawn, frame: EstimateFrame): AfterIntervention {
  const { fit, glm, intervention, covariance, critical } = drawn;
  const { response } = glm.input;
  const size = fit.coefficients.length;
  const [withIt, without]: [Sum, Sum] = [
    { total: 0, gradient: new Float64Array(size) },
    { total: 0, gradient: new Float64Array(size) },
  ];
  let observed = 0;
  for (let period = intervention; period < response.length; period += 1) {
    observed += at(response, period);
    add(drawn, withIt, period, fit.design.subarray(period * size, (period + 1) * size));
    add(drawn, without, period, withoutIntervention(fit, period));
  }
  const error = (gradient: Float64Array): number => contrastOf(fit, covariance, gradient).standardError;
  const estimate = (value: number, interval: Interval): Estimate => ({ ...frame, estimate: value, interval });
  const difference = withIt.total - without.total;
  if (glm.measure === "difference") {
    const width = critical * error(withIt.gradient.map((value, j) => value - at(without.gradient, j)));
    const spread = critical * error(without.gradient);
    return {
      observed,
      expected: estimate(without.total, { low: without.total - spread, high: without.total + spread }),
      excess: estimate(difference, { low: difference - width, high: difference + width }),
      ratio: null,
    };
  }
  const spread = Math.exp((critical * error(without.gradient)) / without.total);
  const mixed = withIt.gradient.map(
    (value, j) => value / withIt.total - at(without.gradient, j) / without.total,
  );
  const factor = Math.exp(critical * error(mixed));
  const ratio = withIt.total / without.total;
  const excessAt = (value: number): number => withIt.total * (1 - 1 / value);
  return {
    observed,
    expected: estimate(without.total, { low: without.total / spread, high: without.total * spread }),
    excess: estimate(difference, { low: excessAt(ratio / factor), high: excessAt(ratio * factor) }),
    ratio: estimate(ratio, { low: ratio / factor, high: ratio * factor }),
  };
}

/** Adds the expected events of a period and their gradient. */
function add({ fit, glm }: Drawn, sum: Sum, period: number, row: Float64Array): void {
  const family = familyOf(fit.family);
  const { offset, trials } = glm.input;
  let linear = offset ? at(offset, period) : 0;
  for (const [j, { estimate }] of fit.coefficients.entries()) linear += estimate * at(row, j);
  const mean = family.mean(linear);
  const times = glm.measure === "oddsRatio" && trials ? at(trials, period) : 1;
  sum.total += mean * times;
  const slope = family.slope(mean) * times;
  for (let j = 0; j < row.length; j += 1) sum.gradient[j] = at(sum.gradient, j) + slope * at(row, j);
}
