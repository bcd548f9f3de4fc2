import { firstPeriodFrom, parsePeriod, PERIODS_A_YEAR } from "../series/index.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import type { Question } from "./verdict.ts";

/** Years that a promise lasts when nobody has said. */
const USUAL_YEARS = 2;

/**
 * Periods from the start of the promise to its end, two years' when no end is given.
 *
 * @example
 * plannedPeriods({ end: "2024" }, { series: { step: "month" }, startPeriod: "2022-07" }) // → 18
 * plannedPeriods({}, { series: { step: "quarter" }, startPeriod: "2022-Q1" }) // → 8
 */
export function plannedPeriods(
  { end }: Pick<Question, "end">,
  { series, startPeriod }: Pick<AnalysedSpan, "series" | "startPeriod">,
): number {
  const usual = USUAL_YEARS * PERIODS_A_YEAR[series.step];
  const last = end === undefined ? null : firstPeriodFrom(end, series.step);
  const first = parsePeriod(startPeriod);
  return last === null || first === null || last.index <= first.index ? usual : last.index - first.index;
}
