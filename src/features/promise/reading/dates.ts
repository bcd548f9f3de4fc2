import type { IsoDate } from "#app/platform/iso-date.ts";
import { day, MONTH_PATTERN, monthNumber, YEAR_PATTERN, yearWithin, type Period } from "./calendar.ts";
import type { Found } from "./found.ts";
import { ordinalOfWord, ordinalWords } from "./number-words.ts";
import { wholeWords } from "./tokens.ts";

/** A day as documents write it; the year is null when they leave it out. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const DAY = `\\d{1,2}(?::?[ae])?|${ordinalWords.join("|")}`;
const DATE = wholeWords(
  [
    `(?<isoYear>${YEAR_PATTERN})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})`,
    `(?<wordDay>${DAY}) (?<month>${MONTH_PATTERN})(?:,? (?<wordYear>${YEAR_PATTERN}))?`,
    `(?<slashDay>\\d{1,2})/(?<slashMonth>\\d{1,2})(?:[ -]?(?<slashYear>${YEAR_PATTERN}))?`,
    `(?<dotDay>\\d{1,2})\\.(?<dotMonth>\\d{1,2})\\.(?<dotYear>${YEAR_PATTERN})`,
  ].join("|"),
);

/** All dates in a text: "2019-12-31", "den 31 december 2019", "31 dec", "31/12 2019", "31.12.2019". */
export function findDates(text: string): readonly Found<WrittenDate>[] {
  const found: Found<WrittenDate>[] = [];
  for (const match of text.matchAll(DATE)) {
    const value = writtenDate(match.groups ?? {});
    if (value === null) continue;
    const end = match.index + match[0].length;
    found.push({ value, start: match.index, end, sure: value.year === null ? "inferred" : "read" });
  }
  return found;
}

function writtenDate(groups: Record<string, string | undefined>): WrittenDate | null {
  const year = groups["isoYear"] ?? groups["wordYear"] ?? groups["slashYear"] ?? groups["dotYear"];
  const name = groups["month"];
  const month =
    name === undefined ? (groups["isoMonth"] ?? groups["slashMonth"] ?? groups["dotMonth"]) : null;
  const date = groups["isoDay"] ?? groups["wordDay"] ?? groups["slashDay"] ?? groups["dotDay"] ?? "";
  const written = {
    year: year === undefined ? null : Number(year),
    month: (name === undefined ? Number(month) : monthNumber(name)) ?? 0,
    day: ordinalOfWord(date) ?? Number.parseInt(date, 10),
  };
  // A leap year when none is written: 29 February is a date until the year says otherwise.
  return day(written.year ?? 2024, written.month, written.day) === null ? null : written;
}

/** The calendar day, with a missing year taken from the period when only one year fits; else null. */
export function completeDate(written: WrittenDate, period: Period | null): IsoDate | null {
  const inYear = (year: number) => day(year, written.month, written.day);
  const year = written.year ?? yearWithin(period, inYear);
  return year === null ? null : inYear(year);
}
