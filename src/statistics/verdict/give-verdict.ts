import { cannot, isCannot, type Result } from "../result.ts";
import { isSingle, parsePeriod, periodsIn, periodText, type Series } from "../series/index.ts";
import type { Warning } from "../warning.ts";
import { alignedComparison } from "./aligned-comparison.ts";
import { type AnalysedSpan, analysedSpan } from "./analysed-span.ts";
import { measureChange } from "./measure-change.ts";
import { sideOf, widened } from "./measure.ts";
import type { Measured } from "./measured.ts";
import { needed } from "./needed.ts";
import { plannedPeriods } from "./planned-periods.ts";
import type { Basis, Change, Question, TooEarly, Verdict } from "./verdict.ts";
import { waitingFor } from "./waiting-for.ts";
import { warningsOf } from "./warnings-of.ts";
import { widenForLooking } from "./widen-for-looking.ts";

/**
 * The verdict on one indicator since the promise began. A change is established when the interval of the chosen model
 * leaves out "no change"; when the verdict is looked at monthly, an interval that may be looked at as often as one
 * likes. Other reasonable models do not decide, they warn. Too early: the time that was said beforehand has not
 * passed, or too few periods have. Answers with a reason when nothing can be said.
 * Assumes that the model's form is right, that nothing else changed at the start, and independent or first-order
 * correlated disturbances. Reference: Wagner et al. 2002; Lopez Bernal, Cummins and Gasparrini 2017.
 *
 * @example
 * const values = [50, 61, 55, 47, 58, 52, 44, 60, 51, 20, 25, 18]
 * const series = { kind: "count", step: "year", periods: values.map((_, year) => String(2010 + year)), values }
 * const question = { series, direction: "low", start: "2019", today: "2022-02-01", random: seededRandom(1) }
 * giveVerdict(question).word // → "improved"
 */
export function giveVerdict(question: Question): Result<Verdict> {
  if (question.direction === "none") return cannot({ code: "noDirection" });
  const span = analysedSpan(question);
  if (isCannot(span)) return span;
  const { series, start } = span;
  const need = needed(series);
  if (start < need.before) return cannot({ code: "tooFewBefore", have: start, need: need.before });
  const compare = alignedComparison(question, span);
  if (isCannot(compare)) return compare;

  const early = tooEarly(question, span, need.after);
  if (early !== null) {
    const basis = basisOf(question, span, null);
    const waiting = waitingFor(question, span, compare.series);
    return {
      word: "too_early",
      change: null,
      tooEarly: early,
      waiting,
      models: [],
      warnings: span.warnings,
      basis,
    };
  }
  const measured = measureChange(question, span, compare.series);
  return isCannot(measured) ? measured : settled(question, span, measured, compare.series);
}

function settled(
  question: Question,
  span: AnalysedSpan,
  measured: Measured,
  compare: Series | null,
): Verdict {
  const change = underLooking(question, span, measured.change);
  const side = sideOf(change.measure, change.interval);
  const good = question.direction === "low" ? -1 : 1;
  const word = side === 0 ? "no_established_change" : side === good ? "improved" : "worsened";
  const models = measured.models;
  return {
    word,
    change,
    tooEarly: null,
    waiting: word === "no_established_change" ? waitingFor(question, span, compare) : null,
    models,
    warnings: warningsOf(question, span, { ...measured, change }),
    basis: basisOf(question, span, measured),
  };
}

/** Looked at every month, the interval must hold for all looks together. */
function underLooking(question: Question, span: AnalysedSpan, change: Change): Change {
  if (question.looking !== "monthly") return change;
  const { series, start } = span;
  const since = series.periods.length - start;
  const factor = widenForLooking(since / plannedPeriods(question, span), change.level);
  return {
    ...change,
    interval: widened(change.measure, change.estimate, change.interval, factor),
    method: `${change.method}, anytime-valid`,
  };
}

/** The effect is looked for when the time said beforehand has passed and enough periods are complete. */
function tooEarly(question: Question, span: AnalysedSpan, need: number): TooEarly | null {
  const { series, start, startPeriod } = span;
  const have = series.periods.length - start;
  const wait = periodsIn(question.monthsToEffect ?? 0, series.step);
  const first = parsePeriod(startPeriod);
  const last = parsePeriod(series.periods.at(-1) ?? "");
  if (wait > 0 && first !== null && last !== null && last.index < first.index + wait) {
    return { code: "waiting", until: periodText({ step: first.step, index: first.index + wait }) };
  }
  return have < need ? { code: "tooFewAfter", have, need } : null;
}

function basisOf(question: Question, span: AnalysedSpan, measured: Measured | null): Basis {
  const { series, start, startPeriod, preliminary, warnings } = span;
  const { kind, step, periods, base } = series;
  return {
    kind,
    step,
    withBase: base !== undefined,
    direction: question.direction,
    start: startPeriod,
    first: periods[0] ?? "",
    last: periods.at(-1) ?? "",
    before: start,
    after: periods.length - start,
    trend: measured?.trend ?? false,
    season: measured?.season ?? false,
    compared: question.compare !== undefined,
    atEnd: measured !== null && !isSingle(series) && (question.form ?? "step") !== "step",
    breaks: breaksIn(warnings),
    preliminary,
    ljungBox: measured?.ljungBox ?? null,
    fitted: measured?.fitted ?? [],
  };
}

function breaksIn(warnings: readonly Warning[]): readonly Series["periods"][number][] {
  return warnings.flatMap((warning) => (warning.code === "break" ? [warning.where] : []));
}
