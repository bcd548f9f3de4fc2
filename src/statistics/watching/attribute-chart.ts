import { at } from "../at.ts";
import { chiSquaredSurvival } from "../distributions/index.ts";
import { cannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import type { RunLengths } from "./chart-findings.ts";
import { type Chart, drawnChart, FEWEST } from "./chart.ts";
import { checkCounts } from "./check-counts.ts";
import { meanMovingRange } from "./moving-range.ts";

/** What a chart of counts over a base is drawn from. */
export interface AttributeInput {
  /** Events per period, in order of time, without gaps. */
  readonly counts: ArrayLike<number>;
  /** Population, exposure or number asked per period. */
  readonly base: ArrayLike<number>;
  /** Periods from the start that centre and limits are learnt from: all of them by default. */
  readonly baseline?: number;
  /**
   * `"laney"` (default) takes the spread between neighbouring periods as it is, beyond or below what chance alone
   * gives; `"none"` trusts chance alone, which makes false findings of every large base.
   */
  readonly correction?: "laney" | "none";
  readonly runs?: RunLengths;
}

/** A chart of counts over a base, with how many times wider than chance alone the spread is (1 is chance alone). */
export interface AttributeChart extends Chart {
  readonly sigmaZ: number;
}

/** Name of the chart, the variance of one event's worth at a centre, and the highest possible value. */
interface Kind {
  readonly name: "u" | "p";
  readonly variance: (centre: number) => number;
  readonly highest: number;
}

/**
 * Draws a chart with limits centre ± 3 σ √(variance / base), where σ is 1 or Laney's.
 *
 * @example
 * const input = { counts: [4, 6, 3, 5, 7, 4, 5, 6], base: [10, 12, 9, 10, 13, 10, 11, 12] };
 * attributeChart(input, { name: "u", variance: (centre) => centre, highest: Infinity }) // → { method: "u′ (Laney)", sigmaZ: 0.432 }
 */
export function attributeChart(input: AttributeInput, kind: Kind): Result<AttributeChart> {
  const { counts, base, correction = "laney" } = input;
  const bad = checkCounts({ values: counts, counts: true, base, need: FEWEST });
  if (bad !== null) return bad;
  const n = Math.min(counts.length, input.baseline ?? counts.length);
  if (n < FEWEST) return cannot({ code: "tooFewBefore", have: n, need: FEWEST });
  const centre = ratioOf(counts, base, n);
  if (centre === 0) return cannot({ code: "allZero" });
  if (centre >= kind.highest) return cannot({ code: "oneValue", value: centre });
  const values = Float64Array.from(counts, (count, index) => count / at(base, index));
  const chance = Float64Array.from(base, (size) => Math.sqrt(kind.variance(centre) / size));
  const distances = values.slice(0, n).map((value, index) => (value - centre) / at(chance, index));
  const spread = correction === "laney" ? meanMovingRange(distances, false) / MEAN_RANGE_OF_TWO : 1;
  if (spread === 0) return cannot({ code: "oneValue", value: centre });
  return {
    sigmaZ: spread,
    ...drawnChart({
      values,
      centre,
      sigmas: chance.map((one) => one * spread),
      possible: { low: 0, high: kind.highest },
      runs: input.runs,
      method: correction === "laney" ? `${kind.name}′ (Laney)` : kind.name,
      n,
      warnings: overdispersion(distances),
    }),
  };
}

/** Mean range of two standard normal values, d₂ as charts round it. */
const MEAN_RANGE_OF_TWO = 1.128;

function ratioOf(counts: ArrayLike<number>, base: ArrayLike<number>, n: number): number {
  let events = 0;
  let total = 0;
  for (let index = 0; index < n; index += 1) {
    events += at(counts, index);
    total += at(base, index);
  }
  return events / total;
}

/** Says so when the spread around the centre is more than chance alone gives, at five per cent. */
function overdispersion(distances: Float64Array): Warning[] {
  const square = distances.reduce((sum, distance) => sum + distance ** 2, 0);
  const freedom = distances.length - 1;
  return chiSquaredSurvival(square, freedom) < 0.05
    ? [{ code: "overdispersed", dispersion: square / freedom }]
    : [];
}
