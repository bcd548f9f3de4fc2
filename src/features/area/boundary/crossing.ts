import { at } from "#app/statistics/index.ts";

/** Edges that cut into each other by less than this do so by rounding: a centimetre. */
const DEPTH = 0.01;

/**
 * The first place where two edges of an area cross, in metres of the plane; null when none do. Rings that touch in a
 * corner are no crossing. `edges` as `edgesOf` makes them, in the plane of SWEREF 99 TM. Edges are met from west to
 * east, each compared only with those it overlaps (Shamos and Hoey 1976, with a list in place of the tree).
 *
 * @example
 * crossingOf([0, 0, 10, 10, 10, 10, 10, 0, 10, 0, 0, 10, 0, 10, 0, 0]) // → { east: 5, north: 5 }
 */
export function crossingOf(edges: ArrayLike<number>): { east: number; north: number } | null {
  const count = edges.length / 4;
  const west = Float64Array.from({ length: count }, (_, i) =>
    Math.min(at(edges, 4 * i), at(edges, 4 * i + 2)),
  );
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => at(west, a) - at(west, b));
  const active: number[] = [];
  for (const edge of order) {
    const from = at(west, edge);
    let kept = 0;
    for (const other of active) {
      if (Math.max(at(edges, 4 * other), at(edges, 4 * other + 2)) < from) continue;
      active[kept] = other;
      kept += 1;
      const place = meeting(edges, 4 * edge, 4 * other);
      if (place !== null) return place;
    }
    active.length = kept;
    active.push(edge);
  }
  return null;
}

function meeting(edges: ArrayLike<number>, a: number, b: number): { east: number; north: number } | null {
  const [ax0, ay0, ax1, ay1] = [at(edges, a), at(edges, a + 1), at(edges, a + 2), at(edges, a + 3)];
  const [bx0, by0, bx1, by1] = [at(edges, b), at(edges, b + 1), at(edges, b + 2), at(edges, b + 3)];
  if (Math.max(ay0, ay1) < Math.min(by0, by1) || Math.max(by0, by1) < Math.min(ay0, ay1)) return null;
  const begin = side(ax0, ay0, ax1, ay1, bx0, by0);
  const end = side(ax0, ay0, ax1, ay1, bx1, by1);
  if (!isThrough(begin, end)) return null;
  if (!isThrough(side(bx0, by0, bx1, by1, ax0, ay0), side(bx0, by0, bx1, by1, ax1, ay1))) return null;
  const along = begin / (begin - end);
  return { east: bx0 + along * (bx1 - bx0), north: by0 + along * (by1 - by0) };
}

/** How far a point lies to the left of a line; negative to its right. */
function side(x0: number, y0: number, x1: number, y1: number, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  return (dx * (y - y0) - dy * (x - x0)) / Math.hypot(dx, dy);
}

function isThrough(begin: number, end: number): boolean {
  return Math.min(begin, end) < -DEPTH && Math.max(begin, end) > DEPTH;
}
