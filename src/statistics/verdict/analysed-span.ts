import { cannot, isCannot, type Result } from "../result.ts";
import {
  checkSeries,
  dayAfter,
  firstPeriodFrom,
  isSingle,
  parsePeriod,
  type Period,
  type PeriodPlace,
  periodText,
  type Series,
} from "../series/index.ts";
import type { Warning } from "../warning.ts";
import { needed } from "./needed.ts";
import type { Question } from "./verdict.ts";

/** The part of a series that a verdict rests on. */
export interface AnalysedSpan {
  readonly series: Series;
  /** Place of the first period after the start; the number of periods when none is complete yet. */
  readonly start: number;
  /** The first whole period of the promise. */
  readonly startPeriod: Period;
  /** Places of breaks that the model must carry. */
  readonly breaks: readonly number[];
  readonly preliminary: readonly Period[];
  readonly warnings: readonly Warning[];
}

/** A period counts when at least this share of its reports is expected to be there. */
const COMPLETE = 0.95;

/**
 * Cuts a series to what can be compared: periods that are over and complete, counted in one way. The time before
 * the last break ahead of the start is left out when enough remains; otherwise, and for breaks after the start, the
 * model must carry a step. Answers with the reason when the series cannot be used or the start lies outside it.
 *
 * @example
 * const series = { kind: "count", step: "year", periods: ["2019", "2020", "2021", "2022", "2023"], values: [9, 3, 5, 4, 1] }
 * analysedSpan({ series, direction: "low", start: "2022", completeness: [0.6], today: "2024-02-01" }).preliminary // → ["2023"]
 */
export function analysedSpan(question: Question): Result<AnalysedSpan> {
  const series = checkSeries(question.series, question.today);
  if (isCannot(series)) return series;
  const { step, periods } = series;
  const [first = "", last = ""] = [periods[0], periods.at(-1)];
  const place = firstPeriodFrom(question.start, step);
  const start = place === null ? -1 : placeFrom(series, place);
  if (place === null || start <= 0) {
    return cannot({ code: "interventionOutside", where: question.start, first, last });
  }
  const from = cutBefore(question, series, start);
  if (isCannot(from)) return from;
  const complete = Math.min(periods.length - incompleteTail(question), overBy(series, question.today));
  const preliminary = periods.slice(complete);
  // Single measurements have no model to carry a step, so those after a later break are left out.
  const end = isSingle(series) ? Math.min(complete, ...from.carried) : complete;
  return {
    series: part(series, from.cut, end),
    start: Math.min(start, end) - from.cut,
    startPeriod: periodText(place),
    breaks: from.carried.filter((index) => index < end).map((index) => index - from.cut),
    preliminary,
    warnings: [
      ...from.known.map((index): Warning => ({ code: "break", where: periods[index] ?? "" })),
      ...(preliminary.length === 0
        ? []
        : [{ code: "preliminary", where: preliminary[0] ?? "", periods: preliminary.length } as const]),
    ],
  };
}

/** Place of the first period of a series that is not before another; −1 when all are. */
function placeFrom({ periods }: Series, wanted: PeriodPlace): number {
  return periods.findIndex((period) => (parsePeriod(period)?.index ?? -1) >= wanted.index);
}

/** Latest periods from the first that is not complete enough. */
function incompleteTail({ completeness = [] }: Question): number {
  const firstBad = completeness.findIndex((share) => !(share >= COMPLETE));
  return firstBad === -1 ? 0 : completeness.length - firstBad;
}

/** How many periods have ended before today. */
function overBy({ periods }: Series, today: Question["today"]): number {
  const going = periods.findIndex((period) => {
    const place = parsePeriod(period);
    return place !== null && dayAfter(place) > today;
  });
  return going === -1 ? periods.length : going;
}

interface Cut {
  readonly cut: number;
  readonly carried: readonly number[];
  /** Breaks inside the series, cut off or carried. */
  readonly known: readonly number[];
}

function cutBefore({ breaks = [] }: Question, series: Series, start: number): Result<Cut> {
  const { step, periods } = series;
  const places: number[] = [];
  for (const text of breaks) {
    const place = firstPeriodFrom(text, step);
    if (place === null) return cannot({ code: "notAPeriod", where: text });
    const index = placeFrom(series, place);
    if (index === start) return cannot({ code: "startInBreak", where: periods[index] ?? text });
    if (index > 0 && !places.includes(index)) places.push(index);
  }
  const known = places.toSorted((a, b) => a - b);
  const last = known.findLast((index) => index < start);
  const cut = last !== undefined && start - last >= needed(series).before ? last : 0;
  return { cut, carried: known.filter((index) => index > cut), known };
}

function part(series: Series, from: number, to: number): Series {
  const slice = (values: readonly number[]): readonly number[] => values.slice(from, to);
  return {
    ...series,
    periods: series.periods.slice(from, to),
    values: slice(series.values),
    ...(series.base === undefined ? {} : { base: slice(series.base) }),
    ...(series.errors === undefined ? {} : { errors: slice(series.errors) }),
  };
}
