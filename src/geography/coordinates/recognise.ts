import type { Position } from "./sweref99.ts";

/** What a pair of numbers can be: degrees or metres, in either order, or nothing that lies in Sweden. */
export type CoordinateKind =
  | "wgs84"
  | "wgs84Swapped"
  | "sweref99tm"
  | "sweref99tmSwapped"
  /** Zero and zero: what is written where a position is missing. */
  | "null"
  | "outside";

/** Area of use of EPSG:3006: Sweden with its waters. */
const DEGREES = { latitude: [54.96, 69.07], longitude: [10.03, 24.17] } as const;
/** The same box in the plane, rounded outwards to whole kilometres. */
const METRES = { north: [6_090_000, 7_690_000], east: [181_000, 1_087_000] } as const;

/**
 * Tells what two numbers from a file are, so that the importer can say "latitude and longitude have changed places" or "these are
 * metres, not degrees". The four cases cannot be mistaken for each other in Sweden. The first number is expected to be the northern one.
 *
 * @example
 * recogniseCoordinates(59.37, 16.51) // → "wgs84"
 * recogniseCoordinates(16.51, 59.37) // → "wgs84Swapped"
 * recogniseCoordinates(585_247, 6_582_213) // → "sweref99tmSwapped"
 * recogniseCoordinates(48.86, 2.35) // → "outside"
 */
export function recogniseCoordinates(first: number, second: number): CoordinateKind {
  if (first === 0 && second === 0) return "null";
  if (within(first, DEGREES.latitude) && within(second, DEGREES.longitude)) return "wgs84";
  if (within(second, DEGREES.latitude) && within(first, DEGREES.longitude)) return "wgs84Swapped";
  if (within(first, METRES.north) && within(second, METRES.east)) return "sweref99tm";
  if (within(second, METRES.north) && within(first, METRES.east)) return "sweref99tmSwapped";
  return "outside";
}

/**
 * Whether a position lies in the box around Sweden (area of use of EPSG:3006).
 *
 * @example
 * isInSweden({ latitude: 59.37, longitude: 16.51 }) // → true
 * isInSweden({ latitude: 16.51, longitude: 59.37 }) // → false
 */
export function isInSweden({ latitude, longitude }: Position): boolean {
  return within(latitude, DEGREES.latitude) && within(longitude, DEGREES.longitude);
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
