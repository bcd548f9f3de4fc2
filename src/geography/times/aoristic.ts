import { at, cannot, type Result } from "#app/statistics/index.ts";
import { hourOfWeek, type LocalTime, readLocalTime } from "./local-time.ts";
import type { WeekTable } from "./week-table.ts";

/** Between when and when an event happened: the same twice when the moment is known. `null` where nobody knows. */
export interface TimeSpan {
  readonly from: LocalTime | null;
  readonly to: LocalTime | null;
}

/** Why events stand outside the table. */
export interface LeftOut {
  /** One end is not known, cannot be read, or is a day without an hour. */
  readonly unknown: number;
  /** The end lies before the beginning. */
  readonly reversed: number;
  /** The span is longer than the limit, so it says nothing of the hour. */
  readonly tooLong: number;
}

/** Events by weekday and hour, those with a span shared out over its hours. */
export interface Aoristic extends WeekTable {
  readonly leftOut: LeftOut;
  /** Longest span used, in hours. */
  readonly longestHours: number;
}

/**
 * Aoristic weights: an event that happened at some time within a span (a bicycle left at eight, gone at five) counts in each hour by the share of
 * the span that lies in it, together 1. A moment counts whole in its hour. Each minute of the span is taken as equally likely.
 *
 * Works on the wall clock: a span over the night when summer time begins or ends is an hour shorter or longer than the clock says, which moves at
 * most one hour's share of that event. Source: Ratcliffe 2000, with minutes instead of whole hours.
 *
 * @example
 * const table = aoristic([{ from: "2026-03-02T08:30", to: "2026-03-02T10:30" }, { from: "2026-03-02T08:00", to: "2026-03-02T08:00" }]);
 * [table.values[8], table.values[9], table.values[10]] // → [1.25, 0.5, 0.25]
 * aoristic([{ from: "2026-03-02T08:00", to: null }]).leftOut // → { unknown: 1, reversed: 0, tooLong: 0 }
 */
export function aoristic(spans: readonly TimeSpan[], longestHours = 48): Result<Aoristic> {
  if (spans.length === 0) return cannot({ code: "empty" });
  if (!(longestHours > 0 && longestHours <= 168))
    return cannot({ code: "outOfRange", where: "longestHours", value: longestHours, low: 0, high: 168 });
  const values = new Float64Array(168);
  let [n, unknown, reversed, tooLong] = [0, 0, 0, 0];
  for (const { from, to } of spans) {
    const begun = minutesOf(from);
    const ended = minutesOf(to);
    if (begun === undefined || ended === undefined) unknown += 1;
    else if (ended < begun) reversed += 1;
    else if (ended - begun > longestHours * 60) tooLong += 1;
    else {
      shareOut(values, begun, ended);
      n += 1;
    }
  }
  return {
    values,
    n,
    leftOut: { unknown, reversed, tooLong },
    longestHours,
    warnings: n < spans.length ? [{ code: "missing", have: spans.length - n, of: spans.length }] : [],
  };
}

function minutesOf(text: LocalTime | null): number | undefined {
  const clock = text === null ? undefined : readLocalTime(text);
  return clock?.hasHour === true ? clock.minutes : undefined;
}

function shareOut(values: Float64Array, begun: number, ended: number): void {
  if (begun === ended) {
    const hour = hourOfWeek(begun);
    values[hour] = at(values, hour) + 1;
    return;
  }
  for (let from = begun; from < ended;) {
    const to = Math.min(ended, (Math.floor(from / 60) + 1) * 60);
    const hour = hourOfWeek(from);
    values[hour] = at(values, hour) + (to - from) / (ended - begun);
    from = to;
  }
}
