import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import type { Margin } from "./margin.ts";
import { type Limits, trimmed } from "./weight-bounds.ts";

/** What the fitting takes; `tolerance` is the largest relative difference from a total that counts as none. */
export interface ProportionalFittingInput {
  readonly margins: readonly Margin[];
  readonly weights: ArrayLike<number>;
  readonly limits: Limits;
  readonly tolerance: number;
  readonly maxIterations: number;
}

/** Weights as scaled, not yet cut at the limits, and how many rounds over all margins it took. */
export interface ProportionalFit {
  readonly uncut: Float64Array;
  readonly iterations: number;
}

/**
 * Iterative proportional fitting with limits: in each round every margin in turn multiplies the weights of its groups by wanted over
 * held total. The held total is of the weights cut at the limits, the multiplication of the weights as they were before the cut: so
 * what is cut is borne by the rest of the group, a weight comes back from its limit when its group no longer needs it there, and no
 * step overshoots. At rest the cut weights are those within the limits nearest the first in Kullback–Leibler distance.
 *
 * Deming and Stephan (1940), Annals of Mathematical Statistics 11; Deville and Särndal (1992), JASA 87.
 *
 * @example
 * const sex = { name: "sex", labels: ["k", "m"], totals: [60, 40], codes: [0, 0, 1, 1] };
 * const input = { margins: [sex], weights: [1, 3, 1, 1], tolerance: 1e-10, maxIterations: 99 };
 * fitProportions({ ...input, limits: { low: 0, high: Infinity } }).uncut // → [15, 45, 20, 20]
 * fitProportions({ ...input, limits: { low: 0, high: 40 } }).uncut[0] // → 20.00000
 */
export function fitProportions(input: ProportionalFittingInput): Result<ProportionalFit> {
  const { weights, limits, tolerance, maxIterations } = input;
  const uncut = Float64Array.from(weights);
  const margins = input.margins.map(({ codes, totals }) => ({
    codes: Int32Array.from(codes),
    totals: Float64Array.from(totals),
  }));
  for (let iterations = 1; iterations <= maxIterations; iterations += 1) {
    let worst = 0;
    for (const margin of margins) worst = Math.max(worst, scaleToTotals(margin, uncut, limits));
    if (worst <= tolerance) return { uncut, iterations };
    if (!(worst < Infinity)) break;
  }
  return cannot({ code: "notConverged", iterations: maxIterations });
}

interface TypedMargin {
  readonly codes: Int32Array;
  readonly totals: Float64Array;
}

/**
 * Scales one margin's groups towards their totals and says how far, relatively, the worst stood off. Every list has its type and
 * every place its value here: `at`, which serves lists of all kinds, would take some three times as long.
 */
function scaleToTotals({ codes, totals }: TypedMargin, uncut: Float64Array, limits: Limits): number {
  const factors = new Float64Array(totals.length);
  for (let index = 0; index < uncut.length; index += 1) {
    const group = codes[index] ?? 0;
    factors[group] = (factors[group] ?? 0) + trimmed(uncut[index] ?? 0, limits);
  }
  let worst = 0;
  for (let group = 0; group < totals.length; group += 1) {
    const factor = at(totals, group) / at(factors, group);
    factors[group] = factor;
    worst = Math.max(worst, Math.abs(factor - 1));
  }
  for (let index = 0; index < uncut.length; index += 1) {
    uncut[index] = (uncut[index] ?? 0) * (factors[codes[index] ?? 0] ?? 0);
  }
  return worst;
}
