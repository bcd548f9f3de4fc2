import { at } from "#app/statistics/index.ts";
import type { NeighbourDefinition, WeightDefinition, WeightStyle } from "./definition.ts";

/** Who is whose neighbour and how much it weighs. An area is not its own neighbour. */
export interface SpatialWeights {
  readonly definition: WeightDefinition;
  /** Names of the areas or points, in their order. */
  readonly ids: readonly string[];
  /** The neighbours of area i stand from place `starts[i]` to before `starts[i + 1]` of `neighbours` and `weights`. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Weights from lists of neighbours: for each area the places of its neighbours in `ids`.
 *
 * @example
 * const weights = weightsFrom(["A", "B", "C"], [[1, 2], [0], []], { kind: "contiguity", pairs: 2 }, "rowStandardised");
 * weights.weights // → [0.5, 0.5, 1]
 * weights.starts // → [0, 2, 3, 3]
 */
export function weightsFrom(
  ids: readonly string[],
  lists: readonly ArrayLike<number>[],
  neighbours: NeighbourDefinition,
  style: WeightStyle,
): SpatialWeights {
  const starts = new Int32Array(ids.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = at(starts, i) + list.length;
  const flat = new Int32Array(at(starts, ids.length));
  const weights = new Float64Array(flat.length);
  for (const [i, list] of lists.entries()) {
    flat.set(list, at(starts, i));
    weights.fill(style === "binary" ? 1 : 1 / list.length, at(starts, i), at(starts, i + 1));
  }
  return { definition: { neighbours, style }, ids, starts, neighbours: flat, weights };
}

/**
 * Sums what a value is among the neighbours of each area, by weight (the spatial lag).
 *
 * @example
 * const weights = weightsFrom(["A", "B", "C"], [[1, 2], [0], []], { kind: "contiguity", pairs: 2 }, "rowStandardised");
 * lag(weights, [10, 20, 40]) // → [30, 10, 0]
 */
export function lag(
  { starts, neighbours, weights }: SpatialWeights,
  values: ArrayLike<number>,
): Float64Array {
  const lagged = new Float64Array(starts.length - 1);
  for (let i = 0; i < lagged.length; i += 1) {
    let sum = 0;
    for (let k = at(starts, i); k < at(starts, i + 1); k += 1)
      sum += at(weights, k) * at(values, at(neighbours, k));
    lagged[i] = sum;
  }
  return lagged;
}

/**
 * Areas without any neighbour, by name: no test of how neighbours go together can use them.
 *
 * @example
 * neighbourless(weightsFrom(["A", "B", "C"], [[1], [0], []], { kind: "contiguity", pairs: 1 }, "binary")) // → ["C"]
 */
export function neighbourless({ ids, starts }: SpatialWeights): string[] {
  return ids.filter((_, i) => at(starts, i) === at(starts, i + 1));
}
