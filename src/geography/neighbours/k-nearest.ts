import { at, isCannot, type Result } from "#app/statistics/index.ts";
import { checkPoints } from "../points/event-points.ts";
import { refuseNames, refuseWhole } from "./check.ts";
import type { WeightStyle } from "./definition.ts";
import { indexOf } from "./search.ts";
import { type SpatialWeights, weightsFrom } from "./spatial-weights.ts";

/** Middle points of areas, with their names. */
export interface NamedPoints {
  readonly ids: readonly string[];
  /** Metres in SWEREF 99 TM. */
  readonly east: ArrayLike<number>;
  readonly north: ArrayLike<number>;
}

/**
 * Neighbours are the k nearest others, in metres as the crow flies; of equally near ones those that stand first in the list. Everyone has
 * neighbours, also on islands, but A may be B's neighbour without B being A's. As spdep's `knearneigh`.
 *
 * @example
 * const points = { ids: ["A", "B", "C", "D"], east: [0, 10, 30, 31], north: [0, 0, 0, 0] };
 * kNearest(points, 1, "binary").neighbours // → [1, 0, 3, 2]
 */
export function kNearest(points: NamedPoints, k: number, style: WeightStyle): Result<SpatialWeights> {
  const { ids } = points;
  const checked = checkPoints({ ...points, addresses: true }, 2);
  if (isCannot(checked)) return checked;
  const bad = refuseNames(ids, checked.n) ?? refuseWhole("k", k, 1, ids.length - 1);
  if (bad !== undefined) return bad;
  const { east, north } = checked;
  const index = indexOf(east, north);
  const radius = startRadius(east, north, k);
  const lists = ids.map((_, i) => {
    const [x, y] = [at(east, i), at(north, i)];
    const away = (j: number): number => (at(east, j) - x) ** 2 + (at(north, j) - y) ** 2;
    let near = index.within(x, y, radius);
    for (let reach = radius; near.length <= k; near = index.within(x, y, reach)) reach *= 2;
    return near
      .filter((j) => j !== i)
      .toSorted((a, b) => away(a) - away(b) || a - b)
      .slice(0, k);
  });
  return weightsFrom(ids, lists, { kind: "nearest", k }, style);
}

/** A circle that holds about 2k points where they are spread evenly; searching from it doubles until it has enough. */
function startRadius(east: Float64Array, north: Float64Array, k: number): number {
  const width = east.reduce((a, b) => Math.max(a, b)) - east.reduce((a, b) => Math.min(a, b));
  const height = north.reduce((a, b) => Math.max(a, b)) - north.reduce((a, b) => Math.min(a, b));
  return Math.sqrt((2 * (k + 1) * Math.max(width, 1) * Math.max(height, 1)) / (Math.PI * east.length));
}
