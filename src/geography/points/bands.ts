import { at, cannot, type Cannot } from "#app/statistics/index.ts";

/**
 * The reason why upper limits cannot stand for bands: none, not rising, or negative; undefined when they can. The first band begins at 0,
 * which belongs to it; each band holds its own upper limit.
 *
 * @example
 * refuseBands("metres", [100, 100]) // → { cannot: { code: "unsorted", where: "metres" } }
 */
export function refuseBands(where: string, limits: readonly number[]): Cannot | undefined {
  if (limits.length === 0) return cannot({ code: "empty" });
  const bad = limits.find((limit) => !(limit >= 0 && limit < Infinity));
  if (bad !== undefined) return cannot({ code: "outOfRange", where, value: bad, low: 0, high: Infinity });
  const rising = limits.every((limit, i) => i === 0 || limit > at(limits, i - 1));
  return rising ? undefined : cannot({ code: "unsorted", where });
}

/**
 * The place of the first limit that is not below a value; as many as there are limits when the value is above them all.
 *
 * @example
 * [bandOf([100, 200], 100), bandOf([100, 200], 101), bandOf([100, 200], 900)] // → [0, 1, 2]
 */
export function bandOf(limits: ArrayLike<number>, value: number): number {
  let band = 0;
  while (band < limits.length && value > at(limits, band)) band += 1;
  return band;
}
