import { POLYGON_TO_CELLS_FLAGS, polygonToCellsExperimental } from "h3-js";
import { type Area, partsOf } from "../polygons/index.ts";

/**
 * All hexagons of an H3 resolution that an area touches, sorted by name: every point of the area lies in one of them. The area is in degrees
 * (GeoJSON). Hexagons at the border stick out; what lies outside the area is not theirs to count.
 *
 * @example
 * const square = { type: "Polygon", coordinates: [[[16.5, 59.36], [16.52, 59.36], [16.52, 59.37], [16.5, 59.37], [16.5, 59.36]]] };
 * hexagonCover(square, 8).length // → 6
 */
export function hexagonCover(area: Area, resolution: number): string[] {
  const cells = partsOf(area).flatMap((rings) =>
    polygonToCellsExperimental(
      rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude])),
      resolution,
      POLYGON_TO_CELLS_FLAGS.containmentOverlapping,
      true,
    ),
  );
  return [...new Set(cells)].sort();
}
