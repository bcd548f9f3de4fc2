import type { Warning } from "#app/statistics/index.ts";

/** Hours of the day by day of the week. */
export interface WeekTable {
  /** 168 numbers, Monday 00–01 first, then hour by hour to Sunday 23–24: weekday w (Monday 0) and hour h stand at 24 w + h. */
  readonly values: Float64Array;
  /** Events that stand in the table. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Sums of a week table by hour of the day (24, midnight first) or by weekday (7, Monday first).
 *
 * @example
 * const table = { values: new Float64Array(168).fill(1), n: 168, warnings: [] };
 * [sumBy(table, "hour")[0], sumBy(table, "weekday")[0]] // → [7, 24]
 */
export function sumBy({ values }: WeekTable, what: "hour" | "weekday"): Float64Array {
  const sums = new Float64Array(what === "hour" ? 24 : 7);
  for (const [place, value] of values.entries()) {
    const group = what === "hour" ? place % 24 : Math.floor(place / 24);
    sums[group] = (sums[group] ?? 0) + value;
  }
  return sums;
}
