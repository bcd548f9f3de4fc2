import { at, type Random } from "#app/statistics/index.ts";
import { shuffle } from "./shuffle.ts";

/** A map's z values, how they come of the values' differences from their mean, and how many random maps to draw. */
interface Maps {
  readonly z: Float64Array;
  readonly from: Float64Array;
  readonly score: (from: Float64Array) => Float64Array;
  readonly random: Random;
  readonly times: number;
}

/**
 * P values for each area that hold for looking at the whole map: the values are dealt out over the map in random order many times, and an
 * area's p is how many such maps have anywhere a z as far from 0 as the area's (counting the one seen). At most 5 % of maps without any
 * pattern have an area with p below 0.05, however uneven the counts are. Source: Westfall and Young 1993 (single-step maximum).
 *
 * @example
 * const from = Float64Array.of(-3, -1, 0, 1, 3);
 * wholeMapPValues({ z: Float64Array.of(9, 0), from, score: (order) => order, random: seededRandom(1), times: 99 }) // → [0.01, 1]
 */
export function wholeMapPValues({ z, from, score, random, times }: Maps): number[] {
  const order = from.slice();
  const largest = Float64Array.from({ length: times }, () => {
    shuffle(order, random);
    return score(order).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  }).sort();
  return Array.from(z, (one) => {
    // What is worked out in another order may differ in its last digit.
    const far = Math.abs(one) - 1e-9;
    return (times - firstAtLeast(largest, far) + 1) / (times + 1);
  });
}

/** The place of the first of rising values that is not below a limit. */
function firstAtLeast(rising: Float64Array, limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(rising, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
