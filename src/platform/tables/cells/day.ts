import { type IsoDate, isIsoDate } from "#app/platform/iso-date.ts";
import { type CellResult, notUnderstood, understood } from "./cell.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTH_NAMES =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/u;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
const CLOSED = /^(\d{4})(\d{2})(\d{2})$/u;
const DAY_FIRST = /^(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?|\s)(\d{4})$/u;
const IN_WORDS = /^(?:den\s)?(\d{1,2})(?::?[ae]|\.)?\s([a-zåäö]+)\.?\s(\d{4})$/u;
const SHORT_YEAR = /^(?:\d{6}|\d{1,2}[./-]\d{1,2}[./ -]\d{2})$/u;

/**
 * A day as people write it: `2026-03-01`, `20260301`, `1/3 2026`, `01.03.2026`, `1 mars 2026`. What can be
 * read in two ways (`1/3/2026`, a year of two digits) is a problem, never a guess.
 */
export function parseDayCell(text: string): CellResult<IsoDate> {
  const written = text.trim().replace(/\s+/gu, " ").toLocaleLowerCase("sv");
  if (written === "") return notUnderstood("tables:cell.empty");
  if (SHORT_YEAR.test(written)) return notUnderstood("tables:day.shortYear", { text });

  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst !== null) return existing(text, yearFirst[1], yearFirst[3], yearFirst[4]);
  const closed = CLOSED.exec(written);
  if (closed !== null) return existing(text, closed[1], closed[2], closed[3]);
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst !== null) return dayBeforeMonth(text, written, dayFirst);
  const inWords = IN_WORDS.exec(written);
  const month = monthOf(inWords?.[2] ?? "");
  if (inWords !== null && month !== null) return existing(text, inWords[3], month, inWords[1]);
  return notUnderstood("tables:day.unreadable", { text });
}

/** `1/3 2026` and `1.3.2026` are Swedish; `1/3/2026` and `1-3-2026` are also written with the month first. */
function dayBeforeMonth(text: string, written: string, match: RegExpExecArray): CellResult<IsoDate> {
  const [, day = "", sign, month = "", year = ""] = match;
  const swedish = sign === "." || written.endsWith(` ${year}`);
  const two = !swedish && Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month);
  if (!two) return existing(text, year, month, day);
  return notUnderstood("tables:day.ambiguous", {
    text,
    first: iso(year, month, day),
    second: iso(year, day, month),
  });
}

function existing(text: string, year = "", month = "", day = ""): CellResult<IsoDate> {
  const date = iso(year, month, day);
  return isIsoDate(date) ? understood(date) : notUnderstood("tables:day.missing", { text });
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function monthOf(word: string): string | null {
  const short = word === "sept" ? "sep" : word;
  const index = MONTHS.indexOf(MONTH_NAMES.test(word) ? word.slice(0, 3) : short);
  return index === -1 ? null : String(index + 1);
}
