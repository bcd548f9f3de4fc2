import type { Brand } from "./brand.ts";

/** A calendar day without a clock or a zone, `"2026-03-01"`. Text order is time order. */
export type IsoDate = Brand<string, "IsoDate">;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** True when `text` is a day that exists: `2026-02-29` is not. */
export function isIsoDate(text: string): text is IsoDate {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/** Reads a day; throws `RangeError` when it does not exist. For values the program itself wrote. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}

/** The day `moment` falls on in Sweden. */
export function swedishDay(moment: Date): IsoDate {
  return isoDate(SWEDISH_DAY.format(moment));
}

const SWEDISH_DAY = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day `days` later; negative counts backwards. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return isoDate(new Date(utc(day) + days * DAY).toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/** The same day `months` later, or the last day of that month when it is shorter. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const date = new Date(utc(day));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return isoDate(date.toISOString().slice(0, 10));
}

function utc(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}
