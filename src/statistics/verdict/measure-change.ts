import type { Result } from "../result.ts";
import { isSingle, type Series } from "../series/index.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import { changeByComparison } from "./change-by-comparison.ts";
import { changeByModel } from "./change-by-model.ts";
import { changeByWaves } from "./change-by-waves.ts";
import { chooseDesign, lengthsOf } from "./choose-design.ts";
import type { Measured } from "./measured.ts";
import type { Question } from "./verdict.ts";

const LEVEL = 0.95;

/**
 * Measures the change in the way that the kind and length of a series call for: single measurements with errors of
 * their own are compared as they are, everything else by a segmented regression.
 *
 * @example
 * const series = { kind: "share", step: "year", periods: ["2021", "2022"], values: [380, 450], base: [1000, 1000] }
 * measureChange({}, { series, start: 1, breaks: [] }, null).change.estimate // → 0.07
 */
export function measureChange(
  { form, harmonics, level = LEVEL }: Pick<Question, "form" | "harmonics" | "level">,
  span: Pick<AnalysedSpan, "series" | "start" | "breaks">,
  compare: Series | null,
): Result<Measured> {
  if (isSingle(span.series)) return changeByWaves(span, compare, level);
  const design = chooseDesign(lengthsOf(span), { form, harmonics });
  return compare === null
    ? changeByModel(span, design, level)
    : changeByComparison(span, compare, design, level);
}
