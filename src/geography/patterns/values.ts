import { at, cannot, type Cannot } from "#app/statistics/index.ts";
import type { SpatialWeights } from "../neighbours/index.ts";

/**
 * The reason why a test of how areas go together cannot be made on these values; undefined when it can.
 *
 * @example
 * const weights = { ids: ["A", "B", "C"] };
 * refuseValues([1, 1, 1], weights, 3) // → { cannot: { code: "oneValue", value: 1 } }
 * refuseValues([1, NaN, 2], weights, 3) // → { cannot: { code: "notANumber", where: "B", value: "NaN" } }
 */
export function refuseValues(
  values: ArrayLike<number>,
  { ids }: Pick<SpatialWeights, "ids">,
  need: number,
): Cannot | undefined {
  const n = values.length;
  if (n !== ids.length) return cannot({ code: "lengthsDiffer", what: "values", have: n, need: ids.length });
  if (n === 0) return cannot({ code: "empty" });
  if (n < need) return cannot({ code: "tooFew", have: n, need });
  const first = at(values, 0);
  let varies = false;
  for (const [i, id] of ids.entries()) {
    const value = at(values, i);
    if (!Number.isFinite(value)) return cannot({ code: "notANumber", where: id, value: String(value) });
    varies ||= value !== first;
  }
  if (varies) return undefined;
  return cannot(first === 0 ? { code: "allZero" } : { code: "oneValue", value: first });
}

/** Differences from the mean. */
export function deviations(values: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += at(values, i);
  const mean = sum / values.length;
  return Float64Array.from({ length: values.length }, (_, i) => at(values, i) - mean);
}

/** Mean of the values to a power (of deviations: their moment). */
export function moment(values: Float64Array, power: number): number {
  return values.reduce((sum, value) => sum + value ** power, 0) / values.length;
}
