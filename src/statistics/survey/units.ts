import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";

/** A stratum with the units drawn in it, numbered from `first`. */
export interface Stratum {
  readonly label: string;
  readonly first: number;
  readonly units: number;
  /** Share of the stratum's units that was drawn, 0–1; 0 where the population is taken as endless. */
  readonly sampled: number;
}

/** Units of a design. */
export interface Units {
  /** Number of each answer's unit. */
  readonly units: Int32Array;
  readonly strata: readonly Stratum[];
}

/** What the counting takes: `n` answers, and what a design says of them. */
export interface UnitsInput {
  readonly n: number;
  readonly strata?: readonly string[] | undefined;
  readonly clusters?: readonly string[] | undefined;
  readonly unitsInPopulation?: number | Readonly<Record<string, number>> | undefined;
}

/**
 * Numbers strata and the units in them in order of appearance. A cluster belongs to the stratum its answers stand in; the same name
 * in two strata is two clusters.
 *
 * @example
 * countUnits({ n: 3, clusters: ["x", "y", "x"] }).units // → [0, 1, 0]
 * countUnits({ n: 3, unitsInPopulation: 2 }) // → { cannot: { code: "moreThanBase", where: "", value: 3, base: 2 } }
 */
export function countUnits({ n, strata, clusters, unitsInPopulation }: UnitsInput): Result<Units> {
  const numbers = new Map<string, { readonly clusters: Map<string, number>; count: number }>();
  const within = new Int32Array(n);
  for (let index = 0; index < n; index += 1) {
    const label = strata?.[index] ?? "";
    const stratum = numbers.get(label) ?? { clusters: new Map<string, number>(), count: 0 };
    numbers.set(label, stratum);
    const cluster = clusters?.[index];
    const known = cluster === undefined ? undefined : stratum.clusters.get(cluster);
    within[index] = known ?? stratum.count;
    if (known !== undefined) continue;
    if (cluster !== undefined) stratum.clusters.set(cluster, stratum.count);
    stratum.count += 1;
  }

  const list: Stratum[] = [];
  const firsts = new Map<string, number>();
  let first = 0;
  for (const [label, { count: units }] of numbers) {
    const base = populationOf(label, unitsInPopulation);
    if (base === undefined) return cannot({ code: "unknown", where: label });
    if (!(base > 0)) return cannot({ code: "noPopulation", where: label });
    if (units > base) return cannot({ code: "moreThanBase", where: label, value: units, base });
    list.push({ label, first, units, sampled: units / base });
    firsts.set(label, first);
    first += units;
  }
  const units = within.map((unit, index) => unit + (firsts.get(strata?.[index] ?? "") ?? 0));
  return { units, strata: list };
}

function populationOf(label: string, units: UnitsInput["unitsInPopulation"]): number | undefined {
  if (units === undefined) return Infinity;
  if (typeof units === "number") return units;
  return Object.hasOwn(units, label) ? units[label] : undefined;
}

/**
 * Sums per unit of what each answer contributes.
 *
 * @example
 * totalsPerUnit([0, 1, 0], 2, (answer) => answer + 1) // → [4, 2]
 */
export function totalsPerUnit(
  units: ArrayLike<number>,
  count: number,
  contribution: (answer: number) => number,
): Float64Array {
  const totals = new Float64Array(count);
  for (let answer = 0; answer < units.length; answer += 1) {
    const unit = at(units, answer);
    totals[unit] = at(totals, unit) + contribution(answer);
  }
  return totals;
}
