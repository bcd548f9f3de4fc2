/**
 * A moment as the clock on the wall shows it, without zone: "2026-03-01T22:30" (seconds may follow, a space may stand for the T). People report
 * by this clock and live by it; hours of the day and weekdays are counted on it.
 */
export type LocalTime = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const MINUTE = 60_000;

/** A moment of the wall clock as numbers. */
export interface Clock {
  /** Minutes since Monday 1970-01-05 00:00 on the wall clock. */
  readonly minutes: number;
  /** False when only the day is known. */
  readonly hasHour: boolean;
}

/** 1970-01-05, a Monday, in minutes since 1970-01-01. */
const MONDAY = 4 * 24 * 60;

/**
 * Reads a moment of the wall clock; undefined for a text that is none, a day that does not exist, or one with a zone or offset.
 *
 * @example
 * readLocalTime("1970-01-05T01:30") // → { minutes: 90, hasHour: true }
 * readLocalTime("2026-03-01") // → { hasHour: false }
 * readLocalTime("2026-02-30T10:00") // → undefined
 * readLocalTime("2026-03-01T22:30Z") // → undefined
 */
export function readLocalTime(text: LocalTime): Clock | undefined {
  const found = FORM.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).toISOString().slice(0, 10) !== text.slice(0, 10)) return undefined;
  const minutes = midnight / MINUTE - MONDAY + hour * 60 + minute + second / 60;
  return { minutes, hasHour: found[4] !== undefined };
}

/**
 * The hour of the week of a moment, 0–167: Monday 00–01 is 0, Sunday 23–24 is 167.
 *
 * @example
 * hourOfWeek(90) // → 1
 * hourOfWeek(-1) // → 167
 */
export function hourOfWeek(minutes: number): number {
  const hour = Math.floor(minutes / 60) % 168;
  return hour < 0 ? hour + 168 : hour;
}
