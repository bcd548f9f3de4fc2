import { at } from "../at.ts";
import { normalCdf } from "../distributions/index.ts";
import { type Covariance, varianceOf } from "./variance-of.ts";

/** Two options, and how strongly the answers speak against their being equal: a p value for this pair alone. */
export interface Comparison {
  readonly ahead: string;
  readonly behind: string;
  readonly pValue: number;
}

/**
 * Every pair of options once, the one with the higher value ahead (the one named first where they are equal).
 *
 * @example
 * pairs(["light", "benches"], [1, 2], () => 0.5) // → [{ ahead: "benches", behind: "light", pValue: 0.5 }]
 */
export function pairs(
  options: readonly string[],
  values: ArrayLike<number>,
  pValue: (one: number, other: number) => number,
): readonly Comparison[] {
  return options.flatMap((option, one) =>
    options.slice(one + 1).map((otherOption, place) => {
      const other = one + 1 + place;
      const [ahead, behind] =
        at(values, one) >= at(values, other) ? [option, otherOption] : [otherOption, option];
      return { ahead, behind, pValue: pValue(one, other) };
    }),
  );
}

/**
 * Two-sided p value of Wald's test that two estimates are equal.
 *
 * @example
 * waldPValue([1.96, 0], [[[0.5, 0], [0, 0.5]]], 0, 1) // → 0.0500
 */
export function waldPValue(
  values: ArrayLike<number>,
  covariances: readonly Covariance[],
  one: number,
  other: number,
): number {
  const weights = Array.from(values, (_, place) => Number(place === one) - Number(place === other));
  return (
    2 *
    normalCdf(-Math.abs(at(values, one) - at(values, other)) / Math.sqrt(varianceOf(weights, covariances)))
  );
}
