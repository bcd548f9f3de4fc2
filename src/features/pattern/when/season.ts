import {
  type DayCount,
  type EventSelection,
  type ReportedWeek,
  weekNumber,
} from "#app/features/event/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";

type Days = Pick<EventSelection, "from" | "to">;

/** Events of one year by month or by week: null where the selection does not reach. */
export interface SeasonRow {
  readonly year: number;
  readonly cells: readonly (number | null)[];
}

/** Events by year and month. A month that the selection only touches has what it holds of it. */
export function monthsOf(days: readonly DayCount[], { from, to }: Days): readonly SeasonRow[] {
  const counts = new Map<string, number>();
  for (const { day, events } of days) {
    const month = day.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + events);
  }
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  return Array.from({ length: years }, (_, place) => {
    const year = Number(from.slice(0, 4)) + place;
    const cells = Array.from({ length: 12 }, (__, month) => {
      const name = `${year}-${String(month + 1).padStart(2, "0")}`;
      return name < from.slice(0, 7) || name > to.slice(0, 7) ? null : (counts.get(name) ?? 0);
    });
    return { year, cells };
  });
}

/** The months ("2026-03") of which a selection holds only a part: at most the first and the last. */
export function partMonths({ from, to }: Days): readonly string[] {
  const first = from.endsWith("-01") ? [] : [from.slice(0, 7)];
  const last = addDays(to, 1).endsWith("-01") ? [] : [to.slice(0, 7)];
  return [...new Set([...first, ...last])];
}

/** One whole week. */
export interface WeekLine {
  /** Its Monday. */
  readonly week: IsoDate;
  readonly events: number;
  /** Weekly reports that came in, of those that should have. */
  readonly received: number;
  readonly expected: number;
}

/** Week by week: events, and the weekly reports they came in. */
export function weekLines(
  weeks: readonly IsoDate[],
  days: readonly DayCount[],
  reports: readonly ReportedWeek[],
): readonly WeekLine[] {
  const events = new Map(days.map((one) => [one.day, one.events]));
  return weeks.map((week) => {
    const lines = reports.filter((line) => line.week === week);
    return {
      week,
      events: [0, 1, 2, 3, 4, 5, 6].reduce((sum, day) => sum + (events.get(addDays(week, day)) ?? 0), 0),
      received: lines.filter(({ silent }) => !silent).length,
      expected: lines.length,
    };
  });
}

/** The weeks of a month added up; a week belongs to the month that its Thursday lies in. */
export interface MonthLine extends Omit<WeekLine, "week"> {
  readonly month: string;
  readonly weeks: number;
}

/** Months with the events of their weeks and the weekly reports these came in. */
export function monthLines(weeks: readonly WeekLine[]): readonly MonthLine[] {
  const months = new Map<string, MonthLine>();
  for (const { week, events, received, expected } of weeks) {
    const month = addDays(week, 3).slice(0, 7);
    const before = months.get(month) ?? { month, weeks: 0, events: 0, received: 0, expected: 0 };
    months.set(month, {
      month,
      weeks: before.weeks + 1,
      events: before.events + events,
      received: before.received + received,
      expected: before.expected + expected,
    });
  }
  return [...months.values()];
}

/** Events per weekly report that came in; null when none did. */
export function perReport({ events, received }: Pick<WeekLine, "events" | "received">): number | null {
  return received === 0 ? null : events / received;
}

/** The years that weeks belong to, by their Thursdays, and the events of each year's weeks 1–53; null for weeks that are not there. */
export function weeksOfYears(weeks: readonly WeekLine[]): readonly SeasonRow[] {
  const years = new Map<number, (number | null)[]>();
  for (const { week, events } of weeks) {
    const year = yearOfWeek(week);
    const cells = years.get(year) ?? Array.from({ length: 53 }, () => null);
    cells[weekNumber(week) - 1] = events;
    years.set(year, cells);
  }
  return [...years].map(([year, cells]) => ({ year, cells }));
}

/** The year that a week is counted to by ISO 8601: the one its Thursday lies in. */
export function yearOfWeek(week: IsoDate): number {
  return Number(addDays(week, 3).slice(0, 4));
}
