import type { Estimate } from "../result.ts";
import type { Warning } from "../warning.ts";
import type { FamilyName } from "./family.ts";
import type { GlmFit } from "./glm.ts";

/** What the intervention may change: the level at once, the yearly trend from then on, or both. */
export type SegmentedModel = "step" | "slope" | "step+slope";

/**
 * How standard errors are found. `model`: the model's variance with its dispersion. `robust`: HC3, for a variance that follows no model.
 * `neweyWest`: Bartlett-weighted autocovariances. `autoregressive`: dispersion and correlation to the period before, both estimated
 * from the residuals and corrected for what the fit takes away.
 */
export type ErrorType = "model" | "robust" | "neweyWest" | "autoregressive";

/** The columns of a segmented regression, before any data. Places count periods from 0. */
export interface SegmentedDesign {
  readonly periods: number;
  /** Place of the first period after the intervention. */
  readonly intervention: number;
  readonly model: SegmentedModel;
  /** Whether a linear trend (a year, over the whole series) stands in the model; true when left out. */
  readonly trend?: boolean;
  /** Pairs of sine and cosine over the year, 0–6; 0 when left out. */
  readonly harmonics?: number;
  /** Periods a year: 12 for months, 52 for weeks, 4, 1; 12 when left out. */
  readonly perYear?: number;
  /** Place in the year of the first period (January = 0); only moves the harmonics. 0 when left out. */
  readonly phase?: number;
  /** Places of the first period after breaks in how the thing is counted: a step column each, not part of the effect. */
  readonly breaks?: readonly number[];
}

/** One series in one of the forms that indicators have. */
export type SegmentedResponse =
  | { readonly kind: "counts"; readonly counts: ArrayLike<number>; readonly population?: ArrayLike<number> }
  | {
      readonly kind: "shares";
      readonly counts: ArrayLike<number>;
      readonly bases: ArrayLike<number>;
      /** Odds to expect when nothing changes, up to a factor. With them a period without base is left out, not refused. */
      readonly relativeOdds?: ArrayLike<number>;
    }
  | { readonly kind: "values"; readonly values: ArrayLike<number> }
  | {
      readonly kind: "estimates";
      readonly estimates: ArrayLike<number>;
      readonly standardErrors: ArrayLike<number>;
    };

/** A series and the model that is to be fitted to it. */
export interface SegmentedInput {
  readonly response: SegmentedResponse;
  readonly design: Omit<SegmentedDesign, "periods">;
  /** Quasi-Poisson for counts, quasi-binomial for shares, Gaussian for values and estimates when left out. */
  readonly family?: FamilyName;
  /** Autoregressive when left out. */
  readonly errors?: ErrorType;
  /** Lag of Newey–West, in periods; by rule when left out. */
  readonly lag?: number;
  /** 0.95 when left out. */
  readonly level?: number;
  /** Names of the periods, for reasons. */
  readonly labels?: readonly string[];
}

/** What an effect is measured in. */
export type EffectMeasure = "rateRatio" | "oddsRatio" | "difference";

/** A period of the curve that would have been without the intervention. */
export interface CounterfactualPeriod {
  /** Place of the period. */
  readonly period: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Events after the intervention. The fitted curve stands for the observed events; with a step and the default family they add up to the same. */
export interface AfterIntervention {
  readonly observed: number;
  /** By the counterfactual. */
  readonly expected: Estimate;
  /** Fitted less expected: negative when events were averted. Of ratios, its interval excludes 0 exactly when that of `ratio` excludes 1. */
  readonly excess: Estimate;
  /** Fitted to expected; null when the effect is a difference. */
  readonly ratio: Estimate | null;
}

/** Test of whether residuals hang together. */
export interface LjungBox {
  readonly statistic: number;
  readonly lag: number;
  readonly freedom: number;
  readonly pValue: number;
}

/** A fitted segmented regression. */
export interface SegmentedFit {
  readonly measure: EffectMeasure;
  /** In the first period after; null for the model `slope`, which begins at no effect. */
  readonly atIntervention: Estimate | null;
  /** In the last period of the series; the same as at the intervention for the model `step`. */
  readonly atEnd: Estimate;
  /** Change of the yearly trend (a factor a year for ratios); null for the model `step`. */
  readonly trendChange: Estimate | null;
  /** Expected counts, shares or values of every period. */
  readonly fitted: Float64Array;
  readonly counterfactual: readonly CounterfactualPeriod[];
  /** Null for values and estimates, which are no events to add up. */
  readonly after: AfterIntervention | null;
  /** Pearson's, 1 = chance alone for counts and shares. */
  readonly dispersion: number;
  /** Correlation of the disturbance with that of the period before, corrected for the fit. */
  readonly autocorrelation: number;
  /** Of Pearson residuals over up to a year's lags; null in a series too short for it. */
  readonly ljungBox: LjungBox | null;
  /** Periods. */
  readonly n: number;
  readonly errors: ErrorType;
  readonly warnings: readonly Warning[];
  readonly glm: GlmFit;
}
