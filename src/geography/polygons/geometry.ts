/** A corner as in GeoJSON: longitude and latitude in degrees, or east and north in metres. Further numbers (height) are not read. */
export type Corner = readonly number[];
/** A closed line: the last corner repeats the first. Its direction has no meaning here. */
export type Ring = readonly Corner[];

/** One area, GeoJSON's Polygon (RFC 7946 §3.1.6): an outer ring, then rings around holes. */
export interface Polygon {
  readonly type: "Polygon";
  readonly coordinates: readonly Ring[];
}

/** An area in several parts, GeoJSON's MultiPolygon (§3.1.7). */
export interface MultiPolygon {
  readonly type: "MultiPolygon";
  readonly coordinates: readonly (readonly Ring[])[];
}

/** An area on the map, with holes or in several parts. */
export type Area = Polygon | MultiPolygon;

/**
 * The parts of an area, each an outer ring followed by its holes.
 *
 * @example
 * partsOf({ type: "Polygon", coordinates: [[[0, 0], [2, 0], [0, 2], [0, 0]]] }).length // → 1
 */
export function partsOf(area: Area): readonly (readonly Ring[])[] {
  return area.type === "Polygon" ? [area.coordinates] : area.coordinates;
}

/**
 * All the edges of an area as a flat list: x and y where an edge begins, x and y where it ends.
 * A ring that was left open is closed; edges without length are left out.
 *
 * @example
 * edgesOf({ type: "Polygon", coordinates: [[[0, 0], [2, 0], [0, 2]]] }) // → [0, 2, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2]
 */
export function edgesOf(area: Area): Float64Array {
  const edges: number[] = [];
  for (const ring of partsOf(area).flat()) {
    let [x0, y0] = ring.at(-1) ?? [];
    for (const [x1, y1] of ring) {
      if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) continue;
      if (x0 !== x1 || y0 !== y1) edges.push(x0, y0, x1, y1);
      [x0, y0] = [x1, y1];
    }
  }
  return Float64Array.from(edges);
}
