import { at } from "#app/statistics/index.ts";

/**
 * Distance from a point to the nearest edge of the list that `edgesOf` makes, in the unit of its coordinates; `Infinity` without edges.
 *
 * @example
 * borderDistance([0, 0, 10, 0], 4, 3) // → 3
 * borderDistance([0, 0, 10, 0], 13, 4) // → 5
 */
export function borderDistance(edges: ArrayLike<number>, x: number, y: number): number {
  let least = Infinity;
  for (let i = 0; i + 3 < edges.length; i += 4) {
    const x0 = at(edges, i);
    const y0 = at(edges, i + 1);
    const dx = at(edges, i + 2) - x0;
    const dy = at(edges, i + 3) - y0;
    const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
    least = Math.min(least, (x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2);
  }
  return Math.sqrt(least);
}
