import { addDays, addMonths, daysBetween, type IsoDate, isoDate } from "#app/platform/iso-date.ts";

/** The days of the example world. Everything is placed from today, so that the world is always in the middle of things. */
export interface ExampleCalendar {
  readonly today: IsoDate;
  /** First year of the promise in force: it began between nine and twenty-one months ago. */
  readonly year: number;
}

/** The calendar of a world that is looked at `today`. */
export function exampleCalendar(today: IsoDate): ExampleCalendar {
  return { today, year: Number(addMonths(today, -9).slice(0, 4)) };
}

/** A day of the promise's first year (`offset` 0), the year before (−1) and so on: `dayOf(calendar, 0, "05-14")`. */
export function dayOf(calendar: ExampleCalendar, offset: number, monthDay: string): IsoDate {
  return isoDate(`${calendar.year + offset}-${monthDay}`);
}

/** Nine in the morning in Sweden on a day, as a moment. Winter and summer time differ by an hour; nobody minds here. */
export function morningOf(day: IsoDate): Date {
  return new Date(`${day}T08:00:00Z`);
}

/** Days from `from` to today, spread evenly with a little unrest from `random`, at most until `last`. */
export function spreadDays(
  calendar: ExampleCalendar,
  random: () => number,
  plan: { from: IsoDate; to: IsoDate; every: number },
): IsoDate[] {
  const last = plan.to < calendar.today ? plan.to : addDays(calendar.today, -1);
  const days: IsoDate[] = [];
  for (let day = plan.from; day <= last; day = addDays(day, plan.every)) {
    const moved = addDays(day, Math.floor((random() - 0.5) * plan.every * 0.5));
    const kept = moved < plan.from ? plan.from : moved;
    if (kept <= last) days.push(onWorkday(kept));
  }
  return [...new Set(days)];
}

/** Saturday and Sunday become the Friday before. */
function onWorkday(day: IsoDate): IsoDate {
  const weekday = ((daysBetween(isoDate("2024-01-01"), day) % 7) + 7) % 7;
  return weekday > 4 ? addDays(day, 4 - weekday) : day;
}
