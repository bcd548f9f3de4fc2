import type { IsoDate } from "../iso-date.ts";

const number = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });
const long = new Intl.DateTimeFormat("sv-SE", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const dayMonth = new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long", timeZone: "UTC" });
const short = new Intl.DateTimeFormat("sv-SE", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const weekday = new Intl.DateTimeFormat("sv-SE", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});
const moment = new Intl.DateTimeFormat("sv-SE", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Stockholm",
});
const list = new Intl.ListFormat("sv-SE", { type: "conjunction" });
const collator = new Intl.Collator("sv");

/** 1234.5 → "1 234,5". */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** "12 oktober 2023". */
export function formatDay(day: IsoDate): string {
  return long.format(asDate(day));
}

/** "12 oktober", when the year is plain from the context. */
export function formatDayMonth(day: IsoDate): string {
  return dayMonth.format(asDate(day));
}

/** "12 okt. 2023", for narrow places. */
export function formatShortDay(day: IsoDate): string {
  return short.format(asDate(day));
}

/** "måndag 16 oktober". */
export function formatWeekday(day: IsoDate): string {
  return weekday.format(asDate(day));
}

/** "12 oktober 2023 kl. 14:05", in Swedish time. */
export function formatMoment(time: Date): string {
  return moment.format(time);
}

/** "a, b och c". */
export function formatList(parts: readonly string[]): string {
  return list.format(parts);
}

/** Swedish order: å, ä, ö last. For `Array.prototype.sort`. */
export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b);
}

function asDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
