import { parsePeriod, PERIODS_A_YEAR } from "../series/index.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import type { ChangeForm } from "./verdict.ts";

/** What the model of a verdict holds beside the change. */
export interface ChosenDesign {
  readonly model: ChangeForm;
  readonly trend: boolean;
  readonly harmonics: number;
  readonly perYear: number;
  readonly phase: number;
  readonly intervention: number;
  readonly breaks: readonly number[];
}

/** Years before the start from which a trend can be told from a step. */
const TREND_YEARS = 2;
/** Fewest yearly figures in all for the same. */
const TREND_FIGURES = 10;

/** What the choice looks at: lengths alone, never values. */
interface Lengths {
  readonly perYear: number;
  /** Periods in all, and before the start. */
  readonly periods: number;
  readonly start: number;
  /** Place in the year of the first period. */
  readonly phase: number;
  readonly breaks: readonly number[];
}

/** What somebody has asked for instead of what would be chosen. */
interface Wanted {
  readonly form?: ChangeForm | undefined;
  readonly harmonics?: number | undefined;
}

/**
 * The model that a verdict rests on, chosen from the length of the series alone, never from its values: a trend from
 * two years before the start (ten figures in all at least), one pair of season terms from two years in all, two from
 * three.
 *
 * @example
 * chooseDesign({ perYear: 12, periods: 57, start: 30, phase: 6, breaks: [] }, {}) // → { model: "step", trend: true, harmonics: 2 }
 * chooseDesign({ perYear: 1, periods: 9, start: 6, phase: 0, breaks: [] }, {}) // → { model: "step", trend: false, harmonics: 0 }
 */
export function chooseDesign(
  { perYear, periods, start, phase, breaks }: Lengths,
  { form, harmonics }: Wanted,
): ChosenDesign {
  const years = periods / perYear;
  const byLength = perYear === 1 || years < 2 ? 0 : years < 3 ? 1 : 2;
  return {
    model: form ?? "step",
    trend: start / perYear >= TREND_YEARS && periods >= TREND_FIGURES,
    harmonics: harmonics ?? byLength,
    perYear,
    phase,
    intervention: start,
    breaks,
  };
}

/**
 * The lengths of an analysed series.
 *
 * @example
 * lengthsOf({ series: { step: "quarter", periods: ["2021-Q2", "2021-Q3", "2021-Q4"] }, start: 1, breaks: [] }) // → { perYear: 4, periods: 3, phase: 1 }
 */
export function lengthsOf({
  series,
  start,
  breaks,
}: Pick<AnalysedSpan, "series" | "start" | "breaks">): Lengths {
  const perYear = PERIODS_A_YEAR[series.step];
  const first = parsePeriod(series.periods[0] ?? "")?.index ?? 0;
  return { perYear, periods: series.periods.length, start, phase: first % perYear, breaks };
}
