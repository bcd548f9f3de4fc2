import { at, cannot, isCannot, type Result, type Warning } from "#app/statistics/index.ts";
import { normalCdf } from "#app/statistics/distributions/index.ts";
import { benjaminiHochberg } from "#app/statistics/proportions/index.ts";
import { lag, neighbourless, type SpatialWeights, type WeightDefinition } from "../neighbours/index.ts";
import { conditionalMoments, conditionalPValue, type LocalField } from "./local-moments.ts";
import { normalityWarnings } from "./normality.ts";
import { type Permutations, refuseTimes } from "./permutations.ts";
import { deviations, moment, refuseValues } from "./values.ts";
import { wholeMapPValues } from "./whole-maps.ts";

/** What an area is beside its neighbours: first itself, then they, above or below the mean. */
export type Quadrant = "highHigh" | "lowLow" | "highLow" | "lowHigh";

/** How each area goes with its neighbours; only areas that have neighbours stand here. */
export interface LocalMoran {
  readonly ids: readonly string[];
  readonly estimates: Float64Array;
  readonly z: Float64Array;
  /** Two-sided, each area for itself. */
  readonly pValues: Float64Array;
  /** Corrected for looking at all areas: below 0.05 is a find that holds. */
  readonly adjusted: readonly number[];
  readonly quadrants: readonly Quadrant[];
  readonly method: string;
  readonly definition: WeightDefinition;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Local Moran's I: which areas are like their neighbours (part of a cluster) and which stand out from them? Mean and variance hold the area's
 * own value and deal out the others (Sokal's conditional moments). Areas without neighbours are left out of the answer, not of the mean.
 *
 * What is to be called a find is judged with `permutations`: each p value then comes from random draws of neighbours, and the adjusted ones hold
 * for the whole map whatever the counts (`wholeMapPValues`). Without them both rest on the normal distribution, which raises false alarms
 * where events are few: a warning says so. Source: Anselin 1995, Sokal and others 1998; as spdep's `localmoran(conditional = TRUE)` and
 * `localmoran_perm`.
 *
 * @example
 * const weights = { ids: ["A", "B", "C", "D"], starts: [0, 1, 3, 5, 6], neighbours: [1, 0, 2, 1, 3, 2], weights: [1, 1, 1, 1, 1, 1] };
 * localMoran([9, 8, 1, 0], weights).estimates // → [0.9692, 0.2154, 0.2154, 0.9692]
 * localMoran([9, 8, 1, 0], weights).quadrants // → ["highHigh", "highHigh", "lowLow", "lowLow"]
 */
export function localMoran(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  permutations?: Permutations,
): Result<LocalMoran> {
  const times = permutations?.times ?? 999;
  const bad = refuseValues(values, weights, 4) ?? refuseTimes(times);
  if (bad !== undefined) return bad;
  const n = values.length;
  const from = deviations(values);
  const field: LocalField = { from, variance: moment(from, 2), weights };
  const used = weights.ids.map((_, i) => i).filter((i) => at(weights.starts, i) < at(weights.starts, i + 1));
  if (used.length === 0) return cannot({ code: "tooFew", have: 0, need: 1 });
  const all = used.find((i) => at(weights.starts, i + 1) - at(weights.starts, i) >= n - 1);
  if (all !== undefined) return cannot({ code: "tooFew", have: n, need: n + 1 });
  const estimates = estimatesOf(field, used);
  const score = (order: Float64Array): Float64Array => scoresOf({ ...field, from: order }, used);
  const z = score(from);
  const pValues =
    permutations === undefined
      ? z.map((one) => 2 * normalCdf(-Math.abs(one)))
      : estimates.map((one, place) => conditionalPValue(field, at(used, place), one, permutations));
  const adjusted =
    permutations === undefined
      ? benjaminiHochberg([...pValues])
      : wholeMapPValues({ z, from, score, random: permutations.random, times });
  if (isCannot(adjusted)) return adjusted;
  const around = lag(weights, from);
  const left = neighbourless(weights);
  return {
    ids: used.map((i) => weights.ids[i] ?? ""),
    estimates,
    z,
    pValues,
    adjusted,
    quadrants: used.map((i) => quadrantOf(at(from, i), at(around, i))),
    method: `Local Moran's I, ${permutations === undefined ? "Benjamini–Hochberg" : `${times} whole maps`}`,
    definition: weights.definition,
    n: used.length,
    warnings: [
      ...(left.length > 0 ? [{ code: "noNeighbours", where: left } as const] : []),
      ...(permutations === undefined ? normalityWarnings(from, weights) : []),
    ],
  };
}

function estimatesOf({ from, variance, weights }: LocalField, areas: readonly number[]): Float64Array {
  const around = lag(weights, from);
  return Float64Array.from(areas, (i) => (at(from, i) / variance) * at(around, i));
}

function scoresOf(field: LocalField, areas: readonly number[]): Float64Array {
  return estimatesOf(field, areas).map((estimate, place) => {
    const { mean, spread } = conditionalMoments(field, at(areas, place));
    // An area exactly at the mean is 0 whoever its neighbours are.
    return spread > 0 ? (estimate - mean) / spread : 0;
  });
}

function quadrantOf(own: number, around: number): Quadrant {
  if (own > 0) return around > 0 ? "highHigh" : "highLow";
  return around > 0 ? "lowHigh" : "lowLow";
}
