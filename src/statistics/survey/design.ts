import { cannot, type Cannot, isCannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import { badWeights } from "./kish.ts";
import { indexMargins, type Margin, type MarginInput } from "./margin.ts";
import { rakeIndexed, type RakeOptions } from "./rake.ts";
import { countUnits, type Stratum } from "./units.ts";

/** How the answers were drawn and weighted. Lists have one value an answer, in the same order. */
export interface SurveyDesignInput {
  /** Inverse of the chance to be drawn, or weights made elsewhere; all one when not given. */
  readonly weights?: ArrayLike<number>;
  /** Parts of the population that were drawn from one by one; one when not given. */
  readonly strata?: readonly string[];
  /** What was drawn: households, schools, areas; each answer by itself when not given. The same name in two strata is two clusters. */
  readonly clusters?: readonly string[];
  /** How many could have been drawn, in all or per stratum: answers, or clusters where they were drawn. Without it, ever so many. */
  readonly unitsInPopulation?: number | Readonly<Record<string, number>>;
  /** Margins to rake to. */
  readonly margins?: readonly MarginInput[];
  readonly raking?: RakeOptions;
  /** Number of answers, where none of the lists is given. */
  readonly n?: number;
}

/** A design made ready for estimates. */
export interface SurveyDesign {
  /** Weights that estimates use. */
  readonly weights: ArrayLike<number>;
  /** Weights before raking. */
  readonly before: ArrayLike<number>;
  /** Number of the unit (cluster, or the answer itself) that each answer belongs to; units of a stratum have neighbouring numbers. */
  readonly units: ArrayLike<number>;
  readonly strata: readonly Stratum[];
  readonly calibration: { readonly margins: readonly Margin[]; readonly options: RakeOptions } | null;
  readonly warnings: readonly Warning[];
}

/**
 * Makes a design ready: strata and clusters are numbered, weights are raked when margins are given. Variances later treat clusters as
 * drawn with equal chance within strata, in one stage (what is drawn within clusters is counted by their spread: "ultimate clusters"),
 * with the finite population correction where `unitsInPopulation` is given, and know that raked margins have no spread of their own.
 *
 * Särndal, Swensson and Wretman (1992). Model Assisted Survey Sampling. Springer.
 *
 * @example
 * const design = surveyDesign({ strata: ["b", "a", "b", "b"], unitsInPopulation: { a: 10, b: 30 } });
 * design.strata // → [{ label: "b", first: 0, units: 3, sampled: 0.1 }, { label: "a", first: 3, units: 1, sampled: 0.1 }]
 * design.units // → [0, 3, 1, 2]
 */
export function surveyDesign(input: SurveyDesignInput): Result<SurveyDesign> {
  const { strata, clusters, unitsInPopulation, margins = [], raking: options = {} } = input;
  const n =
    input.weights?.length ?? strata?.length ?? clusters?.length ?? margins[0]?.groups.length ?? input.n ?? 0;
  const before = input.weights ?? new Float64Array(n).fill(1);
  const bad = badWeights(before);
  if (bad !== null) return cannot(bad);
  const wrong = wrongLength("strata", strata, n) ?? wrongLength("clusters", clusters, n);
  if (wrong !== null) return wrong;
  const counted = countUnits({ n, strata, clusters, unitsInPopulation });
  if (isCannot(counted)) return counted;
  const plain = { ...counted, before, weights: before, calibration: null, warnings: [] };
  if (margins.length === 0) return plain;

  const indexed = indexMargins(margins, n);
  if (isCannot(indexed)) return indexed;
  const raked = rakeIndexed(indexed, before, options);
  if (isCannot(raked)) return raked;
  const { weights, warnings } = raked;
  return { ...plain, weights, warnings, calibration: { margins: indexed, options } };
}

function wrongLength(what: string, list: readonly string[] | undefined, need: number): Cannot | null {
  if (list === undefined || list.length === need) return null;
  return cannot({ code: "lengthsDiffer", what, have: list.length, need });
}
