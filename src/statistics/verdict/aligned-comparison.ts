import { at } from "../at.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import { checkSeries, type Series } from "../series/index.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import type { Question } from "./verdict.ts";

/** Values of the comparison in the periods that the verdict rests on; null without a comparison. */
export interface AlignedComparison {
  readonly series: Series | null;
}

/**
 * The comparison series over the same periods as the analysed one. It may reach further; a period that it lacks is a
 * gap. Base and standard errors go with it.
 *
 * @example
 * const own = { kind: "count", step: "year", periods: ["2021", "2022"], values: [4, 2] }
 * const compare = { kind: "count", step: "year", periods: ["2020", "2021", "2022"], values: [7, 9, 8] }
 * alignedComparison({ compare, today: "2024-01-01" }, { series: own }).series.values // → [9, 8]
 */
export function alignedComparison(
  { compare, today }: Pick<Question, "compare" | "today">,
  { series }: Pick<AnalysedSpan, "series">,
): Result<AlignedComparison> {
  if (compare === undefined) return { series: null };
  const checked = checkSeries(compare, today);
  if (isCannot(checked)) return checked;
  if (checked.step !== series.step) {
    return cannot({ code: "mixedPeriods", where: checked.periods[0] ?? "", step: series.step });
  }
  const places = series.periods.map((period) => checked.periods.indexOf(period));
  const missing = series.periods.filter((_, index) => places[index] === -1);
  if (missing.length > 0) return cannot({ code: "gaps", where: missing.slice(0, 12) });
  const pick = (values: readonly number[]): readonly number[] => places.map((place) => at(values, place));
  return {
    series: {
      ...checked,
      periods: series.periods,
      values: pick(checked.values),
      ...(checked.base === undefined ? {} : { base: pick(checked.base) }),
      ...(checked.errors === undefined ? {} : { errors: pick(checked.errors) }),
    },
  };
}
