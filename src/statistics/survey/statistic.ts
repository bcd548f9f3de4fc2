import { at } from "../at.ts";

/** Something that is estimated from weighted answers. */
export interface Statistic {
  /** Its value with these weights. */
  readonly of: (weights: ArrayLike<number>) => number;
  /** Linearised scores: how much the value moves when the weight of each answer grows by one. */
  readonly scores: (weights: ArrayLike<number>) => ArrayLike<number>;
}

/**
 * Sum of values times weights.
 *
 * @example
 * weighted([1, 2], [10, 5]) // → 20
 */
export function weighted(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += at(values, index) * at(weights, index);
  return sum;
}

/**
 * A ratio of two weighted totals, with zeros outside the domain: means and shares are ratios to the number inside.
 *
 * @example
 * const mean = ratioOf([4, 0, 2], [1, 0, 1]);
 * mean.of([1, 1, 3]) // → 2.5
 * mean.scores([1, 1, 3]) // → [0.375, 0, -0.125]
 */
export function ratioOf(numerator: ArrayLike<number>, denominator: ArrayLike<number>): Statistic {
  const of = (weights: ArrayLike<number>): number =>
    weighted(numerator, weights) / weighted(denominator, weights);
  return {
    of,
    scores: (weights) => {
      const ratio = of(weights);
      const base = weighted(denominator, weights);
      return Float64Array.from(numerator, (value, index) => (value - ratio * at(denominator, index)) / base);
    },
  };
}

/**
 * A weighted total, with zeros outside the domain.
 *
 * @example
 * totalOf([4, 0, 2]).of([1, 1, 3]) // → 10
 */
export function totalOf(values: ArrayLike<number>): Statistic {
  return { of: (weights) => weighted(values, weights), scores: () => values };
}
