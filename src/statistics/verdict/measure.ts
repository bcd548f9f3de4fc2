import type { SegmentedInput, SegmentedResponse } from "../regression/index.ts";
import type { Estimate, Interval } from "../result.ts";
import type { Series } from "../series/index.ts";
import type { Measure } from "./verdict.ts";

/**
 * A series in the form that a segmented regression takes.
 *
 * @example
 * responseOf({ kind: "share", step: "year", periods: ["2021"], values: [3], base: [9] }) // → { kind: "shares", counts: [3], bases: [9] }
 */
export function responseOf({ kind, values, base = [], errors = [] }: Series): SegmentedResponse {
  if (kind === "share") return { kind: "shares", counts: values, bases: base };
  if (kind === "index") return { kind: "values", values };
  if (kind === "estimate") return { kind: "estimates", estimates: values, standardErrors: errors };
  return base.length === 0
    ? { kind: "counts", counts: values }
    : { kind: "counts", counts: values, population: base };
}

/**
 * Whether "no change" is a ratio of 1, and the error of the measure is even on the scale of its logarithm.
 *
 * @example
 * isRatio("oddsRatio") // → true
 */
export function isRatio(measure: Measure): boolean {
  return measure === "rateRatio" || measure === "oddsRatio";
}

/**
 * An interval made wider by a factor, on the scale on which its error is even.
 *
 * @example
 * widened("meanDifference", 2, { low: 1, high: 3 }, 1.5) // → { low: 0.5, high: 3.5 }
 */
export function widened(
  measure: Measure,
  estimate: number,
  { low, high }: Interval,
  factor: number,
): Interval {
  if (factor === 1) return { low, high };
  if (!isRatio(measure)) {
    return { low: estimate - factor * (estimate - low), high: estimate + factor * (high - estimate) };
  }
  return { low: estimate * (low / estimate) ** factor, high: estimate * (high / estimate) ** factor };
}

/**
 * Which side of "no change" an interval lies on wholly: −1 below, 1 above, 0 when no change is within it.
 *
 * @example
 * sideOf("rateRatio", { low: 0.24, high: 1.09 }) // → 0
 * sideOf("meanDifference", { low: 0.2, high: 0.9 }) // → 1
 */
export function sideOf(measure: Measure, { low, high }: Interval): -1 | 0 | 1 {
  const none = isRatio(measure) ? 1 : 0;
  return high < none ? -1 : low > none ? 1 : 0;
}

/**
 * The level that a change makes of the level expected without it.
 *
 * @example
 * changedLevel("oddsRatio", 0.4, 1.5) // → 0.5
 */
export function changedLevel(measure: Measure, expected: number, change: number): number {
  if (measure === "rateRatio") return expected * change;
  return measure === "oddsRatio"
    ? (expected * change) / (1 - expected + expected * change)
    : expected + change;
}

/**
 * The size of a change: of a step its own, of a slope what it has come to in the last period.
 *
 * @example
 * effectOf({ atIntervention: null, atEnd: { estimate: 0.8 } }, "slope").estimate // → 0.8
 */
export function effectOf(
  fit: { readonly atIntervention: Estimate | null; readonly atEnd: Estimate },
  form: SegmentedInput["design"]["model"],
): Estimate {
  return form === "step" ? (fit.atIntervention ?? fit.atEnd) : fit.atEnd;
}
