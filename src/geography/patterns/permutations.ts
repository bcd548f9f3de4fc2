import { cannot, type Cannot, type Random } from "#app/statistics/index.ts";

/** Many random orders of the values, instead of a formula. */
export interface Permutations {
  readonly random: Random;
  /** How many orders; the smallest p value is 1 in this many and one. Default 999. */
  readonly times?: number;
}

/**
 * The reason why a number of random orders cannot give a p value of 0.05; undefined when it can.
 *
 * @example
 * refuseTimes(5) // → { cannot: { code: "outOfRange", where: "times", value: 5, low: 19, high: Infinity } }
 */
export function refuseTimes(times: number): Cannot | undefined {
  return Number.isInteger(times) && times >= 19
    ? undefined
    : cannot({ code: "outOfRange", where: "times", value: times, low: 19, high: Infinity });
}
