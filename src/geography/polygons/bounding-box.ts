import { cannot, type Result } from "#app/statistics/index.ts";
import { type Area, partsOf } from "./geometry.ts";

/** The smallest box with sides along the axes, in the coordinates of what it holds. */
export interface BoundingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The box around areas, in their own coordinates. Without a corner there is no box.
 *
 * @example
 * boundingBox([{ type: "Polygon", coordinates: [[[1, 2], [5, 2], [3, 7], [1, 2]]] }]) // → { west: 1, south: 2, east: 5, north: 7 }
 * boundingBox([]) // → { cannot: { code: "empty" } }
 */
export function boundingBox(areas: readonly Area[]): Result<BoundingBox> {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of areas.flatMap((area) => partsOf(area).flat(2))) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return west > east ? cannot({ code: "empty" }) : { west, south, east, north };
}
