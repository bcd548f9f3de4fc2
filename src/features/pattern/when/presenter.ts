import { type HeatTableProps, type Peak as ShownPeak, shadeLimits } from "#app/design/index.ts";
import { type DayCount, type EventSelection, weekNumber } from "#app/features/event/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { type Aoristic, FEWEST_FOR_PEAKS, type Peak, peaks, sumBy } from "#app/geography/index.ts";
import { formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { hourWords, legendWords, peakWords, WEEKDAYS } from "./hours-words.ts";
import {
  monthLines,
  monthsOf,
  partMonths,
  perReport,
  type WeekLine,
  weeksOfYears,
  yearOfWeek,
} from "./season.ts";

/** Peaks that a reader keeps in mind. */
const MOST_PEAKS = 3;

/** The hours of the week in words and numbers. */
export interface HoursPicture {
  readonly table: HeatTableProps;
  /** "Tre toppar står för 42 procent av det vars timme vi vet." */
  readonly sentence: string;
  readonly peaks: readonly ShownPeak[];
}

/** The table of hours and weekdays as it is shown, with its peaks named. */
export function hoursPicture(t: Translate, hours: Aoristic, about: string): HoursPicture {
  const values = [...hours.values].map(Math.round);
  const limits = shadeLimits(values);
  const found = peaks(hours, MOST_PEAKS);
  return {
    table: {
      id: "hours",
      caption: t("pattern:when.hoursCaption", { about }),
      corner: { text: t("pattern:when.oClock"), spoken: t("pattern:when.hourFrom") },
      columns: WEEKDAYS.map((day) => ({
        text: t(`pattern:weekdayShort.${day}`),
        spoken: t(`pattern:weekday.${day}`),
      })),
      rows: Array.from({ length: 24 }, (_, hour) => ({
        title: { text: hourWords(hour) },
        cells: WEEKDAYS.map((__, weekday) => values[24 * weekday + hour] ?? 0),
      })),
      sums: { title: t("pattern:when.all"), cells: [...sumBy(hours, "weekday")].map(Math.round) },
      ...shades(t, limits, values),
    },
    sentence: peaksSentence(t, hours, found),
    peaks: found.map((peak) => ({
      number: formatNumber(Math.round(peak.events)),
      words: peakWords(t, peak),
    })),
  };
}

function peaksSentence(t: Translate, { n }: Aoristic, found: readonly Peak[]): string {
  const key = ([undefined, "1", "2", "3"] as const)[found.length];
  if (key === undefined)
    return t(n < FEWEST_FOR_PEAKS ? "pattern:when.tooFewForPeaks" : "pattern:when.noPeaks", { count: n });
  const events = found.reduce((sum, peak) => sum + peak.events, 0);
  return t(`pattern:when.peaks.${key}`, { share: Math.round((100 * events) / n) });
}

/** Years and months as they are shown; `part` names months that the selection only touches. */
export function monthsPicture(
  t: Translate,
  days: readonly DayCount[],
  selection: Pick<EventSelection, "from" | "to">,
  about: string,
): { readonly table: HeatTableProps; readonly part: string } {
  const rows = monthsOf(days, selection);
  const values = rows.flatMap(({ cells }) => cells);
  const part = partMonths(selection).map((month) => monthWords(t, month));
  return {
    table: {
      id: "months",
      caption: t("pattern:when.monthsCaption", { about }),
      corner: { text: t("pattern:when.year") },
      columns: Array.from({ length: 12 }, (_, month) => {
        const date = new Date(Date.UTC(2024, month, 1));
        return {
          text: t("pattern:when.monthShort", { date }).replace(".", ""),
          spoken: t("pattern:when.monthAlone", { date }),
        };
      }),
      rows: rows.map(({ year, cells }) => ({ title: { text: String(year) }, cells })),
      sums: {
        title: t("pattern:when.all"),
        cells: Array.from({ length: 12 }, (_, month) =>
          rows.reduce((sum, { cells }) => sum + (cells[month] ?? 0), 0),
        ),
      },
      ...shades(t, shadeLimits(values), values),
    },
    part:
      part.length === 0 ? "" : t("pattern:when.partMonths", { months: formatList(part), count: part.length }),
  };
}

/** Weeks of the year, a column for each year; null when they are all of one. */
export function weeksPicture(t: Translate, weeks: readonly WeekLine[], about: string): HeatTableProps | null {
  const years = weeksOfYears(weeks);
  if (years.length < 2) return null;
  const values = years.flatMap(({ cells }) => cells);
  return {
    id: "weeks-of-year",
    caption: t("pattern:when.weeksCaption", { about }),
    corner: { text: t("pattern:when.columnWeek") },
    columns: years.map(({ year }) => ({ text: String(year) })),
    rows: Array.from({ length: 53 }, (_, place) => ({
      title: { text: String(place + 1) },
      cells: years.map(({ cells }) => cells[place] ?? null),
    })),
    ...shades(t, shadeLimits(values), values),
  };
}

/** Which months had most and fewest events per weekly report; empty when there is nothing to compare. */
export function perReportSentence(t: Translate, weeks: readonly WeekLine[]): string {
  const months = monthLines(weeks)
    .flatMap((line) => {
      const rate = perReport(line);
      return rate === null ? [] : [{ month: monthWords(t, line.month), rate }];
    })
    .toSorted((one, other) => other.rate - one.rate);
  const [most, least] = [months[0], months.at(-1)];
  if (most === undefined || least === undefined || most.rate === least.rate) return "";
  return t("pattern:when.perReportSentence", {
    most: most.month,
    mostRate: most.rate,
    least: least.month,
    leastRate: least.rate,
  });
}

/** "vecka 12 2026". */
export function weekWords(t: Translate, week: IsoDate): string {
  return t("pattern:when.week", { number: weekNumber(week), year: yearOfWeek(week) });
}

/** "mars 2026". */
export function monthWords(t: Translate, month: string): string {
  return t("pattern:when.month", { date: new Date(`${month}-01T00:00:00Z`) });
}

function shades(t: Translate, limits: readonly number[], values: readonly (number | null)[]) {
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return {
    limits,
    legend: { label: t("pattern:when.shades"), words: legendWords(t, limits, largest) },
    gap: t("pattern:when.gap"),
  };
}
