import { chiSquaredSurvival } from "../distributions/index.ts";
import { ljungBox } from "../regression/index.ts";
import { type Cannot, cannot, type Interval, isCannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import { checkCounts } from "./check-counts.ts";
import { levelRatio, ratioLimits } from "./level-ratio.ts";
import { largestDeviance, logEvidence } from "./mixture-test.ts";
import { pearsonSpread } from "./pearson-spread.ts";
import { addPeriod, emptySeasons, type SeasonTotals } from "./season-totals.ts";

/** A series of counts with a place from where it is watched. */
export interface WatchInput {
  /** Events per period, in order of time, without gaps. */
  readonly counts: ArrayLike<number>;
  /** Population or exposure per period; 1 when left out. */
  readonly base?: ArrayLike<number>;
  /** Place of the first period that is watched; those before are the baseline. */
  readonly start: number;
  /** Periods that make a year, each compared with the same one of other years: 12; 1 for a series without season. */
  readonly season?: number;
  /** Size of change to be quickest at, as a share: 0.3 is thirty per cent. Other sizes are found too. */
  readonly expectedChange?: number;
  readonly level?: number;
}

/** What one look says. */
export interface WatchLook {
  /** Level so far over the baseline's; null when the seasons looked at have no events in the baseline. */
  readonly ratio: number | null;
  /** Ratios that hold together with those of all other looks. */
  readonly interval: Interval;
  /** How many times likelier a change is than none; 1 / (1 − level) or more establishes it. */
  readonly evidence: number;
}

/** All looks so far. */
export interface Watch {
  /** One for each period from `start`. */
  readonly looks: readonly WatchLook[];
  /** The first period (place in the series) whose look establishes a change, and its direction; it stays established. */
  readonly established: { readonly at: number; readonly direction: "higher" | "lower" } | null;
  readonly level: number;
  readonly method: string;
  /** Periods of the baseline. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/** Fewest periods of a baseline without season. */
const FEWEST = 8;

/**
 * Watches a series of counts period by period and says when a change of level since `start` is established, however
 * often one looks: an unchanged series is ever called changed with probability 1 − level at most. Neither the baseline's
 * level nor its season nor how much counts vary is taken as known: each calendar month is compared with itself
 * (`levelRatio`), the dispersion is integrated out (`logEvidence`), and where neighbouring periods hang together it counts
 * for more, by (1 + r) / (1 − r). Exact for independent normal errors, where the test is a martingale; for counts the bound
 * is shown by simulation. Assumes that without a change the months vary around the same season each year: a trend that
 * goes on will be called a change, and now and then a cluster of months far out of the ordinary.
 *
 * @example
 * const counts = [12, 6, 14, 9, 5, 13, 10, 16, 7, 12, 10, 15, 5, 6, 4, 2, 7, 3, 4, 2, 5];
 * watchSeries({ counts, start: 13, season: 1 }).established // → { at: 18, direction: "lower" }
 */
export function watchSeries(input: WatchInput): Result<Watch> {
  const { counts, base, start, season = 12, level = 0.95 } = input;
  const bad = checkCounts({ values: counts, counts: true, base, need: 1 }) ?? checkPlan(input);
  if (bad !== null) return bad;
  const seasons = emptySeasons(season);
  for (let index = 0; index < start; index += 1) addPeriod(seasons, input, index);
  if (seasons.every(({ before }) => before.events === 0)) return cannot({ code: "allZero" });
  const looks: WatchLook[] = [];
  for (let index = start; index < counts.length; index += 1) {
    addPeriod(seasons, input, index);
    looks.push(lookAt(seasons, input, index + 1));
  }
  const first = looks.findIndex(({ evidence }) => evidence >= 1 / (1 - level));
  return {
    looks,
    established: first < 0 ? null : { at: start + first, direction: directionOf(looks[first]) },
    level,
    method: "normal-mixture sequential t-test",
    n: start,
    warnings: warningsOf(seasons, input),
  };
}

function checkPlan({ counts, start, season = 12, expectedChange = 0.3 }: WatchInput): Cannot | null {
  const need = Math.max(FEWEST, season > 1 ? 2 * season : 1);
  if (start < need) return cannot({ code: "tooFewBefore", have: Math.max(0, start), need });
  if (counts.length <= start) return cannot({ code: "tooFewAfter", have: 0, need: 1 });
  return expectedChange > 0 && expectedChange < 1
    ? null
    : cannot({ code: "outOfRange", where: "expectedChange", value: expectedChange, low: 0, high: 1 });
}

function lookAt(seasons: readonly SeasonTotals[], input: WatchInput, periods: number): WatchLook {
  const { expectedChange = 0.3, level = 0.95 } = input;
  const { logRatio, deviance, information } = levelRatio(seasons);
  const { square, freedom, correlation } = pearsonSpread(seasons, Math.exp(logRatio), input, periods);
  const ratio = logRatio === Infinity ? null : Math.exp(logRatio);
  if (!(square > 0 && freedom > 0)) return { ratio, interval: { low: 0, high: Infinity }, evidence: 1 };
  const kept = Math.min(HIGHEST, Math.max(0, correlation));
  const dispersion = ((square / freedom) * (1 + kept)) / (1 - kept);
  const precision = 1 / Math.log(1 - expectedChange) ** 2;
  const known = { information, dispersion, freedom, precision };
  const { low, high } = ratioLimits(seasons, logRatio, largestDeviance(known, 1 - level));
  return {
    ratio,
    interval: { low: Math.exp(low), high: Math.exp(high) },
    evidence: Math.exp(logEvidence({ ...known, deviance })),
  };
}

function directionOf(look: WatchLook | undefined): "higher" | "lower" {
  return look !== undefined && look.ratio !== null && look.ratio < 1 ? "lower" : "higher";
}

/** What the evidence has been weakened for. */
function warningsOf(seasons: readonly SeasonTotals[], input: WatchInput): readonly Warning[] {
  const ratio = Math.exp(levelRatio(seasons).logRatio);
  const { residuals, square, freedom } = pearsonSpread(seasons, ratio, input, input.counts.length);
  // Beyond half a year residuals hang together by the seasons fitted to them.
  const lag = Math.max(1, Math.min(6, Math.floor(seasons.length / 2)));
  const test = ljungBox(residuals, { lag });
  return [
    ...(freedom > 0 && chiSquaredSurvival(square, freedom) < SURPRISING
      ? [{ code: "overdispersed", dispersion: square / freedom } as const]
      : []),
    ...(!isCannot(test) && test.pValue < SURPRISING
      ? [{ code: "autocorrelated", pValue: test.pValue } as const]
      : []),
  ];
}

/** p-value below which an assumption is worth a warning. */
const SURPRISING = 0.05;
/** Months that hang together more than this are a walk without a level. */
const HIGHEST = 0.9;
