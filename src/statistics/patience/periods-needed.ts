import { type Cannot, cannot, isCannot, type Result } from "../result.ts";
import { type DrawnSeries, drawnSeries } from "./drawn-series.ts";
import type { Patience, PatienceInput, Power, Usual } from "./patience.ts";
import { type Judge, quickJudge } from "./quick-judge.ts";

const USUAL_SIMULATIONS = 1000;
const USUAL_FURTHEST = 120;
/** Series that show roughly where to look. */
const ROUGH = 150;

/**
 * How many periods are still needed before a change of the promised size is seen with the wanted probability, by
 * simulation: series that change as promised are drawn and judged as the verdict judges. The same series are used for every length
 * (common random numbers), and the length is found by halves, as power grows with time. Assumes that the change comes at once
 * and stays, and that the future varies like the past. The same random source gives the same answer.
 * Reference: Zhang, Wagner and Ross-Degnan 2011 (power of interrupted time series by simulation); Hawley and others 2019.
 *
 * @example
 * const usual = { mean: 20, dispersion: 1.2 };
 * const design = () => ({ trend: false, harmonics: 0, perYear: 12 });
 * const question = { kind: "counts", usual, change: 0.7, before: 24, promised: 24, design, simulations: 300 };
 * const patience = periodsNeeded({ ...question, random: seededRandom(1) });
 * patience.periods < 12 // → true
 * patience.withinPromise // → true
 */
export function periodsNeeded(input: PatienceInput): Result<Patience> {
  const { since = 0, promised, power: wanted = 0.8, simulations = USUAL_SIMULATIONS } = input;
  const wrong = checkQuestion(input);
  if (wrong !== null) return wrong;
  const fewest = Math.max(2, input.fewest ?? 2);
  const furthest = Math.max(fewest, input.furthest ?? USUAL_FURTHEST, promised);
  const drawn = drawnSeries(input, input.before + furthest, simulations);
  const judgeAt = remembered((periods) => quickJudge(input, periods));
  const powerAt = remembered((periods) => powerOf(judgeAt(periods), drawn, periods));
  const few = drawn.slice(0, ROUGH);
  const roughly = (periods: number): Result<Power> => powerOf(judgeAt(periods), few, periods);
  const atEnd = promised < fewest ? { since: promised, power: 0, error: 0 } : powerAt(promised);
  if (isCannot(atEnd)) return atEnd;
  const near = firstEnough(roughly, wanted, { low: fewest, high: furthest });
  if (isCannot(near)) return near;
  const reached = firstEnough(powerAt, wanted, { low: fewest, high: furthest, near: near.since });
  if (isCannot(reached)) return reached;
  const isEnough = reached.power >= wanted;
  return {
    periods: isEnough ? Math.max(0, reached.since - since) : null,
    withinPromise: isEnough && reached.since <= promised,
    reached,
    atEnd,
    method: "power by simulation of the verdict's model",
    n: simulations,
  };
}

/** Power after so many periods. */
type PowerAt = (periods: number) => Result<Power>;

function powerOf(judge: Result<Judge>, drawn: readonly DrawnSeries[], periods: number): Result<Power> {
  if (isCannot(judge)) return judge;
  const seen = drawn.filter((series) => judge.isSeen(series)).length;
  const power = seen / drawn.length;
  return { since: periods, power, error: Math.sqrt((power * (1 - power)) / drawn.length) };
}

function remembered<T>(find: (periods: number) => T): (periods: number) => T {
  const known = new Map<number, T>();
  return (periods) => {
    const found = known.get(periods) ?? find(periods);
    known.set(periods, found);
    return found;
  };
}

/** The first length with enough power, by halves, or the furthest when none has; around `near` first, in growing strides. */
function firstEnough(
  powerAt: PowerAt,
  wanted: number,
  { low, high, near }: { readonly low: number; readonly high: number; readonly near?: number },
): Result<Power> {
  let [below, above] = [low - 1, high + 1];
  let stride = 1;
  let next = near ?? Math.floor((low + high) / 2);
  while (above - below > 1) {
    const power = powerAt(next);
    if (isCannot(power)) return power;
    if (power.power >= wanted) above = next;
    else below = next;
    const strode = near === undefined ? 0 : power.power >= wanted ? next - stride : next + stride;
    next = strode > below && strode < above ? strode : Math.floor((below + above) / 2);
    stride *= 2;
  }
  return powerAt(Math.min(above, high));
}

function checkQuestion(input: PatienceInput): Cannot | null {
  const { kind, usual, comparison, change, base, before, autocorrelation = 0, simulations = 1000 } = input;
  if (before < 3) return cannot({ code: "tooFewBefore", have: before, need: 3 });
  if (simulations < 100) return cannot({ code: "tooFew", have: simulations, need: 100 });
  const nothing = kind === "values" ? 0 : 1;
  if (change === nothing || !Number.isFinite(change) || (kind !== "values" && change <= 0))
    return cannot({ code: "outOfRange", where: "change", value: change, low: 0, high: Infinity });
  if (!(autocorrelation >= 0 && autocorrelation < 1))
    return cannot({ code: "outOfRange", where: "autocorrelation", value: autocorrelation, low: 0, high: 1 });
  if (kind === "shares" && !(base !== undefined && base > 0))
    return cannot({ code: "noPopulation", where: "base" });
  if (comparison !== undefined && kind !== "counts")
    return cannot({ code: "infeasible", what: "comparison" });
  return checkUsual(usual, kind) ?? (comparison === undefined ? null : checkUsual(comparison, "counts"));
}

function checkUsual({ mean, dispersion, season = [] }: Usual, kind: PatienceInput["kind"]): Cannot | null {
  const high = kind === "shares" ? 1 : Infinity;
  if (kind === "counts" && mean === 0) return cannot({ code: "allZero" });
  if (!Number.isFinite(mean) || (kind !== "values" && !(mean > 0 && mean < high)))
    return cannot({ code: "outOfRange", where: "mean", value: mean, low: 0, high });
  const least = kind === "values" ? Number.MIN_VALUE : 1;
  if (!(dispersion >= least && dispersion < Infinity))
    return cannot({ code: "outOfRange", where: "dispersion", value: dispersion, low: least, high: Infinity });
  const odd = season.find((factor) => !Number.isFinite(factor) || (kind !== "values" && factor <= 0));
  return odd === undefined
    ? null
    : cannot({ code: "outOfRange", where: "season", value: odd, low: 0, high: Infinity });
}
