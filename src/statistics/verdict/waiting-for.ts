import { at } from "../at.ts";
import { periodsNeeded, type Usual } from "../patience/index.ts";
import { autoregression, fitGlm, segmentedColumns } from "../regression/index.ts";
import { isCannot, type Result } from "../result.ts";
import { isSingle, PERIODS_A_YEAR, periodsIn, type Series } from "../series/index.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import { chooseDesign, type ChosenDesign, lengthsOf } from "./choose-design.ts";
import { needed } from "./needed.ts";
import { plannedPeriods } from "./planned-periods.ts";
import type { Question, Waiting } from "./verdict.ts";
import { widenForLooking } from "./widen-for-looking.ts";

/** A change of counts by a fifth, or back by as much, when nobody has said what was promised. */
const USUAL_RATIO = 0.8;
const KINDS = { count: "counts", share: "shares", index: "values", estimate: "values" } as const;
const MEASURES = {
  count: "rateRatio",
  share: "shareDifference",
  index: "meanDifference",
  estimate: "meanDifference",
} as const;

/**
 * How many months are still needed until a change of the promised size would be seen with 80 % probability, by drawing
 * series that vary as this one did before the start. Null where no size is promised, for single measurements, and
 * where the time before the start cannot be described.
 *
 * @example
 * const values = Array.from({ length: 48 }, (_, month) => 200 + ((month * 7) % 9))
 * const periods = values.map((_, month) => `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`)
 * const span = { series: { kind: "count", step: "month", periods, values }, start: 36, startPeriod: "2022-01", breaks: [] }
 * waitingFor({ direction: "low", promised: 0.5, random: seededRandom(1) }, span, null).withinPromise // → true
 */
export function waitingFor(
  question: Pick<
    Question,
    "direction" | "end" | "promised" | "looking" | "monthsToEffect" | "level" | "harmonics" | "random"
  >,
  span: Pick<AnalysedSpan, "series" | "start" | "startPeriod" | "breaks">,
  compare: Series | null,
): Waiting | null {
  const { series, start, breaks } = span;
  const { harmonics, random } = question;
  const promised = promisedSize(question, series);
  if (promised === null || random === undefined || isSingle(series)) return null;
  const lengths = lengthsOf(span);
  const design = (periods: number): ChosenDesign => chooseDesign({ ...lengths, periods }, { harmonics });
  const usual = usualOf(series, start, design(series.periods.length));
  const other = compare === null ? null : usualOf(compare, start, design(series.periods.length));
  if (isCannot(usual) || (other !== null && isCannot(other))) return null;
  const planned = plannedPeriods(question, span);
  const fewest = Math.max(needed(series).after, periodsIn(question.monthsToEffect ?? 0, series.step) + 1);
  const patience = periodsNeeded({
    kind: KINDS[series.kind],
    usual: usual.usual,
    ...(series.base === undefined ? {} : { base: meanOf(series.base, start) }),
    ...(other === null || series.kind !== "count" ? {} : { comparison: other.usual }),
    autocorrelation: usual.autocorrelation,
    change: series.kind === "share" ? oddsRatio(usual.usual.mean, promised) : promised,
    before: start,
    since: series.periods.length - start,
    promised: planned,
    furthest: 10 * PERIODS_A_YEAR[series.step],
    fewest,
    design: (periods) => ({ ...design(periods), breaks }),
    ...(question.looking === "monthly"
      ? { widen: (since) => widenForLooking(since / planned, question.level ?? 0.95) }
      : {}),
    ...(question.level === undefined ? {} : { level: question.level }),
    random,
  });
  if (isCannot(patience)) return null;
  const { periods, withinPromise } = patience;
  const months = periods === null ? null : Math.ceil((periods * 12) / PERIODS_A_YEAR[series.step]);
  return { months, promised, measure: MEASURES[series.kind], withinPromise };
}

function promisedSize(
  { promised, direction }: Pick<Question, "promised" | "direction">,
  { kind }: Series,
): number | null {
  if (promised !== undefined) return promised;
  if (kind !== "count") return null;
  return direction === "low" ? USUAL_RATIO : 1 / USUAL_RATIO;
}

interface Described {
  readonly usual: Usual;
  readonly autocorrelation: number;
}

/** What the series was like before the start: its level, and how it varied round trend and season. */
function usualOf(series: Series, start: number, design: ChosenDesign): Result<Described> {
  const { kind, base } = series;
  const values = series.values.slice(0, start);
  const bases = base?.slice(0, start);
  const columns = segmentedColumns({ ...design, model: "step", periods: start, breaks: [] }).filter(
    ({ name }) => name !== "step",
  );
  const counted = kind === "count";
  const fit = fitGlm({
    response: values,
    columns,
    family: counted ? "quasiPoisson" : kind === "share" ? "quasiBinomial" : "gaussian",
    ...(bases !== undefined && counted ? { offset: bases.map(Math.log) } : {}),
    ...(bases !== undefined && kind === "share" ? { trials: bases } : {}),
  });
  if (isCannot(fit)) return fit;
  const mean = kind === "share" ? meanOf(values, start) / meanOf(bases ?? [], start) : meanOf(values, start);
  const dispersion = counted || kind === "share" ? Math.max(1, fit.dispersion) : fit.dispersion;
  const autocorrelation = Math.min(0.9, Math.max(0, autoregression(fit).correlation));
  return { usual: { mean, dispersion }, autocorrelation };
}

function meanOf(values: readonly number[], count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += at(values, index);
  return sum / count;
}

/** The odds ratio that makes a share this much higher. */
function oddsRatio(share: number, difference: number): number {
  const changed = share + difference;
  return (changed * (1 - share)) / (share * (1 - changed));
}
