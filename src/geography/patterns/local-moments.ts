import { at } from "#app/statistics/index.ts";
import type { SpatialWeights } from "../neighbours/index.ts";
import type { Permutations } from "./permutations.ts";

/** What local Moran's I is counted from: differences from the mean, their variance, and who is whose neighbour. */
export interface LocalField {
  readonly from: Float64Array;
  readonly variance: number;
  readonly weights: SpatialWeights;
}

/** What chance gives for one area. */
export interface LocalMoments {
  readonly mean: number;
  readonly spread: number;
}

/**
 * Mean and standard deviation of local Moran's I of an area when its own value stays and the others are dealt out in every order.
 * Source: Sokal, Oden and Thomson 1998, as spdep writes it.
 *
 * @example
 * const weights = { starts: [0, 1, 3, 5, 6], neighbours: [1, 0, 2, 1, 3, 2], weights: [1, 1, 1, 1, 1, 1] };
 * conditionalMoments({ from: Float64Array.of(4.5, 3.5, -3.5, -4.5), variance: 16.25, weights }, 0) // → { mean: -0.4154, spread: 0.9856 }
 */
export function conditionalMoments({ from, variance, weights }: LocalField, area: number): LocalMoments {
  const n = from.length;
  const own = at(from, area);
  let [sum, squares] = [0, 0];
  for (let k = at(weights.starts, area); k < at(weights.starts, area + 1); k += 1) {
    sum += at(weights.weights, k);
    squares += at(weights.weights, k) ** 2;
  }
  const mean = -(own ** 2 * sum) / ((n - 1) * variance);
  const uneven = squares - sum ** 2 / (n - 1);
  const others = variance - own ** 2 / (n - 1);
  return { mean, spread: Math.sqrt((own / variance) ** 2 * (n / (n - 2)) * uneven * others) };
}

/**
 * How rare an area's local Moran's I is among random draws of as many neighbours from the others, its own value staying: the share that lies
 * at least as far from the exact mean, counting the one seen. Source: Anselin 1995.
 *
 * @example
 * const weights = { starts: [0, 1, 3, 5, 6], neighbours: [1, 0, 2, 1, 3, 2], weights: [1, 1, 1, 1, 1, 1] };
 * const field = { from: Float64Array.of(4.5, 3.5, -3.5, -4.5), variance: 16.25, weights };
 * conditionalPValue(field, 0, 0.9692, { random: seededRandom(1), times: 9999 }) // → 0.3
 */
export function conditionalPValue(
  field: LocalField,
  area: number,
  estimate: number,
  { random, times = 999 }: Permutations,
): number {
  const { from, variance, weights } = field;
  const [first, end] = [at(weights.starts, area), at(weights.starts, area + 1)];
  const { mean } = conditionalMoments(field, area);
  const away = Math.abs(estimate - mean) - 1e-9;
  let further = 1;
  for (let draw = 0; draw < times; draw += 1) {
    const taken = new Set([area]);
    let sum = 0;
    for (let k = first; k < end; k += 1) {
      let other = area;
      while (taken.has(other)) other = Math.floor(random() * from.length);
      taken.add(other);
      sum += at(weights.weights, k) * at(from, other);
    }
    if (Math.abs((at(from, area) / variance) * sum - mean) >= away) further += 1;
  }
  return further / (times + 1);
}
