import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { MONTH_PATTERN, monthNumber, monthPeriod, SEASON_PATTERN, seasonPeriod } from "./calendar.ts";
import { YEAR_PATTERN, yearPeriod, yearWithin, type Period } from "./calendar.ts";
import { completeDate, findDates } from "./dates.ts";
import type { Found, Sureness } from "./found.ts";
import { wholeWords } from "./tokens.ts";

const BEFORE = "före|innan";
const LATEST = "senast|till och med|t\\.?o\\.?m\\.?|fram till|till";
const END_OF = "(?:i |under |vid )?(?<end>utgången av |slutet av )?";
const BEFORE_DATE = new RegExp(`(?:^|[^\\p{L}])(${BEFORE})\\s+(?:den\\s+)?$`, "iu");
const LATEST_DATE = new RegExp(`(?:^|[^\\p{L}])(?:${LATEST})\\s+(?:och med\\s+)?(?:den\\s+)?$`, "iu");
const MONTH = wholeWords(
  `(?<how>${BEFORE}|${LATEST}|under|vid utgången av|i slutet av) ${END_OF}(?<month>${MONTH_PATTERN})(?: (?<year>${YEAR_PATTERN}))?`,
);
const SEASON = wholeWords(
  `(?<how>${BEFORE}|senast) (?:under )?(?<season>${SEASON_PATTERN})(?: (?<year>${YEAR_PATTERN}))?`,
);
const TURN_OF_YEAR = wholeWords(
  `(?:vid|före|innan|senast(?: vid)?|till) årsskiftet(?: (?<year>${YEAR_PATTERN})(?: ?[-–/] ?\\d{2,4})?)?`,
);
const YEAR = wholeWords(
  `(?<how>${BEFORE}|${LATEST}|under|vid|i) ${END_OF}(?:år |åren )?(?<year>${YEAR_PATTERN})(?: ?(?:[-–/]|och) ?(?<last>${YEAR_PATTERN}))?(?![-–/]\\d)`,
);
const PERIOD = wholeWords("(?:under|inom) (?<what>året|perioden|löftesperioden|avtalsperioden|löftets tid)");

/**
 * The last day an undertaking may be done. A missing year is taken from `period` when only one year fits.
 * Only a written day or "senast" with month and year is "read"; a season, a year or "under året" is inferred.
 */
export function readDeadline(text: string, period: Period | null): Found<IsoDate> | null {
  return (
    datedDeadline(text, period) ??
    turnOfYear(text, period) ??
    monthDeadline(text, period) ??
    seasonDeadline(text, period) ??
    yearDeadline(text) ??
    wholePeriod(text, period) ??
    bareDate(text, period)
  );
}

function datedDeadline(text: string, period: Period | null): Found<IsoDate> | null {
  for (const date of findDates(text)) {
    const lead = text.slice(Math.max(0, date.start - 24), date.start);
    const before = BEFORE_DATE.exec(lead);
    const latest = before ?? LATEST_DATE.exec(lead);
    const whole = completeDate(date.value, period);
    if (latest === null || whole === null) continue;
    const start = date.start - lead.length + latest.index + latest[0].search(/\p{L}/u);
    return { value: before === null ? whole : addDays(whole, -1), start, end: date.end, sure: date.sure };
  }
  return null;
}

function bareDate(text: string, period: Period | null): Found<IsoDate> | null {
  for (const date of findDates(text)) {
    const value = completeDate(date.value, period);
    if (value !== null) return { value, start: date.start, end: date.end, sure: "inferred" };
  }
  return null;
}

function turnOfYear(text: string, period: Period | null): Found<IsoDate> | null {
  return first(text, TURN_OF_YEAR, (groups) => {
    const year = groups["year"] ?? yearWithin(period, (year) => yearPeriod(year).to);
    return year === null
      ? null
      : [yearPeriod(Number(year)).to, groups["year"] === undefined ? "inferred" : "read"];
  });
}

function monthDeadline(text: string, period: Period | null): Found<IsoDate> | null {
  return first(text, MONTH, (groups) => {
    const month = monthNumber(groups["month"] ?? "");
    if (month === null) return null;
    const year = groups["year"] ?? yearWithin(period, (year) => monthPeriod(year, month).to);
    if (year === null) return null;
    const days = monthPeriod(Number(year), month);
    const sure = groups["year"] !== undefined && !isDuring(groups["how"]) ? "read" : "inferred";
    const before = isBefore(groups["how"]) && groups["end"] === undefined;
    return [before ? addDays(days.from, -1) : days.to, sure];
  });
}

function seasonDeadline(text: string, period: Period | null): Found<IsoDate> | null {
  return first(text, SEASON, (groups) => {
    const name = groups["season"] ?? "";
    const last = (year: number) => {
      const days = seasonPeriod(name, year);
      return days === null ? null : isBefore(groups["how"]) ? addDays(days.from, -1) : days.to;
    };
    const year = groups["year"] ?? yearWithin(period, last);
    const value = year === null ? null : last(Number(year));
    return value === null ? null : [value, "inferred"];
  });
}

function yearDeadline(text: string): Found<IsoDate> | null {
  return first(text, YEAR, (groups) => {
    const year = Number(groups["last"] ?? groups["year"]);
    const before = isBefore(groups["how"]) && groups["end"] === undefined;
    return [yearPeriod(before ? Number(groups["year"]) - 1 : year).to, "inferred"];
  });
}

function wholePeriod(text: string, period: Period | null): Found<IsoDate> | null {
  return first(text, PERIOD, (groups) => {
    if (period === null) return null;
    const oneYear = period.from.slice(0, 4) === period.to.slice(0, 4);
    return groups["what"]?.toLowerCase() === "året" && !oneYear ? null : [period.to, "inferred"];
  });
}

function isBefore(how: string | undefined): boolean {
  return how !== undefined && /^(?:före|innan)$/iu.test(how);
}

function isDuring(how: string | undefined): boolean {
  return how?.toLowerCase() === "under";
}

type Groups = Record<string, string | undefined>;

function first(
  text: string,
  pattern: RegExp,
  read: (groups: Groups) => readonly [IsoDate, Sureness] | null,
): Found<IsoDate> | null {
  for (const match of text.matchAll(pattern)) {
    const found = read(match.groups ?? {});
    if (found === null) continue;
    return { value: found[0], start: match.index, end: match.index + match[0].length, sure: found[1] };
  }
  return null;
}
