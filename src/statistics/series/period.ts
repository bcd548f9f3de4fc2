import { addDays, addMonths, daysBetween, type IsoDate, isIsoDate, isoDate } from "#app/platform/iso-date.ts";

/** How long one period of a series is. */
export type Step = "week" | "month" | "quarter" | "year";

/** A period as text, in order of time: `"2021-W05"`, `"2021-03"`, `"2021-Q1"`, `"2021"`. */
export type Period = string;

/** A period with its place in the unbroken row of all periods of its length, so that neighbours differ by one. */
export interface PeriodPlace {
  readonly step: Step;
  readonly index: number;
}

/** Periods of a length that make a year; 52 weeks stand for the year and its one or two days more. */
export const PERIODS_A_YEAR: Readonly<Record<Step, number>> = { week: 52, month: 12, quarter: 4, year: 1 };

/** Monday of the first ISO week counted. */
const FIRST_MONDAY = isoDate("1900-01-01");

/** Month names begin alike in Swedish and English, three letters tell them apart. */
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ENGLISH: Readonly<Record<string, string>> = { may: "maj", oct: "okt" };

/**
 * Reads a period as people and statistical offices write it: `2021-03`, `2021M03`, `2021-03-01`, `mars 2021`,
 * `Mar 2021`, `2021-Q1`, `2021K1`, `2021-W05`, `2021V05`, `2021`. Null when it is none.
 *
 * @example
 * parsePeriod("2021M03") // → { step: "month", index: 24254 }
 * parsePeriod("kvartal ett") // → null
 */
export function parsePeriod(text: string): PeriodPlace | null {
  const written = text.trim().toLowerCase();
  const month = /^(\d{4})(?:-|m)?(\d{2})(?:-01)?$/u.exec(written);
  if (month !== null) return monthPlace(Number(month[1]), Number(month[2]));
  const named = /^([a-z]{3,9})\.? (\d{4})$/u.exec(written);
  if (named !== null) return monthPlace(Number(named[2]), monthNumber(named[1] ?? ""));
  const year = /^(\d{4})$/u.exec(written);
  if (year !== null) return { step: "year", index: Number(year[1]) };
  const quarter = /^(\d{4})-?[qk]([1-4])$/u.exec(written);
  if (quarter !== null) return { step: "quarter", index: Number(quarter[1]) * 4 + Number(quarter[2]) - 1 };
  const week = /^(\d{4})-?[wv](\d{1,2})$/u.exec(written);
  return week === null ? null : weekPlace(Number(week[1]), Number(week[2]));
}

/**
 * Writes a period in its one form.
 *
 * @example
 * periodText({ step: "quarter", index: 8084 }) // → "2021-Q1"
 */
export function periodText({ step, index }: PeriodPlace): Period {
  if (step === "year") return String(index);
  if (step === "quarter") return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  if (step === "month") return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  const thursday = addDays(FIRST_MONDAY, index * 7 + 3);
  const year = Number(thursday.slice(0, 4));
  const week = Math.floor(daysBetween(isoDate(`${year}-01-01`), thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/**
 * The first day of a period.
 *
 * @example
 * firstDay({ step: "week", index: 0 }) // → "1900-01-01"
 */
export function firstDay({ step, index }: PeriodPlace): IsoDate {
  if (step === "week") return addDays(FIRST_MONDAY, index * 7);
  const months = index * (12 / PERIODS_A_YEAR[step]);
  return isoDate(`${periodText({ step: "month", index: months })}-01`);
}

/**
 * The period that a day lies in.
 *
 * @example
 * periodOf(firstDay({ step: "month", index: 24254 }), "quarter") // → { step: "quarter", index: 8084 }
 */
export function periodOf(day: IsoDate, step: Step): PeriodPlace {
  if (step === "week") return { step, index: Math.floor(daysBetween(FIRST_MONDAY, day) / 7) };
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return { step, index: Math.floor(month / (12 / PERIODS_A_YEAR[step])) };
}

/**
 * Whole periods that are needed to cover a number of months.
 *
 * @example
 * periodsIn(6, "quarter") // → 2
 * periodsIn(6, "year") // → 1
 */
export function periodsIn(months: number, step: Step): number {
  return Math.ceil((months * PERIODS_A_YEAR[step]) / 12);
}

/**
 * The first period that lies wholly on or after a point in time given as a period of any length, or as a day.
 * A promise from March 2022 changes the yearly figure of 2023, not that of 2022, which is partly from before.
 *
 * @example
 * firstPeriodFrom("2022-03", "year") // → { step: "year", index: 2023 }
 * firstPeriodFrom("2022", "month") // → { step: "month", index: 24264 }
 */
export function firstPeriodFrom(text: string, step: Step): PeriodPlace | null {
  const place = parsePeriod(text);
  if (place === null && !isIsoDate(text)) return null;
  const day = place === null ? isoDate(text) : firstDay(place);
  const within = periodOf(day, step);
  return firstDay(within) === day ? within : { step, index: within.index + 1 };
}

/**
 * The day after the last day of a period.
 *
 * @example
 * dayAfter({ step: "year", index: 2021 }) // → "2022-01-01"
 */
export function dayAfter({ step, index }: PeriodPlace): IsoDate {
  return step === "week"
    ? addDays(firstDay({ step, index }), 7)
    : addMonths(firstDay({ step, index }), 12 / PERIODS_A_YEAR[step]);
}

function monthPlace(year: number, month: number): PeriodPlace | null {
  return month >= 1 && month <= 12 ? { step: "month", index: year * 12 + month - 1 } : null;
}

function monthNumber(name: string): number {
  const begin = name.slice(0, 3);
  return MONTHS.indexOf(ENGLISH[begin] ?? begin) + 1;
}

/** ISO 8601: week 1 is the week of 4 January. A week 53 that the year does not have is none. */
function weekPlace(year: number, week: number): PeriodPlace | null {
  const first = periodOf(isoDate(`${String(year).padStart(4, "0")}-01-04`), "week").index;
  const next = periodOf(isoDate(`${String(year + 1).padStart(4, "0")}-01-04`), "week").index;
  return week >= 1 && first + week - 1 < next ? { step: "week", index: first + week - 1 } : null;
}
