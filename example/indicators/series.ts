import { addDays, addMonths, type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import { DISTRICTS } from "../areas/districts.ts";
import { dayOf, type ExampleCalendar } from "../calendar.ts";
import { seededRandom } from "../random.ts";

/** A value as a row of a file has it. */
export interface SeriesRow {
  readonly code: string;
  readonly area: string;
  readonly period: string;
  readonly value: number;
  readonly base?: number;
  readonly error?: number;
}

const KOMMUN = "0484";
/** Kommuner to compare with, and how large they are beside the example. */
const OTHERS = [
  ["9998", 0.82],
  ["9999", 0.31],
] as const;
/** Of the offences of the last three months, so many have been reported by now. */
const SO_FAR = [0.62, 0.84, 0.95] as const;

/** The monthly series with their values as they were known on a day: the last months are not whole yet. */
export function monthlyRows({ year }: ExampleCalendar, known: IsoDate): SeriesRow[] {
  const random = seededRandom(96);
  const first = isoDate(`${year - 4}-01-01`);
  const rows: SeriesRow[] = [];
  for (let month = first; addMonths(month, 1) <= known; month = addMonths(month, 1)) {
    const age = monthsBetween(addMonths(month, 1), known);
    const sinceStart = monthsBetween(first, month);
    const put = (code: string, area: string, value: number): void => {
      rows.push({ code, area, period: month.slice(0, 7), value: Math.max(0, Math.round(value)) });
    };
    const season = 1 + 0.22 * Math.sin(((Number(month.slice(5, 7)) - 4) / 12) * 2 * Math.PI);
    const so = SO_FAR[age] ?? 1;
    put("vald", KOMMUN, around(random, 41 * season * 0.995 ** sinceStart) * so);
    for (const [area, size] of OTHERS) put("vald", area, around(random, 41 * season * size) * so);
    const counted = Number(month.slice(0, 4)) < year - 1 ? 1 : 1.45;
    put("narkotika", KOMMUN, around(random, 74 * counted));
    for (const [area, size] of OTHERS) put("narkotika", area, around(random, 70 * counted * size));
    const isTerm = !["06", "07", "12"].includes(month.slice(5, 7));
    const reached = around(random, isTerm ? 46 + (Number(month.slice(0, 4)) >= year ? 34 : 0) : 4);
    put("foraldrar", KOMMUN, month.slice(5, 7) === "07" ? 0 : reached);
  }
  return rows;
}

/** What surveys and counts have given every year until now. */
export function yearlyRows(calendar: ExampleCalendar): SeriesRow[] {
  const { year, today } = calendar;
  const shares = (code: string, monthDay: string, base: number, perCent: readonly number[]): SeriesRow[] =>
    perCent.flatMap((share, place) => {
      const offset = place - 4;
      const asked = base + ((place * 37) % 29);
      const row = { code, area: KOMMUN, period: String(year + offset), base: asked };
      return dayOf(calendar, offset, monthDay) > today
        ? []
        : [{ ...row, value: Math.round((asked * share) / 100) }];
    });
  const index = [2.9, 2.8, 2.8, 2.6, 2.4].map((value, place) => ({
    code: "index",
    area: KOMMUN,
    period: String(year - 4 + place),
    value,
  }));
  return [
    ...shares("provat", "06-05", 1060, [10.6, 9.8, 9.9, 9, 8.1, 7.7]),
    ...shares("skolvag", "09-30", 862, [81, 80, 80.4, 79, 73]),
    ...shares("hjalm", "05-25", 684, [58, 60, 59, 61, 70, 71]),
    ...index,
    ...absence(calendar),
    ...safety(calendar),
  ];
}

/** How safe people feel in the whole kommun and in its districts, in per cent with standard errors. */
function safety(calendar: ExampleCalendar): SeriesRow[] {
  const random = seededRandom(58);
  return [0, 1, 2, 3, 4, 5].flatMap((place) => {
    const offset = place - 4;
    if (dayOf(calendar, offset, "05-20") > calendar.today) return [];
    const about = { code: "trygg", period: String(calendar.year + offset) };
    const whole = { ...about, area: KOMMUN, value: tenth(63 + 0.6 * place + random()), error: 1.3 };
    const parts = DISTRICTS.map(({ code, inhabitants }) => ({
      ...about,
      area: code,
      value: tenth((SAFE[code] ?? 65) + 0.6 * place + 4 * (random() - 0.5)),
      error: tenth(390 / Math.sqrt(inhabitants)),
    }));
    return [whole, ...parts];
  });
}

/** Where people feel how safe, in per cent, at the beginning of the series. */
const SAFE: Readonly<Record<string, number>> = {
  "0484-1": 54,
  "0484-2": 49,
  "0484-3": 57,
  "0484-4": 58,
  "0484-5": 66,
  "0484-6": 74,
  "0484-7": 69,
  "0484-8": 72,
  "0484-9": 81,
  "0484-10": 82,
};

function absence({ year, today }: ExampleCalendar): SeriesRow[] {
  const random = seededRandom(20);
  const rows: SeriesRow[] = [];
  for (
    let start = isoDate(`${year - 4}-01-01`);
    addMonths(start, 3) <= addDays(today, -10);
    start = addMonths(start, 3)
  ) {
    const quarter = Math.ceil(Number(start.slice(5, 7)) / 3);
    const base = 3920 + Math.round(60 * random());
    const share = [0.112, 0.104, 0.083, 0.108][quarter - 1] ?? 0.1;
    const value = Math.round(base * (share + 0.012 * random()));
    rows.push({ code: "franvaro", area: KOMMUN, period: `${start.slice(0, 4)}Q${quarter}`, value, base });
  }
  return rows;
}

/** A count with mean `mean`: chance moves it by about its square root. */
function around(random: () => number, mean: number): number {
  const chance = random() + random() + random() + random() - 2;
  return Math.max(0, mean + chance * Math.sqrt(3 * mean));
}

function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = (day: IsoDate): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  return months(to) - months(from);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
