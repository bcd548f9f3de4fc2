import { addDays, daysBetween, type IsoDate } from "#app/platform/iso-date.ts";
import { at } from "../at.ts";
import { cannot, type Estimate, isCannot, type Result } from "../result.ts";
import { dayAfter, firstDay, parsePeriod, type Period } from "../series/index.ts";
import type { Warning } from "../warning.ts";
import { type Completeness, completeness } from "./completeness.ts";
import { nowcast } from "./nowcast.ts";
import type { ReportingDelay } from "./reporting-delay.ts";

/** A series by the date of the event, with what is known of its delays. */
export interface TailInput {
  readonly delay: ReportingDelay;
  /** Periods of the series, in order of time. */
  readonly periods: readonly Period[];
  /** Events registered by now, by the period in which they happened. */
  readonly counts: ArrayLike<number>;
  /** Last day whose registrations are in. */
  readonly until: IsoDate;
  /** A period is preliminary until this much of it is in with confidence: 0.95. */
  readonly threshold?: number;
  readonly level?: number;
}

/** A period that is not complete yet. */
export interface PreliminaryPeriod {
  readonly period: Period;
  readonly reported: number;
  readonly completeness: Completeness;
  readonly nowcast: Estimate;
}

/** The latest periods, those that are not to be shown as final or as a fall. */
export interface PreliminaryTail {
  /** In order of time; none when the series is old enough. */
  readonly periods: readonly PreliminaryPeriod[];
  readonly warnings: readonly Warning[];
}

/**
 * Which of the latest periods are preliminary, and what they will come to. A period is preliminary while the lower limit
 * of its completeness is below the threshold. Serves series by date of the event; a series by date of registration is
 * complete when it is made. Where more than 1 − threshold comes later than the longest delay told apart, no age is
 * enough, and the reason says how far one gets.
 *
 * @example
 * const within = Array.from({ length: 61 }, (_, day) => (day < 20 ? 0.6 : day < 50 ? 0.96 : 1));
 * const delay = { longest: 60, within, variances: Array(62).fill(0), n: 9000, warnings: [] };
 * const series = { periods: ["2024-01", "2024-02", "2024-03"], counts: [52, 49, 37], until: "2024-03-31" };
 * const tail = preliminaryTail({ delay, ...series });
 * tail.warnings // → [{ code: "preliminary", where: "2024-03", periods: 1 }]
 * tail.periods[0].completeness.estimate // → 0.7277
 * tail.periods[0].nowcast // → { estimate: 50.842, interval: { low: 43, high: 60 } }
 */
export function preliminaryTail(input: TailInput): Result<PreliminaryTail> {
  const { delay, periods, counts, until, threshold = 0.95, level = 0.95 } = input;
  if (periods.length === 0) return cannot({ code: "empty" });
  if (counts.length !== periods.length)
    return cannot({ code: "lengthsDiffer", what: "counts", have: counts.length, need: periods.length });
  const found: PreliminaryPeriod[] = [];
  for (let index = periods.length - 1; index >= 0; index -= 1) {
    const period = periods[index] ?? "";
    const share = completenessOf(period, { delay, until, level });
    if (isCannot(share)) return share;
    if (share.interval.low >= threshold) break;
    if (share.atLeast)
      return cannot({
        code: "outOfRange",
        where: "threshold",
        value: threshold,
        low: 0,
        high: share.interval.low,
      });
    const reported = at(counts, index);
    const whole = nowcast({ reported, completeness: share, level });
    if (isCannot(whole)) return whole;
    found.unshift({ period, reported, completeness: share, nowcast: whole });
  }
  const [first] = found;
  const warning: Warning[] =
    first === undefined ? [] : [{ code: "preliminary", where: first.period, periods: found.length }];
  return { periods: found, warnings: [...warning, ...delay.warnings] };
}

function completenessOf(
  period: Period,
  { delay, until, level }: { delay: ReportingDelay; until: IsoDate; level: number },
): Result<Completeness> {
  const place = parsePeriod(period);
  if (place === null) return cannot({ code: "notANumber", where: "periods", value: period });
  const next = dayAfter(place);
  const age = daysBetween(addDays(next, -1), until);
  if (age < 0) return cannot({ code: "future", where: [period] });
  return completeness({ delay, age, days: daysBetween(firstDay(place), next), level });
}
