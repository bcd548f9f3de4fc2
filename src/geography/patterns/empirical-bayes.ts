import { at, cannot, type Cannot, type Result, type Warning } from "#app/statistics/index.ts";
import { neighbourless, type SpatialWeights, type WeightDefinition } from "../neighbours/index.ts";

/** Rates drawn towards a mean, the more the fewer inhabitants stand behind them. */
export interface ShrunkenRates {
  /** Events per inhabitant as counted. */
  readonly raw: Float64Array;
  /** Events per inhabitant, shrunken. */
  readonly rates: Float64Array;
  readonly method: string;
  /** Who the neighbours are, where each area is drawn towards the mean of its own. */
  readonly definition: WeightDefinition | undefined;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Empirical Bayes rates: a small area's rate jumps by chance, so it is drawn towards the mean of all areas, or with `weights` towards the mean
 * of itself and its neighbours, by how much of the spread between areas is more than chance. Assumes Poisson counts. For maps and for tests of
 * clusters; never for ranking or judging one area. An area without neighbours keeps its own rate and is named.
 * Source: Marshall 1991 (method of moments); as spdep's `EBest` and `EBlocal(geoda = TRUE)`.
 *
 * @example
 * empiricalBayes({ counts: [0, 20, 1], population: [100, 2000, 900] }).rates // → [0.006047, 0.009278, 0.003545]
 */
export function empiricalBayes(input: {
  readonly counts: ArrayLike<number>;
  readonly population: ArrayLike<number>;
  readonly weights?: SpatialWeights;
}): Result<ShrunkenRates> {
  const { counts, population, weights } = input;
  const bad = refuseCounts(counts, population, weights);
  if (bad !== undefined) return bad;
  const n = counts.length;
  const everyone = Uint32Array.from({ length: n }, (_, i) => i);
  const whole = priorOf(everyone, counts, population);
  const rates = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const { mean, between } =
      weights === undefined ? whole : priorOf(neighbourhood(weights, i), counts, population);
    const base = at(population, i);
    const own = at(counts, i) / base;
    rates[i] = mean === 0 ? 0 : mean + ((own - mean) * between) / (between + mean / base);
  }
  const alone = weights === undefined ? [] : neighbourless(weights);
  return {
    raw: Float64Array.from({ length: n }, (_, i) => at(counts, i) / at(population, i)),
    rates,
    method: `Empirical Bayes (Marshall), ${weights === undefined ? "global" : "local"}`,
    definition: weights?.definition,
    n,
    warnings: alone.length > 0 ? [{ code: "noNeighbours", where: alone }] : [],
  };
}

/** Mean rate of a group of areas, and the variance between their true rates: what is seen less what chance makes, at least 0. */
function priorOf(
  group: ArrayLike<number>,
  counts: ArrayLike<number>,
  population: ArrayLike<number>,
): { readonly mean: number; readonly between: number } {
  let [events, people, squares] = [0, 0, 0];
  for (let k = 0; k < group.length; k += 1) {
    events += at(counts, at(group, k));
    people += at(population, at(group, k));
  }
  const mean = events / people;
  for (let k = 0; k < group.length; k += 1) {
    const base = at(population, at(group, k));
    squares += base * (at(counts, at(group, k)) / base - mean) ** 2;
  }
  return { mean, between: Math.max(0, squares / people - mean / (people / group.length)) };
}

function neighbourhood({ starts, neighbours }: SpatialWeights, area: number): number[] {
  return [area, ...neighbours.subarray(at(starts, area), at(starts, area + 1))];
}

function refuseCounts(
  counts: ArrayLike<number>,
  population: ArrayLike<number>,
  weights: SpatialWeights | undefined,
): Cannot | undefined {
  const n = counts.length;
  if (n === 0) return cannot({ code: "empty" });
  if (population.length !== n)
    return cannot({ code: "lengthsDiffer", what: "population", have: population.length, need: n });
  if (weights !== undefined && weights.ids.length !== n)
    return cannot({ code: "lengthsDiffer", what: "weights", have: weights.ids.length, need: n });
  if (n < 2) return cannot({ code: "tooFew", have: n, need: 2 });
  let total = 0;
  for (let i = 0; i < n; i += 1) {
    const where = weights?.ids[i] ?? String(i + 1);
    const [count, base] = [at(counts, i), at(population, i)];
    if (!Number.isInteger(count) || count < 0) return cannot({ code: "notACount", where, value: count });
    if (!(base > 0 && base < Infinity)) return cannot({ code: "noPopulation", where });
    total += count;
  }
  return total === 0 ? cannot({ code: "allZero" }) : undefined;
}
