import { cannot, type Result } from "../result.ts";
import type { RunLengths } from "./chart-findings.ts";
import { type Chart, drawnChart, FEWEST } from "./chart.ts";
import { checkCounts } from "./check-counts.ts";
import { mean, meanMovingRange } from "./moving-range.ts";

/** What an XmR chart is drawn from. */
export interface XmrInput {
  /** One value per period, in order of time, without gaps. */
  readonly values: ArrayLike<number>;
  /** Periods from the start that centre and limits are learnt from: all of them by default. */
  readonly baseline?: number;
  /** What the value can never be below (0 for counts): the lower limit stops there. */
  readonly lowest?: number;
  /** Whether moving ranges over 3.267 times their mean are left out of the spread: yes by default, as the NHS does. */
  readonly screened?: boolean;
  readonly runs?: RunLengths;
}

/**
 * Chart of individual values and moving range: mean ± 2.66 times the mean moving range. Serves any series with one
 * value per period. Assumes that neighbouring values do not hang together (season and trend widen or narrow the
 * limits). Limits are natural process limits, not an interval with a stated level.
 * Reference: Shewhart 1931; Wheeler 1993, "Understanding Variation"; NHS England, "Making data count" (2019).
 *
 * @example
 * const chart = xmrChart({ values: [8, 6, 9, 7, 8, 6, 7, 9, 8, 7, 6, 20] })
 * chart.points[0] // → { value: 8, low: 4.16, high: 12.67 }
 * chart.findings // → [{ rule: "outside", side: "high", first: 11, last: 11 }]
 */
export function xmrChart({ values, baseline, lowest, screened = true, runs }: XmrInput): Result<Chart> {
  const bad = checkCounts({ values, counts: false, need: FEWEST });
  if (bad !== null) return bad;
  const learnt = Array.from(values).slice(0, baseline);
  if (learnt.length < FEWEST) return cannot({ code: "tooFewBefore", have: learnt.length, need: FEWEST });
  const spread = meanMovingRange(learnt, screened);
  if (!(spread > 0)) return cannot({ code: "oneValue", value: learnt[0] ?? 0 });
  return drawnChart({
    values,
    centre: mean(learnt),
    sigmas: Float64Array.from(values, () => (2.66 * spread) / 3),
    possible: { low: lowest ?? -Infinity, high: Infinity },
    runs,
    method: "XmR",
    n: learnt.length,
    warnings: [],
  });
}
