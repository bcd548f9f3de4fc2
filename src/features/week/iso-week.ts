import { mondayOf, weekNumber } from "#app/features/event/index.ts";
import { addDays, type IsoDate, isoDate } from "#app/platform/iso-date.ts";

/** The year that a week belongs to by ISO 8601: the one its Thursday lies in. */
export function weekYear(monday: IsoDate): number {
  return Number(addDays(monday, 3).slice(0, 4));
}

/** A week as addresses name it: "2026-v12". */
export function weekSlug(monday: IsoDate): string {
  return `${weekYear(monday)}-v${String(weekNumber(monday)).padStart(2, "0")}`;
}

/** The Monday of a week named by an address, in this century; null when there is no such week. */
export function mondayOfSlug(slug: string): IsoDate | null {
  const [, year, number] = /^(20\d{2})-v(\d{1,2})$/.exec(slug) ?? [];
  if (year === undefined) return null;
  // The fourth of January always lies in week 1.
  const monday = addDays(mondayOf(isoDate(`${year}-01-04`)), 7 * (Number(number) - 1));
  return weekYear(monday) === Number(year) && weekNumber(monday) === Number(number) ? monday : null;
}

/** The week that is looked at when none is named: the one that is going on; on a Monday the one that just ended. */
export function usualWeek(today: IsoDate): IsoDate {
  return mondayOf(addDays(today, -1));
}
