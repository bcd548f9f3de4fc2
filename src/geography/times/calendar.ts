import { at, cannot, type Result } from "#app/statistics/index.ts";
import { hourOfWeek, type LocalTime, readLocalTime } from "./local-time.ts";
import type { WeekTable } from "./week-table.ts";

/** Events by weekday and hour. */
export interface Calendar extends WeekTable {
  /** Events whose day is known but not the hour: by weekday, Monday first. They are in no hour. */
  readonly hourUnknown: Float64Array;
  /** Events without a day, or with one that cannot be read. */
  readonly unknown: number;
}

/**
 * Counts events by weekday and hour of the wall clock. A day without an hour is not midnight: it is counted by weekday on its own. `null` is an
 * event that nobody knows the time of. The hour that the clock skips in spring is always empty and the one it repeats in autumn holds two.
 *
 * @example
 * const table = calendar(["2026-03-02T00:10", "2026-03-02T00:50", "2026-03-03", null]);
 * table.values[0] // → 2
 * table.hourUnknown // → [0, 1, 0, 0, 0, 0, 0]
 * table.warnings // → [{ code: "missing", have: 2, of: 4 }]
 */
export function calendar(times: readonly (LocalTime | null)[]): Result<Calendar> {
  if (times.length === 0) return cannot({ code: "empty" });
  const values = new Float64Array(168);
  const hourUnknown = new Float64Array(7);
  let unknown = 0;
  let n = 0;
  for (const text of times) {
    const clock = text === null ? undefined : readLocalTime(text);
    if (clock === undefined) {
      unknown += 1;
      continue;
    }
    const hour = hourOfWeek(clock.minutes);
    const weekday = Math.floor(hour / 24);
    if (clock.hasHour) {
      values[hour] = at(values, hour) + 1;
      n += 1;
    } else hourUnknown[weekday] = at(hourUnknown, weekday) + 1;
  }
  const missing = times.length - n;
  return {
    values,
    hourUnknown,
    unknown,
    n,
    warnings: missing > 0 ? [{ code: "missing", have: missing, of: times.length }] : [],
  };
}
