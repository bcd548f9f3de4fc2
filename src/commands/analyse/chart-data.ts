import type { ChartLevel, SeriesData, SeriesPoint } from "#app/design/series-chart/series-data.ts";
import { addDays, type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import type { Language, Translate } from "#app/platform/language/index.ts";
import { dayAfter, firstDay, parsePeriod, type Series, type Step } from "#app/statistics/series/index.ts";
import type { FittedPeriod, Verdict } from "#app/statistics/verdict/index.ts";
import { shownValue } from "./shown.ts";

const MONTHS: Readonly<Record<Step, SeriesData["months"]>> = { week: 1, month: 1, quarter: 3, year: 12 };

/** A dot stands in the middle of its month; that of a week would stand twelve days late. */
const WEEK_SHIFT = -12;

/** What a series chart shows of a series and its verdict, whose shares are in per cent already. */
export function chartData(t: Translate, language: Language, series: Series, verdict: Verdict): SeriesData {
  const { basis } = verdict;
  const { periods, step } = series;
  const places = periods.map((period) => ({ period, day: beginning(period) }));
  const end = dayBehind(periods.at(-1) ?? "");
  const cut = basis.first !== periods[0];
  const lastBreak = basis.breaks.at(-1);
  return {
    points: places.map(({ period, day }, index): SeriesPoint => {
      const kind = basis.preliminary.includes(period) ? "preliminary" : period < basis.first ? "old" : null;
      const shifted = step === "week" ? addDays(day, WEEK_SHIFT) : day;
      return { day: shifted, value: shownValue(series, index), ...(kind === null ? {} : { kind }) };
    }),
    months: MONTHS[step],
    from: beginning(periods[0] ?? ""),
    to: addDays(end, -1),
    unit: unitWords(t, series),
    fromZero: series.kind === "count",
    start: { day: beginning(basis.start), words: { text: t("statistics:chart.start") } },
    ...levels(t, basis.fitted, basis.start, end),
    ...(lastBreak === undefined
      ? {}
      : {
          break: {
            day: beginning(lastBreak),
            words: { text: t("statistics:chart.break") },
            oldWords: { text: cut ? t("statistics:chart.old") : "" },
          },
        }),
    preliminaryWords: { text: t("statistics:chart.preliminary") },
    locale: language,
  };
}

/** What stands over the axis: "Antal per månad". */
export function unitWords(t: Translate, { kind, step }: Series): string {
  return t(`statistics:unit.${step}`, { what: t(`statistics:unit.${kind}`) });
}

/** The expected level and the level now, as words at their curves; the band of `now` spans all the curves. */
function levels(
  t: Translate,
  fitted: readonly FittedPeriod[],
  start: string,
  end: IsoDate,
): { before?: ChartLevel; now?: ChartLevel & { low: number; high: number } } {
  const since = fitted.filter(({ period }) => period >= start);
  if (since.length === 0) return {};
  const mean = (of: (point: FittedPeriod) => number): number =>
    since.reduce((sum, point) => sum + of(point) / since.length, 0);
  const expected = mean((point) => point.expected);
  const now = mean((point) => point.fitted);
  const all = fitted.flatMap((point) => [point.expected, point.fitted, point.low, point.high]);
  const [low, high] = [mean((point) => point.low), mean((point) => point.high)];
  const span = { from: beginning(start), to: end };
  return {
    before: {
      value: expected,
      ...span,
      words: { text: t("statistics:chart.expected", { value: expected }) },
    },
    now: {
      value: now,
      low: Math.min(...all),
      high: Math.max(...all),
      ...span,
      words: { text: t("statistics:chart.now", { value: now, low, high }) },
    },
  };
}

function beginning(period: string): IsoDate {
  const place = parsePeriod(period);
  return place === null ? isoDate("1900-01-01") : firstDay(place);
}

function dayBehind(period: string): IsoDate {
  const place = parsePeriod(period);
  return place === null ? isoDate("1900-01-01") : dayAfter(place);
}
