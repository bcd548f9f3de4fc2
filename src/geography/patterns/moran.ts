import { at, cannot, type Result, type Warning } from "#app/statistics/index.ts";
import { normalCdf } from "#app/statistics/distributions/index.ts";
import { neighbourless, type SpatialWeights, type WeightDefinition } from "../neighbours/index.ts";
import { moranVariance } from "./moran-variance.ts";
import { type Permutations, refuseTimes } from "./permutations.ts";
import { shuffle } from "./shuffle.ts";
import { deviations, moment, refuseValues } from "./values.ts";
import { withNeighbours } from "./with-neighbours.ts";

/** Where everyone is everyone's neighbour I is the same in every order, but for rounding. */
const LEAST_ERROR = 1e-9;

/** How alike neighbours are in the whole map. */
export interface Moran {
  /** About 0 when values are dealt out by chance, towards 1 when neighbours are alike, below 0 when they are unlike. */
  readonly estimate: number;
  /** What chance gives on average: −1/(n − 1). */
  readonly expected: number;
  readonly standardError: number;
  readonly z: number;
  /** Two-sided. */
  readonly pValue: number;
  readonly method: string;
  readonly definition: WeightDefinition;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Moran's I: are neighbouring areas more alike than they would be had the values been dealt out by chance? With `permutations` the standard
 * error and p value come from random orders (p: how many lie at least as far from the expected, counting the one seen), otherwise from the
 * moments under randomisation and the normal distribution. Areas without neighbours are left out, values and all, and named.
 * Source: Cliff and Ord 1981; as spdep's `moran.test` and `moran.mc`.
 *
 * @example
 * const weights = { ids: ["A", "B", "C", "D"], starts: [0, 1, 3, 5, 6], neighbours: [1, 0, 2, 1, 3, 2], weights: [1, 1, 1, 1, 1, 1] };
 * moran([9, 8, 1, 0], weights) // → { estimate: 0.3949, expected: -0.3333, z: 1.3639 }
 */
export function moran(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  permutations?: Permutations,
): Result<Moran> {
  const bad = refuseValues(values, weights, 4);
  if (bad !== undefined) return bad;
  const left = neighbourless(weights);
  const used = withNeighbours(values, weights);
  const n = used.values.length;
  const badUsed = refuseValues(used.values, used.weights, 4);
  if (badUsed !== undefined) return badUsed;
  const from = deviations(used.values);
  const estimate = moranOf(from, used.weights);
  const expected = -1 / (n - 1);
  const { definition } = weights;
  const warnings: Warning[] = left.length > 0 ? [{ code: "noNeighbours", where: left }] : [];
  if (permutations === undefined) {
    const standardError = Math.sqrt(moranVariance(from, used.weights));
    if (!(standardError > LEAST_ERROR)) return cannot({ code: "tooFew", have: n, need: n + 1 });
    const z = (estimate - expected) / standardError;
    const pValue = 2 * normalCdf(-Math.abs(z));
    const method = "Moran's I, moments under randomisation";
    return { estimate, expected, standardError, z, pValue, method, definition, n, warnings };
  }
  const { random, times = 999 } = permutations;
  const badTimes = refuseTimes(times);
  if (badTimes !== undefined) return badTimes;
  const drawn = new Float64Array(times);
  const away = Math.abs(estimate - expected) - 1e-12;
  let further = 0;
  for (let draw = 0; draw < times; draw += 1) {
    shuffle(from, random);
    drawn[draw] = moranOf(from, used.weights);
    if (Math.abs(at(drawn, draw) - expected) >= away) further += 1;
  }
  const standardError = Math.sqrt(moment(deviations(drawn), 2));
  if (!(standardError > LEAST_ERROR)) return cannot({ code: "tooFew", have: n, need: n + 1 });
  const z = (estimate - expected) / standardError;
  const pValue = (further + 1) / (times + 1);
  const method = `Moran's I, ${times} permutations`;
  return { estimate, expected, standardError, z, pValue, method, definition, n, warnings };
}

function moranOf(from: Float64Array, { starts, neighbours, weights }: SpatialWeights): number {
  let [products, total] = [0, 0];
  for (let i = 0; i < from.length; i += 1) {
    let sum = 0;
    for (let k = at(starts, i); k < at(starts, i + 1); k += 1) {
      const weight = at(weights, k);
      sum += weight * at(from, at(neighbours, k));
      total += weight;
    }
    products += at(from, i) * sum;
  }
  return products / total / moment(from, 2);
}
