import { at } from "../at.ts";
import { negativeBinomialQuantile, normalQuantile, poissonCdf } from "../distributions/index.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import { checkCounts } from "./check-counts.ts";
import { expectedCount, type ExpectedCount } from "./expected-count.ts";
import { referenceWeeks } from "./reference-weeks.ts";

/** What a limit for one week is reckoned from. */
export interface ExceedanceInput {
  /** Events per week, in order of time, without gaps; weeks after `week` are not used. */
  readonly counts: ArrayLike<number>;
  /** Place of the week that is watched, 0 for the first: the last by default. */
  readonly week?: number;
  /** Earlier years to learn from: 5. */
  readonly yearsBack?: number;
  /** Weeks on either side of the same week that also count: 3. */
  readonly halfWindow?: number;
  /** Periods that make a year: 52. */
  readonly year?: number;
  /** Share of unchanged weeks that may pass the limit: 0.005, one false alarm in four years of weekly looking. */
  readonly alpha?: number;
  /** `"negativeBinomial"` (Noufaily 2013, the default) or `"twoThirds"` (Farrington 1996), which also carries the error of the expected count. */
  readonly limit?: "negativeBinomial" | "twoThirds";
  /** Standardised residual above which a week of the past counts for less: 2.58 (Noufaily 2013); Farrington 1996 used 1. */
  readonly outbreak?: number;
  /** p-value below which a trend is used: 0.05; 1 uses it whenever it does not lead above everything seen. */
  readonly trendLevel?: number;
}

/** A week beside what earlier years lead one to expect. */
export interface Exceedance extends ExpectedCount {
  readonly count: number;
  /** Counts above this are more than chance. */
  readonly limit: number;
  readonly exceeds: boolean;
  readonly method: string;
  /** Weeks learnt from. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/** Fewer than this in four weeks is never an alarm. */
const ALARM_NEEDS = { events: 5, weeks: 4 };

/**
 * Upper limit for a week's count from the same weeks of earlier years: whether this week is out of the ordinary. Serves
 * weekly counts with a yearly season. Assumes that a week's count varies as much around its expectation as earlier ones
 * did. Never an alarm below five events in four weeks. Each week stands for itself: that a level has changed is for
 * `watchSeries`.
 * Reference: Farrington, Andrews, Beale and Catchpole 1996; Noufaily and others 2013 (R: `surveillance`).
 *
 * @example
 * const counts = Array.from({ length: 320 }, (_, week) => (week === 319 ? 20 : 4 + (week % 5)));
 * exceedanceLimit({ counts }) // → { count: 20, expected: 6, limit: 13, exceeds: true, n: 35 }
 */
export function exceedanceLimit(input: ExceedanceInput): Result<Exceedance> {
  const { yearsBack = 5, halfWindow = 3, year = 52, alpha = 0.005, limit = "negativeBinomial" } = input;
  const week = input.week ?? input.counts.length - 1;
  const counts = Array.from(input.counts).slice(0, week + 1);
  const bad = checkCounts({ values: counts, counts: true, need: yearsBack * year + halfWindow + 1 });
  if (bad !== null) return bad;
  const weeks = referenceWeeks({ week, yearsBack, halfWindow, year });
  const earlier = weeks.map((place) => at(counts, place));
  if (earlier.every((count) => count === 0)) return cannot({ code: "allZero" });
  const { outbreak = 2.58, trendLevel = yearsBack < 3 ? 0 : 0.05 } = input;
  const expectation = expectedCount({ counts: earlier, weeks, week, outbreak, trendLevel });
  if (isCannot(expectation)) return expectation;
  const upper = limit === "twoThirds" ? twoThirds(expectation, alpha) : negativeBinomial(expectation, alpha);
  const count = at(counts, week);
  const recent = counts.slice(-ALARM_NEEDS.weeks).reduce((sum, one) => sum + one, 0);
  return {
    ...expectation,
    count,
    limit: upper,
    exceeds: count > upper && recent >= ALARM_NEEDS.events,
    method: limit === "twoThirds" ? "Farrington" : "Farrington–Noufaily",
    n: earlier.length,
    warnings: recent < ALARM_NEEDS.events ? [{ code: "fewEvents", have: recent }] : [],
  };
}

/** Counts to the power 2/3 are roughly symmetric. */
function twoThirds({ expected, error, dispersion }: ExpectedCount, alpha: number): number {
  const spread = Math.sqrt((4 / 9) * Math.cbrt(expected) * (dispersion + error ** 2 / expected));
  return (expected ** (2 / 3) + normalQuantile(1 - alpha) * spread) ** 1.5;
}

/** Quantile of the count with the mean and variance of the fit; chance alone where it spreads no more than that. */
function negativeBinomial({ expected, dispersion }: ExpectedCount, alpha: number): number {
  if (dispersion > 1) return negativeBinomialQuantile(1 - alpha, expected, expected / (dispersion - 1));
  let count = Math.floor(expected);
  while (poissonCdf(count, expected) < 1 - alpha) count += 1;
  return count;
}
