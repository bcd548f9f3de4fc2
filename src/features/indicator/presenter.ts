import { addDays, isoDate } from "#app/platform/iso-date.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { dayAfter, firstDay, parsePeriod, PERIODS_A_YEAR } from "#app/statistics/series/index.ts";
import type { SeriesData, SeriesPoint } from "#app/design/index.ts";
import { EVERY_AGE, type Indicator, type IndicatorValue, type SeriesKey } from "./indicator.ts";

/** "0484, kvinnor, 16–24 år": the area, and whom a series is about when that is not everybody. */
export function seriesWords(t: Translate, { areaCode, sex, age }: SeriesKey): string {
  return [
    areaCode,
    ...(sex === "all" ? [] : [t(`indicator:sex.${sex}`)]),
    ...(age === EVERY_AGE ? [] : [age]),
  ].join(", ");
}

/** The value as a chart shows it: per cent of the base for shares, otherwise itself. */
export function shownValue(
  { kind }: Pick<Indicator, "kind">,
  { value, base }: Pick<IndicatorValue, "value" | "base">,
): number {
  return kind === "share" && base !== null && base > 0 ? (100 * value) / base : value;
}

/** "Anmälda brott per månad"; shares are shown in per cent. */
export function unitWords(t: Translate, { kind, unit, periodKind }: Indicator): string {
  const what = kind === "share" ? t("indicator:page.percent") : unit;
  return t("indicator:page.unitPer", { unit: what, every: t(`indicator:every.${periodKind}`) });
}

/** Why something must be said about a value: it will change, or the series breaks there. Empty when nothing is. */
export function noteOf(t: Translate, { breaks }: Indicator, value: IndicatorValue): string {
  const here = breaks.filter(({ period }) => period === value.period);
  return [
    ...here.map(({ reason }) => t("indicator:page.breakHere", { reason })),
    ...(value.isPreliminary ? [t("indicator:page.preliminary")] : []),
  ].join(". ");
}

/** Points that a chart can still show apart. */
const MOST_POINTS = 400;

/**
 * A series as the chart draws it, what lies before the last break drawn as not compared, and the preliminary tail
 * marked. Null when there is nothing to draw, weeks included: a chart of years has no room for their dots.
 */
export function chartOf(
  t: Translate,
  indicator: Indicator,
  values: readonly IndicatorValue[],
): SeriesData | null {
  const { periodKind } = indicator;
  const places = values.map(({ period }) => parsePeriod(period));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || periodKind === "week" || values.length > MOST_POINTS) return null;
  const shown = values.map((value) => shownValue(indicator, value));
  const from = firstDay(first);
  const to = addDays(dayAfter(last), -1);
  const gap = indicator.breaks.findLast(
    ({ period }) => period > (values[0]?.period ?? "") && period <= (values.at(-1)?.period ?? ""),
  );
  const gapPlace = gap === undefined ? null : parsePeriod(gap.period);
  const points = values.flatMap((value, index): SeriesPoint[] => {
    const place = places[index];
    if (!place) return [];
    const kind =
      gap !== undefined && value.period < gap.period ? "old" : value.isPreliminary ? "preliminary" : null;
    return [{ day: firstDay(place), value: shown[index] ?? 0, ...(kind === null ? {} : { kind }) }];
  });
  const months = ({ month: 1, quarter: 3, year: 12 } as const)[periodKind];
  return {
    points,
    months,
    from,
    // An axis shorter than two periods cannot be read.
    to: to < from ? isoDate(from) : to,
    unit: unitWords(t, indicator),
    fromZero: indicator.kind === "count" || indicator.kind === "share",
    ...(gap === undefined || gapPlace === null
      ? {}
      : {
          break: {
            day: firstDay(gapPlace),
            words: { text: gap.reason.slice(0, 60), short: gap.reason.slice(0, 24) },
            oldWords: { text: t("indicator:page.breakOld") },
          },
        }),
    ...(values.some(({ isPreliminary }) => isPreliminary)
      ? {
          preliminaryWords: { text: t("indicator:page.preliminary").toLocaleLowerCase("sv"), short: "prel." },
        }
      : {}),
  };
}

/** The series in a sentence or three: where it begins and ends, which way is good, what is preliminary. */
export function seriesSentence(
  t: Translate,
  indicator: Indicator,
  values: readonly IndicatorValue[],
): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return "";
  const written = (value: IndicatorValue): string => formatNumber(shownValue(indicator, value));
  const tail = values.filter(({ isPreliminary }) => isPreliminary).length;
  return [
    t("indicator:page.chartDescription", { first: written(first), last: written(last) }),
    `${t(`indicator:direction.${indicator.direction}`)}.`,
    ...(tail === 0 ? [] : [t("indicator:page.preliminaryTail", { count: tail })]),
  ].join(" ");
}

/** Whether periods of this length can be drawn. */
export function isDrawn({ periodKind }: Indicator): boolean {
  return PERIODS_A_YEAR[periodKind] <= 12;
}
