import { at, cannot, type Result } from "#app/statistics/index.ts";
import type { Aoristic, LeftOut } from "./aoristic.ts";

/** Events whose spans begin in the same hour of the week and reach into as many hours, gathered where they are stored. */
export interface GatheredSpans {
  /** The hour of the week in which they begin, 0–167. */
  readonly hour: number;
  /** How many full hours strike within the span: 0 for a moment, and for 08:10–08:50. */
  readonly strikes: number;
  /** How many events. */
  readonly n: number;
  /** Sums of the shares in the first hour, in each of the whole hours between, and in the last. With no strike the first is `n`. */
  readonly first: number;
  readonly each: number;
  readonly last: number;
}

/**
 * The table of `aoristic` from sums instead of single events: a million spans are a few thousand lines. The sums of an event from b to e,
 * in minutes, are (60 − minutes past the hour of b) / (e − b), 60 / (e − b) and (minutes past the hour of e) / (e − b).
 *
 * @example
 * // 08:30–10:30 on a Monday: a quarter, a half, a quarter.
 * const table = aoristicOf([{ hour: 8, strikes: 2, n: 1, first: 0.25, each: 0.5, last: 0.25 }], { unknown: 0, reversed: 0, tooLong: 0 }, 48);
 * [table.values[8], table.values[9], table.values[10]] // → [0.25, 0.5, 0.25]
 */
export function aoristicOf(
  lines: readonly GatheredSpans[],
  leftOut: LeftOut,
  longestHours: number,
): Result<Aoristic> {
  const missing = leftOut.unknown + leftOut.reversed + leftOut.tooLong;
  const n = lines.reduce((sum, line) => sum + line.n, 0);
  if (n + missing === 0) return cannot({ code: "empty" });
  const values = new Float64Array(168);
  const add = (hour: number, share: number): void => {
    const place = hour % 168;
    values[place] = at(values, place) + share;
  };
  for (const { hour, strikes, first, each, last } of lines) {
    add(hour, first);
    for (let between = 1; between < strikes; between += 1) add(hour + between, each);
    if (strikes > 0) add(hour + strikes, last);
  }
  return {
    values,
    n,
    leftOut,
    longestHours,
    warnings: missing > 0 ? [{ code: "missing", have: missing, of: n + missing }] : [],
  };
}
