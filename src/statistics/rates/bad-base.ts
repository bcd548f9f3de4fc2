import type { Reason } from "../reason.ts";

/**
 * What is wrong with a base (people, person-years, kilometres), if anything: it must be above zero.
 *
 * @example
 * badBase("0484", 0) // → { code: "noPopulation", where: "0484" }
 */
export function badBase(where: string, base: number): Reason | undefined {
  if (!Number.isFinite(base)) return { code: "notANumber", where, value: String(base) };
  return base > 0 ? undefined : { code: "noPopulation", where };
}
