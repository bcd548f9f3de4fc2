import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Random } from "../random.ts";
import type { ErrorType, FamilyName } from "../regression/index.ts";
import type { Estimate, Interval } from "../result.ts";
import type { Period, Series, SeriesKind, Step } from "../series/index.ts";
import type { Warning } from "../warning.ts";

/** Does it show? The five answers, in the words of the house. */
export type VerdictWord =
  | "improved"
  | "worsened"
  | "no_established_change"
  | "too_early"
  | "cannot_be_measured";

/** Which way is good: few or low, many or high; `none` when nobody has said. */
export type Direction = "low" | "high" | "none";

/** Form of the change that is looked for: at once, growing with time, or both. */
export type ChangeForm = "step" | "slope" | "step+slope";

/** What a change is measured in. Ratios have 1 for no change, differences 0. */
export type Measure = "rateRatio" | "oddsRatio" | "shareDifference" | "meanDifference";

/** What is asked: has this indicator changed since the promise began, in the good or the bad way? */
export interface Question {
  readonly series: Series;
  readonly direction: Direction;
  /** First period counted in a new way, for every break in how the thing is counted. */
  readonly breaks?: readonly Period[];
  /** When the promise began: a period of any length, or a day. */
  readonly start: string;
  /** When it ends; two years after its start when absent. Needed for waiting and for repeated looks. */
  readonly end?: string;
  /** The same indicator where nothing was promised, over the same periods. */
  readonly compare?: Series;
  /** Months from the start until an effect is looked for, as said beforehand. */
  readonly monthsToEffect?: number;
  /** Share of reports expected to be there already, for the latest periods, oldest first. */
  readonly completeness?: readonly number[];
  /**
   * Size of the change that was promised: a ratio for counts (0.8 is a fifth fewer), a difference in the unit of the
   * values otherwise. A ratio of 0.8, or 1.25 where high is good, when absent; without it no waiting for differences.
   */
  readonly promised?: number;
  /** `monthly` when the verdict is looked at again and again while the promise runs: intervals are then wider. */
  readonly looking?: "once" | "monthly";
  readonly form?: ChangeForm;
  /** Pairs of sine and cosine for the season; chosen from the length of the series when absent. */
  readonly harmonics?: number;
  readonly level?: number;
  /** What is known of the data already, to be told with the verdict. */
  readonly notes?: readonly Warning[];
  readonly today: IsoDate;
  /** Source of the simulated futures from which the waiting is reckoned; without it no waiting is told. */
  readonly random?: Random;
}

/** The change, in its measure. */
export interface Change extends Estimate {
  readonly measure: Measure;
  /** How much more the series varies than its kind alone would make it; null where that has no meaning. */
  readonly dispersion: number | null;
}

/** One reasonable model of the sensitivity table, by its choices, and what it says. */
export interface ModelRow {
  readonly family: FamilyName;
  readonly trend: boolean;
  /** Pairs of season terms. */
  readonly harmonics: number;
  readonly errors: ErrorType;
  /** How a comparison series was used. */
  readonly comparison: "none" | "paired" | "separate";
  readonly estimate: number;
  readonly interval: Interval;
  /** The one the verdict rests on. */
  readonly chosen: boolean;
}

/** Why it is too early. */
export type TooEarly =
  | { readonly code: "waiting"; readonly until: Period }
  | { readonly code: "tooFewAfter"; readonly have: number; readonly need: number };

/** Months still needed until a change of the promised size is seen; null when no waiting within reach is enough. */
export interface Waiting {
  readonly months: number | null;
  readonly promised: number;
  readonly measure: Measure;
  /** False when the promise will have ended before. */
  readonly withinPromise: boolean;
}

/**
 * Levels of one period as the model has them, in the unit of the values (shares from 0 to 1): without the change,
 * with it, and the limits of its uncertainty. Before the start all four are the same.
 */
export interface FittedPeriod {
  readonly period: Period;
  readonly expected: number;
  readonly fitted: number;
  readonly low: number;
  readonly high: number;
}

/** What the verdict rests on, for the sentence, the table and the picture. */
export interface Basis {
  readonly kind: SeriesKind;
  readonly step: Step;
  readonly withBase: boolean;
  readonly direction: Direction;
  readonly start: Period;
  readonly first: Period;
  readonly last: Period;
  readonly before: number;
  readonly after: number;
  readonly trend: boolean;
  readonly season: boolean;
  readonly compared: boolean;
  /** Whether the change is that of the last period, as of a slope, rather than of the whole time since the start. */
  readonly atEnd: boolean;
  readonly breaks: readonly Period[];
  readonly preliminary: readonly Period[];
  /** P-value of the Ljung–Box test of what the model leaves; null where the series is too short for it. */
  readonly ljungBox: number | null;
  /** Empty when there is no estimate. */
  readonly fitted: readonly FittedPeriod[];
}

/** A verdict that says something; that nothing can be said is a `Cannot` in its place. */
export interface Verdict {
  readonly word: Exclude<VerdictWord, "cannot_be_measured">;
  /** Null when it is too early for an estimate. */
  readonly change: Change | null;
  readonly tooEarly: TooEarly | null;
  readonly waiting: Waiting | null;
  readonly models: readonly ModelRow[];
  readonly warnings: readonly Warning[];
  readonly basis: Basis;
}
