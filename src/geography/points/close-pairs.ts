import { at } from "#app/statistics/index.ts";
import { indexOf } from "../neighbours/search.ts";
import { bandOf } from "./bands.ts";

/** Pairs of points near each other, each pair once. */
export interface ClosePairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** The distance band of each pair. */
  readonly band: Int32Array;
  /** How many pairs each band holds. */
  readonly perBand: Float64Array;
}

/**
 * Finds all pairs of points no further apart than the last of rising distance limits, and the band of each.
 *
 * @example
 * closePairs(Float64Array.of(0, 30, 500), Float64Array.of(0, 40, 0), [10, 50]) // → { first: [0], second: [1], band: [1], perBand: [0, 1] }
 */
export function closePairs(east: Float64Array, north: Float64Array, limits: readonly number[]): ClosePairs {
  const index = indexOf(east, north);
  const first: number[] = [];
  const second: number[] = [];
  const band: number[] = [];
  const perBand = new Float64Array(limits.length);
  const furthest = at(limits, limits.length - 1);
  for (let i = 0; i < east.length; i += 1) {
    for (const j of index.within(at(east, i), at(north, i), furthest)) {
      if (j <= i) continue;
      const place = bandOf(limits, Math.hypot(at(east, i) - at(east, j), at(north, i) - at(north, j)));
      if (place === limits.length) continue;
      first.push(i);
      second.push(j);
      band.push(place);
      perBand[place] = at(perBand, place) + 1;
    }
  }
  return {
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    band: Int32Array.from(band),
    perBand,
  };
}
