import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import { checkIntervention } from "./check-intervention.ts";
import type { FamilyName } from "./family.ts";
import type { GlmInput } from "./glm.ts";
import type { EffectMeasure, SegmentedInput, SegmentedResponse } from "./segmented.ts";
import { segmentedColumns } from "./segmented-columns.ts";
import { LEAST_DISPERSION } from "./uncertainty.ts";

/** Families whose variance follows from the mean: dispersion below 1 is luck, so errors never count on it. */
const OF_CHANCE: readonly FamilyName[] = [
  "poisson",
  "quasiPoisson",
  "negativeBinomial",
  "binomial",
  "quasiBinomial",
];

/** A segmented regression as a generalised linear model. */
export interface SegmentedGlm {
  readonly input: GlmInput;
  readonly measure: EffectMeasure;
  /** What expected counts are divided by to stand in the curve's unit: bases for shares. */
  readonly bases: ArrayLike<number> | null;
  /** The dispersion that is always reckoned with; 0 where the data do not say how much chance alone varies. */
  readonly leastDispersion: number;
}

/**
 * Puts a series in the form that `fitGlm` takes: population as offset, bases as trials, standard errors as weights.
 *
 * @example
 * const response = { kind: "counts", counts: [4, 6, 2, 3], population: [100, 100, 100, 100] };
 * segmentedGlm({ response, design: { intervention: 2, model: "step", trend: false } }).measure // → "rateRatio"
 */
export function segmentedGlm(input: SegmentedInput): Result<SegmentedGlm> {
  const { response, design, labels, family = familyOfKind(response) } = input;
  const made = responseOf(response, family, labels);
  if ("cannot" in made) return made;
  const wrong = checkIntervention(input, made.response.length);
  if (wrong) return wrong;
  const { bases, ...data } = made;
  return {
    input: {
      ...data,
      family,
      columns: segmentedColumns({ ...design, periods: data.response.length }),
      ...(labels ? { labels } : {}),
    },
    measure: measureOf(family),
    bases,
    // Surveys say their own errors, and figures cannot be surer than the surveys they come from.
    leastDispersion: OF_CHANCE.includes(family) ? LEAST_DISPERSION : response.kind === "estimates" ? 1 : 0,
  };
}

function familyOfKind({ kind }: SegmentedResponse): FamilyName {
  return kind === "counts" ? "quasiPoisson" : kind === "shares" ? "quasiBinomial" : "gaussian";
}

function measureOf(family: FamilyName): EffectMeasure {
  if (family === "gaussian") return "difference";
  return family === "binomial" || family === "quasiBinomial" ? "oddsRatio" : "rateRatio";
}

type Data = Pick<GlmInput, "response" | "offset" | "trials" | "weights"> & Pick<SegmentedGlm, "bases">;

function responseOf(
  response: SegmentedResponse,
  family: FamilyName,
  labels: readonly string[] | undefined,
): Result<Data> {
  switch (response.kind) {
    case "values":
      return { response: response.values, bases: null };
    case "estimates":
      return estimates(response, labels);
    case "counts":
      if (!response.population) return { response: response.counts, bases: null };
      if (family === "gaussian") return shareOf(response.counts, response.population);
      return {
        response: response.counts,
        offset: Float64Array.from(response.population, Math.log),
        bases: null,
      };
    case "shares":
      if (family === "gaussian") return shareOf(response.counts, response.bases);
      if (measureOf(family) === "oddsRatio") return trialsOf(response);
      return {
        response: response.counts,
        offset: Float64Array.from(response.bases, Math.log),
        bases: response.bases,
      };
  }
}

function trialsOf({ counts, bases, relativeOdds }: Extract<SegmentedResponse, { kind: "shares" }>): Data {
  if (!relativeOdds) return { response: counts, trials: bases, bases };
  return {
    response: counts,
    trials: Float64Array.from(bases, (base) => Math.max(1, base)),
    weights: Float64Array.from(bases, (base) => (base > 0 ? 1 : 0)),
    offset: Float64Array.from(relativeOdds, Math.log),
    bases,
  };
}

/** Shares as values, each weighing as its base. */
function shareOf(counts: ArrayLike<number>, bases: ArrayLike<number>): Result<Data> {
  if (counts.length !== bases.length) {
    return cannot({ code: "lengthsDiffer", what: "bases", have: bases.length, need: counts.length });
  }
  const empty = Array.from(bases).findIndex((base) => !(base > 0));
  if (empty >= 0) return cannot({ code: "noPopulation", where: String(empty + 1) });
  return {
    response: Float64Array.from(counts, (count, i) => count / at(bases, i)),
    weights: bases,
    bases: null,
  };
}

function estimates(
  { estimates, standardErrors }: Extract<SegmentedResponse, { kind: "estimates" }>,
  labels: readonly string[] | undefined,
): Result<Data> {
  const wrong = Array.from(standardErrors).findIndex((error) => !(error > 0 && error < Infinity));
  if (wrong >= 0) {
    const where = labels?.[wrong] ?? String(wrong + 1);
    return cannot({ code: "badWeight", where, value: at(standardErrors, wrong) });
  }
  return {
    response: estimates,
    weights: Float64Array.from(standardErrors, (error) => error ** -2),
    bases: null,
  };
}
