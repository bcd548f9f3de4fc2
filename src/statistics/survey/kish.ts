import { at } from "../at.ts";
import type { Reason } from "../reason.ts";
import { cannot, type Result } from "../result.ts";

/** What unequal weights cost. */
export interface WeightEffect {
  /** Answers with a weight above zero. */
  readonly n: number;
  /** Answers of equal weight that would say as much. */
  readonly effectiveSize: number;
  /** How many times larger the variance is than with equal weights: 1 is no cost. */
  readonly designEffect: number;
}

/**
 * Effective number of answers, (Σw)²/Σw², and the design effect of the weights, 1 + their squared coefficient of variation.
 * Serves to say what weighting costs before any question is looked at; it is right for what has nothing to do with the weights
 * and too dark for what the weighting explains.
 *
 * Kish, L. (1965). Survey Sampling. Wiley, §11.2C.
 *
 * @example
 * kish([1, 1, 2, 4]).effectiveSize // → 2.9091
 * kish([3, 3, 3]) // → { n: 3, effectiveSize: 3, designEffect: 1 }
 */
export function kish(weights: ArrayLike<number>): Result<WeightEffect> {
  const bad = badWeights(weights);
  if (bad !== null) return cannot(bad);
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = at(weights, index);
    if (weight > 0) n += 1;
    sum += weight;
    squares += weight * weight;
  }
  return { n, effectiveSize: sum ** 2 / squares, designEffect: (n * squares) / sum ** 2 };
}

/**
 * Why weights cannot be used, or null: none at all, one that is negative or no number, or all zero.
 *
 * @example
 * badWeights([1, -2]) // → { code: "badWeight", where: "2", value: -2 }
 * badWeights([1, 0]) // → null
 */
export function badWeights(weights: ArrayLike<number>): Reason | null {
  if (weights.length === 0) return { code: "empty" };
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const value = at(weights, index);
    if (!(value >= 0 && value < Infinity)) return { code: "badWeight", where: String(index + 1), value };
    sum += value;
  }
  return sum > 0 ? null : { code: "weightsAllEqual" };
}
