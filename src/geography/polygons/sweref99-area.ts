import { toSweref99 } from "../coordinates/index.ts";
import type { Area, MultiPolygon } from "./geometry.ts";
import { partsOf } from "./geometry.ts";

/**
 * An area from GeoJSON (WGS84, degrees) in the plane of SWEREF 99 TM (metres). Edges stay straight between their corners: for an edge
 * of a kilometre the middle moves by at most 5 cm, for one of ten kilometres by at most 5 m.
 *
 * @example
 * const area = { type: "Polygon", coordinates: [[[12, 55], [12.1, 55], [12, 55.1], [12, 55]]] };
 * toSweref99Area(area).coordinates[0][0][0] // → [308124.368, 6098907.825]
 */
export function toSweref99Area(area: Area): MultiPolygon {
  return {
    type: "MultiPolygon",
    coordinates: partsOf(area).map((rings) =>
      rings.map((ring) =>
        ring.map(([longitude = 0, latitude = 0]) => {
          const { east, north } = toSweref99({ latitude, longitude });
          return [east, north];
        }),
      ),
    ),
  };
}
