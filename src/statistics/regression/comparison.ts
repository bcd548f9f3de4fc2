import type { Estimate } from "../result.ts";
import type { Warning } from "../warning.ts";
import type { ErrorType, SegmentedInput, SegmentedResponse } from "./segmented.ts";

/**
 * How a comparison series is used. `paired`: period by period, so that whatever moves both series alike falls out; counts as events of
 * the target out of those of both (the noise of both counts), values as differences. `offset`: the comparison's counts stand for
 * what to expect and are taken as known; only for a comparison much larger than the target. `separate`: each series with
 * trend, season and dispersion of its own, and the difference of the two effects.
 */
export type ComparisonMethod = "paired" | "offset" | "separate";

/** A target series, a comparison series of the same kind and periods, and the model of both. */
export interface ComparisonInput extends Omit<SegmentedInput, "family"> {
  readonly comparison: SegmentedResponse;
  /** Paired for counts and values, separate for shares and survey estimates when left out. */
  readonly method?: ComparisonMethod;
}

/** What the difference between two series is measured in. */
export type ComparisonMeasure = "ratioOfRateRatios" | "ratioOfOddsRatios" | "differenceOfDifferences";

/** How much more the target changed than its comparison. */
export interface ComparisonFit {
  readonly measure: ComparisonMeasure;
  readonly method: ComparisonMethod;
  readonly atIntervention: Estimate | null;
  readonly atEnd: Estimate;
  readonly trendChange: Estimate | null;
  /** Of the paired or offset series; the larger of the two when separate. */
  readonly dispersion: number;
  readonly errors: ErrorType;
  readonly n: number;
  readonly warnings: readonly Warning[];
}
