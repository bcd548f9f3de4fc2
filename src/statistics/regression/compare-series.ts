import { cannot, isCannot, type Result } from "../result.ts";
import type { ComparisonFit, ComparisonInput, ComparisonMeasure, ComparisonMethod } from "./comparison.ts";
import { compareSeparately } from "./compare-separately.ts";
import { fitSegmented } from "./fit-segmented.ts";
import { pairSeries } from "./pair-series.ts";
import type { EffectMeasure, SegmentedResponse } from "./segmented.ts";

/**
 * How much more a target series changed at an intervention than a comparison series that the intervention did not reach (controlled
 * interrupted time series; Lopez Bernal, Cummins and Gasparrini 2018). Assumes that what else happened reached both alike.
 *
 * @example
 * const response = { kind: "counts", counts: [14, 11, 15, 12, 13, 16, 8, 7, 9, 6, 8, 7] };
 * const comparison = { kind: "counts", counts: [94, 81, 99, 90, 93, 98, 85, 80, 89, 77, 84, 83] };
 * const fit = compareSeries({ response, comparison, design: { intervention: 6, model: "step", trend: false } });
 * fit.measure // → "ratioOfRateRatios"
 * fit.atEnd.estimate // → 0.61914
 */
export function compareSeries(input: ComparisonInput): Result<ComparisonFit> {
  const { response, comparison } = input;
  if (response.kind !== comparison.kind) {
    return cannot({ code: "infeasible", what: "comparison" });
  }
  const method = input.method ?? methodOf(response);
  return method === "separate" ? compareSeparately(input) : comparePaired(input, method);
}

function methodOf({ kind }: SegmentedResponse): ComparisonMethod {
  return kind === "counts" || kind === "values" ? "paired" : "separate";
}

function comparePaired(
  input: ComparisonInput,
  method: Exclude<ComparisonMethod, "separate">,
): Result<ComparisonFit> {
  const paired = pairSeries(input, method);
  if (isCannot(paired)) return paired;
  const fit = fitSegmented({ ...input, response: paired });
  if (isCannot(fit)) return fit;
  const { atIntervention, atEnd, trendChange, dispersion, errors, n, warnings, measure } = fit;
  return {
    measure: COMPARED[measure],
    method,
    atIntervention,
    atEnd,
    trendChange,
    dispersion,
    errors,
    n,
    warnings,
  };
}

/** What the effect on a paired series says about the two: odds of the target among both are its rate ratio to the other. */
const COMPARED: Readonly<Record<EffectMeasure, ComparisonMeasure>> = {
  rateRatio: "ratioOfRateRatios",
  oddsRatio: "ratioOfRateRatios",
  difference: "differenceOfDifferences",
};
