import { at, cannot, isCannot, type Result } from "#app/statistics/index.ts";
import { checkPoints } from "../points/event-points.ts";
import { refuseNames } from "./check.ts";
import type { WeightStyle } from "./definition.ts";
import type { NamedPoints } from "./k-nearest.ts";
import { indexOf } from "./search.ts";
import { type SpatialWeights, weightsFrom } from "./spatial-weights.ts";

/** Distances in metres: further away than `from`, at most `to` away. */
export interface Band {
  readonly from?: number;
  readonly to: number;
}

/**
 * Neighbours are all others further away than `from` (when that is 0 also those at the same place) and at most `to` metres away as the crow
 * flies. Mutual; those far from everyone have none. As spdep's `dnearneigh`.
 *
 * @example
 * const points = { ids: ["A", "B", "C"], east: [0, 300, 1000], north: [0, 400, 0] };
 * distanceBand(points, { to: 500 }, "binary").neighbours // → [1, 0]
 * distanceBand(points, { to: 0 }, "binary") // → { cannot: { code: "outOfRange", where: "to", value: 0, low: 0, high: Infinity } }
 */
export function distanceBand(
  points: NamedPoints,
  { from = 0, to }: Band,
  style: WeightStyle,
): Result<SpatialWeights> {
  const { ids } = points;
  const checked = checkPoints({ ...points, addresses: true }, 2);
  if (isCannot(checked)) return checked;
  const bad = refuseNames(ids, checked.n);
  if (bad !== undefined) return bad;
  if (!(from >= 0 && to > from && to < Infinity))
    return cannot({ code: "outOfRange", where: "to", value: to, low: from, high: Infinity });
  const { east, north } = checked;
  const index = indexOf(east, north);
  const lists = ids.map((_, i) =>
    index
      .within(at(east, i), at(north, i), to)
      .filter((j) => {
        const away = Math.hypot(at(east, i) - at(east, j), at(north, i) - at(north, j));
        return j !== i && (from === 0 || away > from);
      })
      .toSorted((a, b) => a - b),
  );
  return weightsFrom(ids, lists, { kind: "distanceBand", from, to }, style);
}
