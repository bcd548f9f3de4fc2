import { at } from "#app/statistics/index.ts";
import { edgesContain } from "../polygons/index.ts";

/**
 * How much of a circle's line lies inside an area, as a share of the whole line, 0–1. `edges` as `edgesOf` gives them.
 *
 * @example
 * const edges = Float64Array.of(0, 0, 10, 0, 10, 0, 10, 10, 10, 10, 0, 10, 0, 10, 0, 0);
 * arcInside(edges, 5, 5, 2) // → 1
 * arcInside(edges, 0, 5, 2) // → 0.5
 * arcInside(edges, 0, 0, 2) // → 0.25
 */
export function arcInside(edges: Float64Array, x: number, y: number, radius: number): number {
  const cuts: number[] = [];
  for (let i = 0; i < edges.length; i += 4) {
    const fromX = at(edges, i) - x;
    const fromY = at(edges, i + 1) - y;
    const dx = at(edges, i + 2) - at(edges, i);
    const dy = at(edges, i + 3) - at(edges, i + 1);
    const length = dx * dx + dy * dy;
    const half = fromX * dx + fromY * dy;
    const root = half * half - length * (fromX * fromX + fromY * fromY - radius * radius);
    if (root <= 0) continue;
    for (const way of [-1, 1]) {
      const along = (way * Math.sqrt(root) - half) / length;
      if (along >= 0 && along <= 1) cuts.push(Math.atan2(fromY + along * dy, fromX + along * dx));
    }
  }
  cuts.sort((a, b) => a - b);
  let inside = 0;
  let before = (cuts.at(-1) ?? Math.PI) - 2 * Math.PI;
  for (const cut of cuts.length > 0 ? cuts : [Math.PI]) {
    const middle = (before + cut) / 2;
    if (edgesContain(edges, x + radius * Math.cos(middle), y + radius * Math.sin(middle)))
      inside += cut - before;
    before = cut;
  }
  return inside / (2 * Math.PI);
}
