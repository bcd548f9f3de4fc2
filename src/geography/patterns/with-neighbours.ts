import { at } from "#app/statistics/index.ts";
import { type SpatialWeights, weightsFrom } from "../neighbours/index.ts";

/**
 * Values and weights of the areas that have neighbours. One who is somebody's neighbour without having any of its own leaves too,
 * until nobody more has to.
 *
 * @example
 * const weights = { ids: ["A", "B", "C"], starts: [0, 1, 2, 2], neighbours: [1, 0], weights: [1, 1], definition: { style: "binary" } };
 * withNeighbours([5, 6, 7], weights).values // → [5, 6]
 */
export function withNeighbours(
  values: ArrayLike<number>,
  weights: SpatialWeights,
): { readonly values: ArrayLike<number>; readonly weights: SpatialWeights } {
  const { ids, starts, neighbours, definition } = weights;
  const kept = ids.map((_, i) => i).filter((i) => at(starts, i) < at(starts, i + 1));
  if (kept.length === ids.length) return { values, weights };
  const places = new Map(kept.map((old, place) => [old, place]));
  const lists = kept.map((i) => {
    const list: number[] = [];
    for (let k = at(starts, i); k < at(starts, i + 1); k += 1) {
      const place = places.get(at(neighbours, k));
      if (place !== undefined) list.push(place);
    }
    return list;
  });
  const keptIds = kept.map((i) => ids[i] ?? "");
  const keptWeights = weightsFrom(keptIds, lists, definition.neighbours, definition.style);
  return withNeighbours(
    kept.map((i) => at(values, i)),
    keptWeights,
  );
}
