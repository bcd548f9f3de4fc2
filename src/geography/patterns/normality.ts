import type { Warning } from "#app/statistics/index.ts";
import type { SpatialWeights } from "../neighbours/index.ts";
import { moment } from "./values.ts";

/** Below this many areas the normal distribution is a weak stand-in. */
const FEW_AREAS = 30;
/** Skewness of a neighbourhood's mean above which clearly more than 5 % of maps without a pattern raise a false alarm. */
const SKEWED = 0.2;

/**
 * A warning when p values by the normal distribution are weak: few areas, or values so uneven (mostly zeros and a few ones) that the mean of
 * a neighbourhood is still skewed. `from` holds the values' differences from their mean.
 *
 * @example
 * const weights = { starts: Int32Array.from({ length: 41 }, (_, i) => 2 * i) };
 * normalityWarnings(Float64Array.from({ length: 40 }, (_, i) => (i < 2 ? 19 : -1)), weights) // → [{ code: "approximate" }]
 * normalityWarnings(Float64Array.from({ length: 40 }, (_, i) => i - 19.5), weights) // → []
 */
export function normalityWarnings(from: Float64Array, { starts }: Pick<SpatialWeights, "starts">): Warning[] {
  const n = from.length;
  const neighbourhood = ((starts[n] ?? 0) + n) / n;
  const skewness = moment(from, 3) / moment(from, 2) ** 1.5 / Math.sqrt(neighbourhood);
  return n < FEW_AREAS || Math.abs(skewness) > SKEWED ? [{ code: "approximate" }] : [];
}
