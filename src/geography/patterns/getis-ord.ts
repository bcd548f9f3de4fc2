import { normalCdf } from "#app/statistics/distributions/index.ts";
import { at, cannot, isCannot, type Result, type Warning } from "#app/statistics/index.ts";
import { benjaminiHochberg } from "#app/statistics/proportions/index.ts";
import type { SpatialWeights, WeightDefinition } from "../neighbours/index.ts";
import { normalityWarnings } from "./normality.ts";
import { type Permutations, refuseTimes } from "./permutations.ts";
import { deviations, moment, refuseValues } from "./values.ts";
import { wholeMapPValues } from "./whole-maps.ts";

/** Hot and cold spots, in the order of the areas. */
export interface HotSpots {
  readonly ids: readonly string[];
  /** Standard deviations from what chance would give: positive where high values lie together, negative where low ones do. */
  readonly z: Float64Array;
  /** Two-sided, each area for itself, by the normal distribution. */
  readonly pValues: Float64Array;
  /** Corrected for looking at all areas: below 0.05 is a spot that holds. */
  readonly adjusted: readonly number[];
  readonly method: string;
  readonly definition: WeightDefinition;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Getis–Ord Gi*: where do high (or low) values lie together more than they would if they were dealt out by chance? The area itself counts
 * among its neighbours with the mean weight of theirs (1 if it has none). The style of the weights does not change z.
 *
 * Values: counts in areas alike in size (hexagons, zeros filled in), or rates; a rate from few inhabitants should be shrunk first
 * (`empiricalBayes`). What is to be called a hot spot is judged with `permutations`: p values then hold for the whole map whatever the counts
 * (`wholeMapPValues`). Without them they come from the normal distribution and Benjamini and Hochberg's correction, which among 271
 * hexagons finds a false spot in 7 % of maps with two events a hexagon, but in 20 % with half an event and 50 % with a tenth: a warning says so.
 * Source: Ord and Getis 1995; as spdep's `localG` with `include.self`.
 *
 * @example
 * const weights = { ids: ["A", "B", "C", "D"], starts: [0, 1, 3, 5, 6], neighbours: [1, 0, 2, 1, 3, 2], weights: [1, 1, 1, 1, 1, 1] };
 * getisOrd([9, 8, 1, 0], weights).z // → [1.7187, 1.1163, -1.1163, -1.7187]
 */
export function getisOrd(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  permutations?: Permutations,
): Result<HotSpots> {
  const times = permutations?.times ?? 999;
  const bad = refuseValues(values, weights, 3) ?? refuseTimes(times);
  if (bad !== undefined) return bad;
  const n = values.length;
  // An area with all the others as neighbours has nothing to stand out from.
  const most = weights.ids.reduce(
    (a, _, i) => Math.max(a, at(weights.starts, i + 1) - at(weights.starts, i)),
    0,
  );
  if (most >= n - 1) return cannot({ code: "tooFew", have: n, need: most + 2 });
  const from = deviations(values);
  const score = scorer(weights, moment(from, 2));
  const z = score(from);
  const pValues = z.map((one) => 2 * normalCdf(-Math.abs(one)));
  const adjusted =
    permutations === undefined
      ? benjaminiHochberg([...pValues])
      : wholeMapPValues({ z, from, score, random: permutations.random, times });
  if (isCannot(adjusted)) return adjusted;
  return {
    ids: weights.ids,
    z,
    pValues,
    adjusted,
    method: `Getis–Ord Gi*, ${permutations === undefined ? "Benjamini–Hochberg" : `${times} whole maps`}`,
    definition: weights.definition,
    n,
    warnings: permutations === undefined ? normalityWarnings(from, weights) : [],
  };
}

/** Gives z of every area from differences from the mean, whatever their order: what only hangs on the weights is worked out once. */
function scorer(
  { starts, neighbours, weights }: SpatialWeights,
  variance: number,
): (from: Float64Array) => Float64Array {
  const n = starts.length - 1;
  const own = new Float64Array(n);
  const spread = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let [sum, squares] = [0, 0];
    for (let k = at(starts, i); k < at(starts, i + 1); k += 1) {
      sum += at(weights, k);
      squares += at(weights, k) ** 2;
    }
    own[i] = sum > 0 ? sum / (at(starts, i + 1) - at(starts, i)) : 1;
    const total = sum + at(own, i);
    spread[i] = Math.sqrt((variance * (n * (squares + at(own, i) ** 2) - total ** 2)) / (n - 1));
  }
  return (from) => {
    const z = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      let excess = at(own, i) * at(from, i);
      for (let k = at(starts, i); k < at(starts, i + 1); k += 1)
        excess += at(weights, k) * at(from, at(neighbours, k));
      z[i] = excess / at(spread, i);
    }
    return z;
  };
}
