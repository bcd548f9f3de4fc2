import type { Reason } from "../reason.ts";

/**
 * What is wrong with a count, if anything: it must be a whole number that is not negative. `where` names it to the reader.
 *
 * @example
 * badCount("2021-03", 4) // → undefined
 * badCount("2021-03", -1) // → { code: "notACount", where: "2021-03", value: -1 }
 */
export function badCount(where: string, count: number): Reason | undefined {
  if (Number.isNaN(count)) return { code: "notANumber", where, value: String(count) };
  return Number.isSafeInteger(count) && count >= 0 ? undefined : { code: "notACount", where, value: count };
}

/**
 * What is wrong with a count out of n people, if anything.
 *
 * @example
 * badShare(5, 4) // → { code: "moreThanBase", value: 5, base: 4 }
 */
export function badShare(count: number, n: number): Reason | undefined {
  const bad = badCount("count", count) ?? badCount("n", n);
  if (bad) return bad;
  if (n === 0) return { code: "empty" };
  return count > n ? { code: "moreThanBase", where: "count", value: count, base: n } : undefined;
}
