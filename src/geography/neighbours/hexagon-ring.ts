import { getResolution, gridDisk, isValidCell } from "h3-js";
import { cannot, type Result } from "#app/statistics/index.ts";
import { refuseNames, refuseWhole } from "./check.ts";
import type { WeightStyle } from "./definition.ts";
import { type SpatialWeights, weightsFrom } from "./spatial-weights.ts";

/** Further rings than this are another question: take a coarser resolution. */
const MOST_RINGS = 20;

/**
 * Neighbours are the hexagons of the list at most `rings` steps away in H3's grid (6 with one ring, 18 with two). Hexagons outside the list
 * are nobody's neighbours, so hexagons without events must stand in it. All of one resolution.
 *
 * @example
 * const weights = hexagonRing(["88088699e1fffff", "88088699edfffff"], 1, "binary");
 * weights.neighbours // → [1, 0]
 * weights.definition.neighbours // → { kind: "hexagonRing", rings: 1, resolution: 8 }
 */
export function hexagonRing(
  hexagons: readonly string[],
  rings: number,
  style: WeightStyle,
): Result<SpatialWeights> {
  const wrong = hexagons.find((hexagon) => !isValidCell(hexagon));
  if (wrong !== undefined) return cannot({ code: "unknown", where: wrong });
  const bad = refuseNames(hexagons) ?? refuseWhole("rings", rings, 1, MOST_RINGS);
  if (bad !== undefined) return bad;
  const resolution = getResolution(hexagons[0] ?? "");
  const other = hexagons.find((hexagon) => getResolution(hexagon) !== resolution);
  if (other !== undefined)
    return cannot({
      code: "outOfRange",
      where: other,
      value: getResolution(other),
      low: resolution,
      high: resolution,
    });
  const places = new Map(hexagons.map((hexagon, i) => [hexagon, i]));
  const lists = hexagons.map((hexagon, i) => {
    const list: number[] = [];
    for (const near of gridDisk(hexagon, rings)) {
      const place = places.get(near);
      if (place !== undefined && place !== i) list.push(place);
    }
    return list;
  });
  return weightsFrom(hexagons, lists, { kind: "hexagonRing", rings, resolution }, style);
}
