import { at, cannot, isCannot, type Random, type Result, type Warning } from "#app/statistics/index.ts";
import { type Area, borderDistance, edgesContain, edgesOf, squareMetres } from "../polygons/index.ts";
import { refuseBands } from "./bands.ts";
import { checkPoints, type EventPoints } from "./event-points.ts";
import { farthestFromChance } from "./random-patterns.ts";
import { type EdgeCorrection, ripleyK, type Window } from "./ripley-k.ts";

/** What is asked about a pattern of events. */
export interface RipleyInput {
  readonly points: EventPoints;
  /** The area in which events would have been seen, in metres (`toSweref99Area`). */
  readonly area: Area;
  /** Distances in metres, rising; beyond a quarter of the area's width the estimate is unsteady. */
  readonly distances: readonly number[];
  readonly correction: EdgeCorrection;
  /** Random patterns for the test; without them K and L stand alone. */
  readonly test?: { readonly random: Random; readonly times?: number; readonly level?: number };
}

/** How clustered events are, distance by distance. */
export interface Ripley {
  readonly distances: readonly number[];
  /** Square metres; π r² when events are strewn by chance. */
  readonly k: Float64Array;
  /** √(K/π) in metres: as long as the distance itself when events are strewn by chance, longer when they lie in clusters. */
  readonly l: Float64Array;
  /** The largest |L(r) − r| that random patterns keep to at the level, over all distances at once; and how many reach what was seen. */
  readonly test: { readonly limit: number; readonly pValue: number; readonly level: number } | undefined;
  readonly method: string;
  readonly n: number;
  /** Events with a known place outside the area, not counted. */
  readonly outside: number;
  readonly warnings: readonly Warning[];
}

/**
 * Ripley's K and L: do events lie in clusters, and at which distances? The test holds the largest distance of L from the straight line against
 * random patterns in the same area (one p value for all distances together). People do not live evenly, so nearly everything that people do
 * is clustered by this measure: compare two kinds of events rather than reading it alone.
 * Source: Ripley 1977, Besag 1977; test Diggle 1979, as spatstat's `Kest` and `mad.test`.
 *
 * @example
 * const area = { type: "Polygon", coordinates: [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]] };
 * const points = { east: [4, 5, 9], north: [5, 5, 5] };
 * ripley({ points, area, distances: [2, 4.5], correction: "isotropic" }).l // → [3.2574, 5.0056]
 */
export function ripley(input: RipleyInput): Result<Ripley> {
  const { distances, correction, test } = input;
  const checked = checkPoints(input.points, 2);
  if (isCannot(checked)) return checked;
  const bad = refuseBands("distances", distances);
  if (bad !== undefined) return bad;
  const window: Window = { edges: edgesOf(input.area), squareMetres: squareMetres(input.area) };
  if (!(window.squareMetres > 0)) return cannot({ code: "empty" });
  const inside = checked.east
    .map((_, i) => i)
    .filter((i) => edgesContain(window.edges, at(checked.east, i), at(checked.north, i)));
  const east = inside.map((i) => at(checked.east, i));
  const north = inside.map((i) => at(checked.north, i));
  const n = inside.length;
  if (n < 2) return cannot({ code: "tooFew", have: n, need: 2 });
  const furthest = at(distances, distances.length - 1);
  const deepest = Math.max(...inside.map((_, i) => borderDistance(window.edges, at(east, i), at(north, i))));
  if (correction === "border" && furthest > deepest)
    return cannot({ code: "outOfRange", where: "distances", value: furthest, low: 0, high: deepest });
  const k = ripleyK(east, north, window, distances, correction);
  const l = k.map((value) => Math.sqrt(value / Math.PI));
  return {
    distances,
    k,
    l,
    test:
      test === undefined ? undefined : farthestFromChance({ l, n, window, distances, correction, ...test }),
    method: `Ripley's K, ${correction} correction`,
    n,
    outside: checked.n - n,
    warnings: checked.warnings,
  };
}
