import type { Reason } from "../reason.ts";

/**
 * What is wrong with a list of p values, if anything. Its places are counted from 1, as the reader counts rows.
 *
 * @example
 * badPValue([0.2, 1.2]) // → { code: "outOfRange", where: "2", value: 1.2, low: 0, high: 1 }
 */
export function badPValue(pValues: readonly number[]): Reason | undefined {
  if (pValues.length === 0) return { code: "empty" };
  const place = pValues.findIndex((value) => !(value >= 0 && value <= 1));
  const value = pValues[place];
  if (value === undefined) return undefined;
  const where = String(place + 1);
  return Number.isNaN(value)
    ? { code: "notANumber", where, value: String(value) }
    : { code: "outOfRange", where, value, low: 0, high: 1 };
}
