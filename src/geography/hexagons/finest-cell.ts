import { latLngToCell } from "h3-js";
import type { Position } from "../coordinates/index.ts";

/** H3's finest resolution: a hexagon of it is about a metre across. */
const FINEST = 15;

/**
 * The hexagon of H3's finest resolution that a position lies in, as the whole number that stands for it, in decimal digits: it is larger than
 * numbers are exact. Coarser hexagons follow from it by its bits.
 *
 * @example
 * finestCell({ latitude: 59.37, longitude: 16.51 }) // → "644164733919412244"
 */
export function finestCell({ latitude, longitude }: Position): string {
  return BigInt(`0x${latLngToCell(latitude, longitude, FINEST)}`).toString();
}
