import type { Change, FittedPeriod, ModelRow } from "./verdict.ts";

/** What a way of measuring the change answers; which way serves is told by the kind and length of the series. */
export interface Measured {
  readonly change: Change;
  /** P-value of the Ljung–Box test; null where the way has no residuals in order of time. */
  readonly ljungBox: number | null;
  /** Whether the model has a trend, and season terms. */
  readonly trend: boolean;
  readonly season: boolean;
  readonly fitted: readonly FittedPeriod[];
  readonly models: readonly ModelRow[];
}
