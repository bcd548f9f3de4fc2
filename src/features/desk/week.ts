import { addDays, daysBetween, type IsoDate, isoDate } from "#app/platform/iso-date.ts";

/** Number of the week by ISO 8601: weeks begin on Monday, week 1 holds the year's first Thursday. */
export function weekNumber(day: IsoDate): number {
  const thursday = addDays(day, 3 - weekday(day));
  return Math.floor(daysBetween(isoDate(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1;
}

/** The Sunday that ends the week of `day`. */
export function endOfWeek(day: IsoDate): IsoDate {
  return addDays(day, 6 - weekday(day));
}

/** 0 for Monday – 6 for Sunday. */
function weekday(day: IsoDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
