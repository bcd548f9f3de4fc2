import { cannot, type Result } from "#app/statistics/index.ts";
import { refuseNames } from "./check.ts";
import type { WeightStyle } from "./definition.ts";
import { type SpatialWeights, weightsFrom } from "./spatial-weights.ts";

/**
 * Neighbours are areas that touch, from a list of pairs of their names. A pair counts in both directions and once however often it stands;
 * an area paired with itself is left out.
 *
 * @example
 * const weights = contiguity(["A", "B", "C"], [["A", "B"], ["B", "A"], ["B", "C"]], "rowStandardised");
 * weights.neighbours // → [1, 0, 2, 1]
 * weights.weights // → [1, 0.5, 0.5, 1]
 * contiguity(["A"], [["A", "X"]], "binary") // → { cannot: { code: "unknown", where: "X" } }
 */
export function contiguity(
  ids: readonly string[],
  pairs: readonly (readonly [string, string])[],
  style: WeightStyle,
): Result<SpatialWeights> {
  const bad = refuseNames(ids);
  if (bad !== undefined) return bad;
  const places = new Map(ids.map((id, i) => [id, i]));
  const neighbours = ids.map(() => new Set<number>());
  for (const pair of pairs) {
    const [a, b] = pair.map((id) => places.get(id));
    if (a === undefined || b === undefined)
      return cannot({ code: "unknown", where: pair[a === undefined ? 0 : 1] });
    if (a === b) continue;
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  }
  const lists = neighbours.map((set) => Int32Array.from(set).sort());
  const different = lists.reduce((sum, list) => sum + list.length, 0) / 2;
  return weightsFrom(ids, lists, { kind: "contiguity", pairs: different }, style);
}
