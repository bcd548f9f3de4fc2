import { type IsoDate, daysBetween, isoDate } from "#app/platform/iso-date.ts";
import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";

/** How many events of a year came in so many days after they happened. */
export interface DelayRow {
  /** Year in which the events happened. */
  readonly year: number;
  /** Days from event to registration; one more than `longest` stands for every longer delay. */
  readonly days: number;
  readonly count: number;
}

/** Events of one year by delay, as far as all of them could be seen. */
export interface DelayCohort {
  readonly year: number;
  /** Longest delay that even the last events of the year have had time for. */
  readonly observable: number;
  /** Events by days of delay, 0 to `longest`, and last those of longer delay. */
  readonly counts: Float64Array;
}

/** Delays of all years that tell anything. */
export interface DelayCounts {
  readonly longest: number;
  readonly cohorts: readonly DelayCohort[];
  readonly warnings: readonly Warning[];
}

/** Rows of a delay file and the day it was drawn. */
export interface DelayInput {
  readonly rows: readonly DelayRow[];
  /** Last day whose registrations are in the file. */
  readonly until: IsoDate;
  /** Longest delay that is told apart: 60 days. */
  readonly longest?: number;
}

/**
 * Sorts a delay file by year of the event. A negative delay means that the source has its dates the wrong way round: such
 * events are counted in a warning and left out. A year whose events have not had time for any delay says nothing yet.
 *
 * @example
 * const rows = [{ year: 2021, days: 0, count: 80 }, { year: 2021, days: 61, count: 5 }, { year: 2021, days: -3, count: 1 }];
 * const delays = delayCounts({ rows, until: "2024-03-31" });
 * delays.cohorts[0].observable // → 821
 * delays.warnings // → [{ code: "missing", have: 1, of: 86 }]
 */
export function delayCounts({ rows, until, longest = 60 }: DelayInput): Result<DelayCounts> {
  if (rows.length === 0) return cannot({ code: "empty" });
  const cohorts = new Map<number, DelayCohort>();
  let wrong = 0;
  let all = 0;
  for (const [index, { year, days, count }] of rows.entries()) {
    const where = String(index + 1);
    if (!(Number.isInteger(count) && count >= 0)) return cannot({ code: "notACount", where, value: count });
    if (!Number.isInteger(days)) return cannot({ code: "notANumber", where, value: String(days) });
    all += count;
    if (days < 0) {
      wrong += count;
      continue;
    }
    const cohort = cohorts.get(year) ?? emptyCohort(year, until, longest);
    const place = Math.min(days, longest + 1);
    cohort.counts[place] = at(cohort.counts, place) + count;
    cohorts.set(year, cohort);
  }
  const telling = [...cohorts.values()].filter((cohort) => cohort.observable >= 0);
  return {
    longest,
    cohorts: telling.sort((one, other) => one.year - other.year),
    warnings: wrong > 0 ? [{ code: "missing", have: wrong, of: all }] : [],
  };
}

function emptyCohort(year: number, until: IsoDate, longest: number): DelayCohort {
  const lastDay = isoDate(`${String(year).padStart(4, "0")}-12-31`);
  return { year, observable: daysBetween(lastDay, until), counts: new Float64Array(longest + 2) };
}
