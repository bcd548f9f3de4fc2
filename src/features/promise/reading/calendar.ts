import { addDays, isIsoDate, isoDate, type IsoDate } from "#app/platform/iso-date.ts";

/** First and last day, inclusive, as documents write a period. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  "januari februari mars april maj juni juli augusti september oktober november december"
    .split(" ")
    .flatMap((name, index) => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
);

/** Pattern of a month by name or three letters, longest first: "december", "dec", "dec.". */
export const MONTH_PATTERN = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")}|sept)\\.?`;

/** Pattern of a year a promise can be about. */
export const YEAR_PATTERN = "(?:19|20)\\d{2}";

/** Number of the month, 1–12, by name or abbreviation; null for other words. */
export function monthNumber(name: string): number | null {
  return (
    MONTHS.get(
      name
        .toLowerCase()
        .replace(".", "")
        .replace(/^sept$/, "sep"),
    ) ?? null
  );
}

/** The day when it exists, else null: 31 June is no day. */
export function day(year: number, month: number, date: number): IsoDate | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isIsoDate(text) ? text : null;
}

/** First and last day of a month. */
export function monthPeriod(year: number, month: number): Period {
  const from = isoDate(`${year}-${String(month).padStart(2, "0")}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return { from, to: addDays(isoDate(next), -1) };
}

/** 1 January to 31 December, of one year or several. */
export function yearPeriod(from: number, to: number = from): Period {
  return { from: isoDate(`${from}-01-01`), to: isoDate(`${to}-12-31`) };
}

const SEASONS: readonly (readonly [stem: string, firstMonth: number])[] = [
  ["vår", 3],
  ["sommar", 6],
  ["höst", 9],
  ["vinter", 12],
];

/** Pattern of a season's name: "våren", "sommar", "hösten". */
export const SEASON_PATTERN = "(?:våren|vår|sommaren|sommar|hösten|höst|vintern|vinter)";

/** Spring March–May, summer June–August, autumn September–November, winter December–February. Null for other words. */
export function seasonPeriod(name: string, year: number): Period | null {
  const first = SEASONS.find(([stem]) => name.toLowerCase().startsWith(stem))?.[1];
  if (first === undefined) return null;
  const lastMonth = first === 12 ? monthPeriod(year + 1, 2) : monthPeriod(year, first + 2);
  return { from: monthPeriod(year, first).from, to: lastMonth.to };
}

/**
 * The one year in which a date falls inside the period; null when there is none, or more than one, or no
 * period: then the year is not known and nothing is read.
 */
export function yearWithin(period: Period | null, dateIn: (year: number) => IsoDate | null): number | null {
  if (period === null) return null;
  const first = Number(period.from.slice(0, 4));
  const last = Number(period.to.slice(0, 4));
  if (last - first > 10) return null;
  const fitting: number[] = [];
  for (let year = first; year <= last; year += 1) {
    const date = dateIn(year);
    if (date !== null && date >= period.from && date <= period.to) fitting.push(year);
  }
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
