import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import { badWeights, kish, type WeightEffect } from "./kish.ts";
import { indexMargins, type Margin, type MarginInput } from "./margin.ts";
import { fitProportions } from "./proportional-fitting.ts";
import { sumOf } from "./sum.ts";
import { badBounds, trimmed, unreachable, type WeightBounds } from "./weight-bounds.ts";

/** How margins are reached. */
export interface RakeOptions {
  readonly bounds?: WeightBounds;
  /** Largest relative difference from a total that counts as none. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
}

/** What raking takes. */
export interface RakeInput extends RakeOptions {
  readonly margins: readonly MarginInput[];
  /** Weights before, such as the inverse of the chance to be drawn; all one when not given. */
  readonly weights?: ArrayLike<number>;
}

/** One weight an answer, in its order; they sum to the population. */
export interface SurveyWeights extends WeightEffect {
  readonly weights: Float64Array;
  readonly method: string;
  readonly iterations: number;
  /** Answers whose weight stands at a bound. */
  readonly trimmed: number;
  readonly warnings: readonly Warning[];
}

/**
 * Weights by raking (iterative proportional fitting) on any number of margins: each in turn is scaled to its totals until all hold.
 * Serves when the margins of the population are known but not their crossing; assumes that within the groups those who answer are
 * like those who do not, without interaction between margins.
 *
 * With bounds (truncated raking) no weight is outside them and all totals still hold: what is cut from one answer is borne by the
 * others of its groups. No such weights → `infeasible`, or `notConverged` where only the margins together forbid them.
 *
 * Deming and Stephan (1940), Annals of Mathematical Statistics 11; Deville and Särndal (1992), JASA 87.
 *
 * @example
 * const sex = { name: "sex", groups: ["k", "k", "m", "m"], population: { k: 60, m: 40 } };
 * const age = { name: "age", groups: ["u", "o", "u", "o"], population: { u: 30, o: 70 } };
 * rake({ margins: [sex, age] }).weights // → [18, 42, 12, 28]
 * rake({ margins: [sex, age], bounds: { high: 1.6 } }).weights // → [20.0000, 40.0000, 10.0000, 30.0000]
 */
export function rake({ margins, weights, ...options }: RakeInput): Result<SurveyWeights> {
  const n = margins[0]?.groups.length ?? 0;
  const before = weights ?? new Float64Array(n).fill(1);
  const bad = badWeights(before);
  if (bad !== null) return cannot(bad);
  const indexed = indexMargins(margins, before.length);
  return "cannot" in indexed ? indexed : rakeIndexed(indexed, before, options);
}

/**
 * Raking on margins that are already numbered, with the same total each.
 *
 * @example
 * const sex = { name: "sex", labels: ["k", "m"], totals: [60, 40], codes: [0, 0, 1] };
 * rakeIndexed([sex], [1, 1, 1]).weights // → [30, 30, 40]
 */
export function rakeIndexed(
  margins: readonly Margin[],
  weights: ArrayLike<number>,
  { bounds = {}, tolerance = 1e-10, maxIterations = 1000 }: RakeOptions = {},
): Result<SurveyWeights> {
  const before = kish(weights);
  if ("cannot" in before) return before;
  const mean = sumOf(margins[0]?.totals ?? []) / before.n;
  const limits = { low: (bounds.low ?? 0) * mean, high: (bounds.high ?? Infinity) * mean };
  const reasons = [badBounds(bounds), ...margins.map((margin) => unreachable(margin, weights, limits))];
  const reason = reasons.find((one) => one !== null);
  if (reason) return cannot(reason);

  const fit = fitProportions({ margins, weights, limits, tolerance, maxIterations });
  if ("cannot" in fit) return fit;
  const { uncut, iterations } = fit;
  const cut = uncut.map((weight) => trimmed(weight, limits));
  const effect = kish(cut);
  if ("cannot" in effect) return effect;
  const name = margins.length === 1 ? "Post-stratification" : "Raking";
  const method = limits.low > 0 || limits.high < Infinity ? `${name}, trimmed` : name;
  const atBounds = uncut.reduce((count, weight, index) => count + (weight === at(cut, index) ? 0 : 1), 0);
  return {
    ...effect,
    weights: cut,
    method,
    iterations,
    trimmed: atBounds,
    warnings: warningsOf(effect, atBounds),
  };
}

function warningsOf({ n, effectiveSize }: WeightEffect, atBounds: number): Warning[] {
  const warnings: Warning[] = [];
  if (atBounds > 0) warnings.push({ code: "trimmed", have: atBounds, of: n });
  if (effectiveSize < n / 2) warnings.push({ code: "lowEffectiveSize", effective: effectiveSize, of: n });
  return warnings;
}
