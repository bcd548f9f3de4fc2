import { at } from "../at.ts";
import type { SurveyDesign } from "./design.ts";
import type { Margin } from "./margin.ts";

/** Largest change, as a share of the largest score, at which the residuals are at rest. */
const AT_REST = 1e-13;
const MAX_ROUNDS = 1000;

/**
 * What the margins that a design is raked to leave of a score: residuals of its regression on the groups of all margins, with the
 * weights before raking. Group means of one margin after the other are taken away until none is left. A design that is not raked
 * leaves everything.
 *
 * Deville and Särndal (1992), JASA 87: raking has the variance of the regression estimator.
 *
 * @example
 * const margins = [{ name: "sex", labels: ["k", "m"], totals: [1, 1], codes: [0, 0, 1] }];
 * calibrationResiduals({ before: [1, 3, 1], calibration: { margins, options: {} } }, [4, 8, 5]) // → [-3, 1, 0]
 */
export function calibrationResiduals(
  { before, calibration }: Pick<SurveyDesign, "before" | "calibration">,
  score: ArrayLike<number>,
): Float64Array {
  const left = Float64Array.from(score);
  if (calibration === null) return left;
  const rest = AT_REST * left.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let largest = 0;
    for (const margin of calibration.margins) largest = Math.max(largest, takeMeans(margin, before, left));
    if (largest <= rest || calibration.margins.length === 1) break;
  }
  return left;
}

/** Takes the weighted mean of each group away and says how large the largest was. */
function takeMeans({ labels, codes }: Margin, weights: ArrayLike<number>, left: Float64Array): number {
  const sums = new Float64Array(labels.length);
  const bases = new Float64Array(labels.length);
  for (let answer = 0; answer < left.length; answer += 1) {
    const group = at(codes, answer);
    sums[group] = at(sums, group) + at(weights, answer) * at(left, answer);
    bases[group] = at(bases, group) + at(weights, answer);
  }
  const means = sums.map((sum, group) => sum / at(bases, group));
  for (let answer = 0; answer < left.length; answer += 1) {
    left[answer] = at(left, answer) - at(means, at(codes, answer));
  }
  return means.reduce((largest, mean) => Math.max(largest, Math.abs(mean)), 0);
}
