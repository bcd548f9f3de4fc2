import type { IsoDate } from "#app/platform/iso-date.ts";
import { at } from "../at.ts";
import { type Cannot, cannot, type Result } from "../result.ts";
import { isSingle } from "./is-single.ts";
import { firstDay, parsePeriod, type PeriodPlace, periodText } from "./period.ts";
import type { Series } from "./series.ts";

/** Places named in a reason; the rest is left out, so that the sentence can be read. */
const NAMED = 12;

/**
 * Looks whether a series can be analysed at all: whole periods of one length in order of time, none missing (but
 * between single surveys), none twice, none after `today`; values that are possible for their kind; something that varies. The series comes back
 * with its periods written in their one form, or the first reason why not.
 *
 * @example
 * const yearly = { kind: "count", step: "year", periods: ["2020", "2021", "2023"], values: [3, 5, 4] }
 * checkSeries(yearly, "2026-03-01") // → { cannot: { code: "gaps", where: ["2022"] } }
 */
export function checkSeries(series: Series, today: IsoDate): Result<Series> {
  const places = checkPeriods(series, today);
  if ("cannot" in places) return places;
  const lengths = checkLengths(series);
  const fault = lengths ?? checkValues(series) ?? checkVariation(series);
  return fault ?? { ...series, periods: places.map(periodText) };
}

function checkPeriods(series: Series, today: IsoDate): Cannot | readonly PeriodPlace[] {
  const { periods, step } = series;
  if (periods.length === 0) return cannot({ code: "empty" });
  const places: PeriodPlace[] = [];
  for (const text of periods) {
    const place = parsePeriod(text);
    if (place === null) return cannot({ code: "notAPeriod", where: text });
    if (place.step !== step) return cannot({ code: "mixedPeriods", where: text, step });
    places.push(place);
  }
  const indexes = places.map(({ index }) => index);
  const name = (chosen: readonly number[]): readonly string[] =>
    chosen.slice(0, NAMED).map((index) => periodText({ step, index }));
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const index of indexes) (seen.has(index) ? twice : seen).add(index);
  if (twice.size > 0) return cannot({ code: "duplicates", where: name([...twice]) });
  const turned = indexes.findIndex((index, place) => place > 0 && index < at(indexes, place - 1));
  if (turned !== -1)
    return cannot({ code: "unsorted", where: periodText({ step, index: at(indexes, turned) }) });
  const missing: number[] = [];
  for (
    let index = at(indexes, 0);
    missing.length < NAMED && index < at(indexes, indexes.length - 1);
    index += 1
  ) {
    if (!seen.has(index)) missing.push(index);
  }
  if (missing.length > 0 && !isSingle(series)) return cannot({ code: "gaps", where: name(missing) });
  const future = places.filter((place) => firstDay(place) > today).map(({ index }) => index);
  if (future.length > 0) return cannot({ code: "future", where: name(future) });
  return places;
}

function checkLengths({ periods, values, base, errors, kind }: Series): Cannot | null {
  const need = periods.length;
  const wrong = (what: string, have: number): Cannot => cannot({ code: "lengthsDiffer", what, have, need });
  if (values.length !== need) return wrong("values", values.length);
  if (base === undefined ? kind === "share" : base.length !== need) return wrong("base", base?.length ?? 0);
  if (errors === undefined ? kind === "estimate" : errors.length !== need) {
    return wrong("errors", errors?.length ?? 0);
  }
  return null;
}

function checkValues({ kind, periods, values, base, errors }: Series): Cannot | null {
  for (const [index, where] of periods.entries()) {
    const value = at(values, index);
    if (!Number.isFinite(value)) return cannot({ code: "notANumber", where, value: "" });
    const counted = kind === "count" || kind === "share";
    if (counted && (value < 0 || !Number.isSafeInteger(value))) {
      return cannot({ code: "notACount", where, value });
    }
    if (base !== undefined) {
      const of = at(base, index);
      if (!Number.isFinite(of) || of <= 0) return cannot({ code: "noPopulation", where });
      if (kind === "share" && value > of) return cannot({ code: "moreThanBase", where, value, base: of });
    }
    if (errors !== undefined && !(at(errors, index) > 0 && Number.isFinite(at(errors, index)))) {
      return cannot({ code: "noStandardError", where });
    }
  }
  return null;
}

/** Estimates and shares know their own uncertainty, so there equal values are no hindrance. */
function checkVariation({ kind, values }: Series): Cannot | null {
  const first = at(values, 0);
  if (kind !== "index" && kind !== "estimate" && values.every((value) => value === 0)) {
    return cannot({ code: "allZero" });
  }
  if (values.length === 1) return cannot({ code: "tooFew", have: 1, need: 2 });
  const same = values.every((value) => value === first);
  return same && (kind === "count" || kind === "index") ? cannot({ code: "oneValue", value: first }) : null;
}
