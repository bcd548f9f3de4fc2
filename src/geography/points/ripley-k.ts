import { at } from "#app/statistics/index.ts";
import { indexOf } from "../neighbours/search.ts";
import { borderDistance } from "../polygons/index.ts";
import { arcInside } from "./arc-inside.ts";
import { bandOf } from "./bands.ts";

/** How events near the border are compensated for neighbours that nobody could see beyond it. */
export type EdgeCorrection =
  /** Each pair counts by one over the share of its circle inside the area, at most 100 (Ripley 1977). Uses all events. */
  | "isotropic"
  /** Only events further from the border than the distance are asked (reduced sample). For areas with long coasts: simpler and faster. */
  | "border";

/** The area in which events are looked at: its edges (see `edgesOf`) and square metres. */
export interface Window {
  readonly edges: Float64Array;
  readonly squareMetres: number;
}

/** An arc of less than a hundredth of its circle would let one pair speak for a hundred others. */
const HEAVIEST = 100;

/**
 * Ripley's K at rising distances in metres: mean number of further events within the distance of an event, by the density of events, in m².
 * With the border correction a distance that no event is further than from the border gives `NaN`; the caller refuses it before.
 * Source: Ripley 1977; as spatstat's `Kest`.
 *
 * @example
 * const window = { edges: Float64Array.of(0, 0, 10, 0, 10, 0, 10, 10, 10, 10, 0, 10, 0, 10, 0, 0), squareMetres: 100 };
 * ripleyK(Float64Array.of(4, 5, 9), Float64Array.of(5, 5, 5), window, [2, 4.5], "isotropic") // → [33.3333, 78.7143]
 */
export function ripleyK(
  east: Float64Array,
  north: Float64Array,
  { edges, squareMetres }: Window,
  distances: readonly number[],
  correction: EdgeCorrection,
): Float64Array {
  const n = east.length;
  const index = indexOf(east, north);
  const furthest = at(distances, distances.length - 1);
  const sums = new Float64Array(distances.length);
  const asked = new Float64Array(distances.length);
  for (let i = 0; i < n; i += 1) {
    const [x, y] = [at(east, i), at(north, i)];
    const border = borderDistance(edges, x, y);
    for (const [r, distance] of distances.entries()) if (distance <= border) asked[r] = at(asked, r) + 1;
    for (const j of index.within(x, y, furthest)) {
      if (j === i) continue;
      const apart = Math.hypot(at(east, j) - x, at(north, j) - y);
      const weight =
        correction === "border" || apart <= border
          ? 1
          : Math.min(HEAVIEST, 1 / arcInside(edges, x, y, apart));
      for (let r = bandOf(distances, apart); r < distances.length; r += 1)
        if (correction === "isotropic" || at(distances, r) <= border) sums[r] = at(sums, r) + weight;
    }
  }
  return sums.map((sum, r) => {
    const events = correction === "border" ? at(asked, r) * n : n * (n - 1);
    return (sum * squareMetres) / events;
  });
}
