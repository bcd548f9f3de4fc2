import { type Area, partsOf, type Ring } from "./geometry.ts";

/**
 * Whether a point lies in an area: inside an odd number of the rings of one of its parts (even–odd rule, so holes are outside and the
 * direction of rings does not matter). A point and an area must be in the same coordinates.
 *
 * Border: an edge belongs to the area on its right side and above it, so a point on the border between two areas that share the edge
 * lies in exactly one of them, and no event is counted twice or lost. Source: Shimrat 1962; border as Haines 1994.
 *
 * @example
 * const square = { type: "Polygon", coordinates: [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]] };
 * contains(square, 0.5, 2) // → true
 * contains(square, 2, 2) // → false
 * [contains(square, 0, 2), contains(square, 4, 2)] // → [true, false]
 */
export function contains(area: Area, x: number, y: number): boolean {
  return partsOf(area).some((rings) => {
    let inside = false;
    for (const ring of rings) if (isOdd(ring, x, y)) inside = !inside;
    return inside;
  });
}

function isOdd(ring: Ring, x: number, y: number): boolean {
  let odd = false;
  let [x0, y0] = ring.at(-1) ?? [];
  for (const [x1, y1] of ring) {
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return false;
    if (crosses(x0, y0, x1, y1, x, y)) odd = !odd;
    [x0, y0] = [x1, y1];
  }
  return odd;
}

/** The same as {@link contains} on the list of edges that `edgesOf` makes, for areas whose parts do not overlap. */
export function edgesContain(edges: Float64Array, x: number, y: number): boolean {
  let odd = false;
  for (let i = 0; i + 3 < edges.length; i += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [edges[i], edges[i + 1], edges[i + 2], edges[i + 3]];
    if (crosses(x0, y0, x1, y1, x, y)) odd = !odd;
  }
  return odd;
}

/** Whether the line from the point towards the east crosses the edge; worked out from its lower end, so both directions agree. */
function crosses(x0: number, y0: number, x1: number, y1: number, x: number, y: number): boolean {
  if (y0 > y === y1 > y) return false;
  return y0 < y1 ? x < cut(x0, y0, x1, y1, y) : x < cut(x1, y1, x0, y0, y);
}

function cut(x0: number, y0: number, x1: number, y1: number, y: number): number {
  return x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
}
