import { cellToBoundary, cellToLatLng } from "h3-js";
import type { Position } from "../coordinates/index.ts";
import type { Ring } from "../polygons/index.ts";

/**
 * The middle of a hexagon.
 *
 * @example
 * cellCentre("88088699e1fffff").latitude // → 59.3726
 */
export function cellCentre(cell: string): Position {
  const [latitude, longitude] = cellToLatLng(cell);
  return { latitude, longitude };
}

/**
 * The corners of a hexagon as a closed ring of longitude and latitude, as GeoJSON wants it.
 *
 * @example
 * cellRing("88088699e1fffff").length // → 7
 */
export function cellRing(cell: string): Ring {
  return cellToBoundary(cell, true);
}
