import { addDays, addMonths, type IsoDate, isoDate } from "#app/platform/iso-date.ts";

/** First and last day, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A third of a year, the rhythm in which kommuner follow up: January–April, May–August, September–December. */
export interface Tertial extends Period {
  readonly number: 1 | 2 | 3;
  readonly year: string;
}

/** What a new follow-up is proposed to be about. */
export interface Proposal extends Period {
  readonly tertial: Tertial;
}

/** The third of a year that `day` falls in. */
export function tertialOf(day: IsoDate): Tertial {
  const year = day.slice(0, 4);
  const number = day.slice(5) < "05-01" ? 1 : day.slice(5) < "09-01" ? 2 : 3;
  const from = isoDate(`${year}-${["01", "05", "09"][number - 1]}-01`);
  return { number, year, from, to: addDays(addMonths(from, 4), -1) };
}

/**
 * The next tertial to follow up: the first after `followedUntil` or, when nothing was followed up, the latest that
 * has ended; never outside the promise's period, and cut to it.
 */
export function proposePeriod(
  promise: Period | null,
  followedUntil: IsoDate | null,
  today: IsoDate,
): Proposal {
  const wanted = followedUntil === null ? addDays(tertialOf(today).from, -1) : addDays(followedUntil, 1);
  const day = promise === null ? wanted : within(wanted, promise);
  const tertial = tertialOf(day);
  if (promise === null) return { tertial, from: tertial.from, to: tertial.to };
  return { tertial, from: within(tertial.from, promise), to: within(tertial.to, promise) };
}

/** Whether two periods have a day in common; a promise without a period can be followed up at any time. */
export function overlaps(period: Period, promise: Period | null): boolean {
  return promise === null || (period.from <= promise.to && promise.from <= period.to);
}

function within(day: IsoDate, { from, to }: Period): IsoDate {
  return day < from ? from : day > to ? to : day;
}
