import { addDays, daysBetween, type IsoDate } from "#app/platform/iso-date.ts";

/** 1 January 2024 was a Monday. */
const A_MONDAY = "2024-01-01" as IsoDate;

/** The Monday of the week that `day` lies in. */
export function mondayOf(day: IsoDate): IsoDate {
  const since = daysBetween(A_MONDAY, day);
  return addDays(day, -(((since % 7) + 7) % 7));
}

/** Number of the week by ISO 8601: the first week of a year is the one with its first Thursday. */
export function weekNumber(day: IsoDate): number {
  const thursday = addDays(mondayOf(day), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01` as IsoDate, thursday) / 7) + 1;
}
