import { day, MONTH_PATTERN, monthNumber, monthPeriod, SEASON_PATTERN, seasonPeriod } from "./calendar.ts";
import { YEAR_PATTERN, yearPeriod, type Period } from "./calendar.ts";
import { findDates } from "./dates.ts";
import type { Found } from "./found.ts";
import { wholeWords } from "./tokens.ts";

const BETWEEN = /^\s*(?:[-–—]|till och med|till|t\.\s?o\.\s?m\.|tom)\s*(?:den\s)?\s*$/iu;
const MONTHS = wholeWords(
  `(?<first>${MONTH_PATTERN})(?: (?<firstYear>${YEAR_PATTERN}))?(?: ?[-–—] ?| till (?:och med )?)` +
    `(?<last>${MONTH_PATTERN}) (?<lastYear>${YEAR_PATTERN})`,
);
const YEARS = wholeWords(`(?<from>${YEAR_PATTERN}) ?[-–—/] ?(?<to>${YEAR_PATTERN}|\\d{2})(?![-–—/]\\d)`);
const SEASON = wholeWords(`(?<season>${SEASON_PATTERN}) (?<year>${YEAR_PATTERN})`);
const MONTH = wholeWords(`(?<month>${MONTH_PATTERN}) (?<year>${YEAR_PATTERN})`);
const YEAR = wholeWords(YEAR_PATTERN);

/**
 * The period a text names: "1 februari–31 december 2019", "juni–augusti 2021", "2022–2023", "sommaren
 * 2021", "2019". Only two written dates are "read"; years, months and seasons leave the days to habit.
 */
export function readPeriod(text: string): Found<Period> | null {
  const found = dateRange(text) ?? monthRange(text) ?? years(text) ?? seasonOrYear(text);
  return found !== null && found.value.from <= found.value.to ? found : null;
}

function dateRange(text: string): Found<Period> | null {
  const dates = findDates(text);
  for (const [index, first] of dates.entries()) {
    const last = dates[index + 1];
    if (last === undefined || !BETWEEN.test(text.slice(first.end, last.end).slice(0, last.start - first.end)))
      continue;
    const lastYear = last.value.year;
    if (lastYear === null) continue;
    const from = day(first.value.year ?? lastYear, first.value.month, first.value.day);
    const to = day(lastYear, last.value.month, last.value.day);
    if (from !== null && to !== null)
      return { value: { from, to }, start: first.start, end: last.end, sure: "read" };
  }
  return null;
}

function monthRange(text: string): Found<Period> | null {
  return firstMatch(text, MONTHS, (groups) => {
    const [first, last] = [monthNumber(groups["first"] ?? ""), monthNumber(groups["last"] ?? "")];
    const lastYear = Number(groups["lastYear"]);
    if (first === null || last === null) return null;
    const from = monthPeriod(Number(groups["firstYear"] ?? lastYear), first).from;
    return { from, to: monthPeriod(lastYear, last).to };
  });
}

function years(text: string): Found<Period> | null {
  return firstMatch(text, YEARS, (groups) => {
    const from = groups["from"] ?? "";
    const to = groups["to"] ?? "";
    return yearPeriod(Number(from), Number(to.length === 2 ? from.slice(0, 2) + to : to));
  });
}

function seasonOrYear(text: string): Found<Period> | null {
  return (
    firstMatch(text, SEASON, (groups) => seasonPeriod(groups["season"] ?? "", Number(groups["year"]))) ??
    firstMatch(text, MONTH, (groups) => {
      const month = monthNumber(groups["month"] ?? "");
      return month === null ? null : monthPeriod(Number(groups["year"]), month);
    }) ??
    firstMatch(text, YEAR, (_, match) => yearPeriod(Number(match)))
  );
}

function firstMatch(
  text: string,
  pattern: RegExp,
  read: (groups: Record<string, string | undefined>, match: string) => Period | null,
): Found<Period> | null {
  for (const match of text.matchAll(pattern)) {
    const value = read(match.groups ?? {}, match[0]);
    if (value !== null)
      return { value, start: match.index, end: match.index + match[0].length, sure: "inferred" };
  }
  return null;
}
