import { type Position, toSweref99 } from "./sweref99.ts";

/** Scale of SWEREF 99 TM along its central meridian. */
const CENTRAL_SCALE = 0.9996;
/** Mean radius of curvature at Swedish latitudes, in metres. */
const RADIUS = 6_390_000;

/**
 * How many metres of the plane of SWEREF 99 TM one metre on the ground becomes at this easting: 0.9996 at 15° east,
 * 1.0017 furthest to the east. Source: the series of the projection to its second term.
 *
 * @example
 * scaleAt(500_000) // → 0.9996
 */
export function scaleAt(east: number): number {
  const x = (east - 500_000) / CENTRAL_SCALE / RADIUS;
  return CENTRAL_SCALE * (1 + x ** 2 / 2 + x ** 4 / 24);
}

/**
 * Distance between two positions on the ground, in metres: the distance in the plane of SWEREF 99 TM, divided by its mean scale along
 * the line (Simpson's rule). Within Sweden it differs from the geodesic of the ellipsoid by less than 1 in 500 000.
 *
 * @example
 * distanceMetres({ latitude: 59.37, longitude: 16.5 }, { latitude: 59.33, longitude: 18.07 }) // → 89428
 */
export function distanceMetres(one: Position, other: Position): number {
  const a = toSweref99(one);
  const b = toSweref99(other);
  const scale = (scaleAt(a.east) + 4 * scaleAt((a.east + b.east) / 2) + scaleAt(b.east)) / 6;
  return Math.hypot(a.east - b.east, a.north - b.north) / scale;
}
