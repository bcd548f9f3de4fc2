import KDBush from "kdbush";
import { at } from "#app/statistics/index.ts";

/**
 * A search tree over points in the plane: asks for all points within a distance of a place.
 *
 * @example
 * indexOf(Float64Array.of(0, 5, 90), Float64Array.of(0, 0, 0)).within(4, 0, 10).sort() // → [0, 1]
 */
export function indexOf(east: Float64Array, north: Float64Array): KDBush {
  const index = new KDBush(east.length);
  for (let i = 0; i < east.length; i += 1) index.add(at(east, i), at(north, i));
  return index.finish();
}
