import { at, type Random } from "#app/statistics/index.ts";
import { edgesContain } from "../polygons/index.ts";
import { type EdgeCorrection, ripleyK, type Window } from "./ripley-k.ts";

/** What was seen, and how random patterns are made and measured. */
interface Seen {
  readonly l: Float64Array;
  readonly n: number;
  readonly window: Window;
  readonly distances: readonly number[];
  readonly correction: EdgeCorrection;
  readonly random: Random;
  /** Default 199. */
  readonly times?: number;
  /** Default 0.95. */
  readonly level?: number;
}

/**
 * Holds the largest |L(r) − r| of a pattern against that of random patterns with as many events in the same area. Gives the limit that random
 * patterns keep to at the level, and the share that reach what was seen (counting the one seen). Source: Diggle 1979.
 *
 * @example
 * const window = { edges: Float64Array.of(0, 0, 10, 0, 10, 0, 10, 10, 10, 10, 0, 10, 0, 10, 0, 0), squareMetres: 100 };
 * const seen = { l: Float64Array.of(9), n: 20, window, distances: [2], correction: "isotropic", random: seededRandom(1), times: 99 };
 * farthestFromChance(seen).pValue // → 0.01
 */
export function farthestFromChance(seen: Seen): { limit: number; pValue: number; level: number } {
  const { n, window, distances, correction, random, times = 199, level = 0.95 } = seen;
  const far = farthest(seen.l, distances);
  const drawn = Float64Array.from({ length: times }, () => {
    const { east, north } = strew(n, window.edges, random);
    const k = ripleyK(east, north, window, distances, correction);
    return farthest(
      k.map((value) => Math.sqrt(value / Math.PI)),
      distances,
    );
  }).sort();
  const reaching = drawn.reduce((count, one) => (one >= far ? count + 1 : count), 1);
  const rank = Math.min(times, Math.ceil(level * (times + 1)));
  return { limit: at(drawn, rank - 1), pValue: reaching / (times + 1), level };
}

/** Events strewn evenly over an area: strewn over its box, those outside strewn again. */
export function strew(
  n: number,
  edges: Float64Array,
  random: Random,
): { readonly east: Float64Array; readonly north: Float64Array } {
  const xs = edges.filter((_, i) => i % 2 === 0);
  const ys = edges.filter((_, i) => i % 2 === 1);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south];
  const [east, north] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n;) {
    const [x, y] = [west + random() * width, south + random() * height];
    if (!edgesContain(edges, x, y)) continue;
    east[i] = x;
    north[i] = y;
    i += 1;
  }
  return { east, north };
}

/** A distance without any event far enough from the border has no L and is passed over. */
function farthest(l: Float64Array, distances: readonly number[]): number {
  return distances.reduce((most, distance, r) => {
    const away = Math.abs(at(l, r) - distance);
    return away > most ? away : most;
  }, 0);
}
