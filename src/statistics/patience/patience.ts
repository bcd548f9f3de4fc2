import type { Random } from "../random.ts";
import type { SegmentedDesign } from "../regression/index.ts";

/** What a series is like when nothing changes. */
export interface Usual {
  /** Events, share (0–1) or value a period. */
  readonly mean: number;
  /** Factors of the periods of a year, the first for the first period of the series; without a season when left out. Of a share they are of its odds, of a value they are added. */
  readonly season?: readonly number[];
  /** Variance as multiple of what chance alone gives, at least 1; of a value the variance itself. */
  readonly dispersion: number;
}

/** A promise of change, asked before or while one waits for it to be seen. */
export interface PatienceInput {
  /** Counts change by a ratio, shares by an odds ratio, values by a difference. */
  readonly kind: "counts" | "shares" | "values";
  readonly usual: Usual;
  /** Number asked a period; needed for shares. */
  readonly base?: number;
  /** A series of counts that the promise does not reach, beside which the change is judged. */
  readonly comparison?: Usual;
  /** Correlation of neighbouring periods: 0 when left out. */
  readonly autocorrelation?: number;
  /** The promised change: 0.7 is thirty per cent fewer. */
  readonly change: number;
  /** Periods before the start. */
  readonly before: number;
  /** Periods since the start that have already passed: 0 when left out. */
  readonly since?: number;
  /** Periods after the start that the promise lasts. */
  readonly promised: number;
  /** Periods after the start that are looked ahead at most: 120 when left out. */
  readonly furthest?: number;
  /** Periods after the start that the verdict asks for at least: 2 when left out. */
  readonly fewest?: number;
  /** The step model that the verdict uses on a series of so many periods. */
  readonly design: (periods: number) => Omit<SegmentedDesign, "periods" | "intervention" | "model">;
  /** How many times wider the verdict makes its interval after so many periods, when it is looked at again and again: 1 when left out. */
  readonly widen?: (since: number) => number;
  /** Confidence level of the verdict: 0.95. */
  readonly level?: number;
  /** Probability with which the change is to be seen: 0.8. */
  readonly power?: number;
  /** Series drawn: 1000. */
  readonly simulations?: number;
  readonly random: Random;
}

/** Probability of seeing the change after so many periods. */
export interface Power {
  /** Periods since the start. */
  readonly since: number;
  readonly power: number;
  /** Standard error of `power` from the number of series drawn. */
  readonly error: number;
}

/** How long one must wait. */
export interface Patience {
  /** Periods still needed from now; null when `furthest` is not enough. */
  readonly periods: number | null;
  /** False when the change is not seen with that probability before the promise ends. */
  readonly withinPromise: boolean;
  /** Power where it is first enough, or at `furthest` when it never is. */
  readonly reached: Power;
  /** Power when the promise ends. */
  readonly atEnd: Power;
  readonly method: string;
  /** Series drawn. */
  readonly n: number;
}
