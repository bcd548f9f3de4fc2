import { binomialCdf } from "../distributions/index.ts";

/**
 * Two-sided p value of the exact McNemar test: whether as many of the same people say yes to one question as to another. Only
 * those who answer the two differently tell: `onlyFirst` said yes to the first alone, `onlySecond` to the second alone. With nobody
 * who answers differently there is nothing against equality, and p is 1.
 *
 * Assumes independent people. Reference: McNemar (1947), with the exact binomial distribution.
 *
 * @example
 * exactMcNemar(5, 15) // → 0.0413894653
 */
export function exactMcNemar(onlyFirst: number, onlySecond: number): number {
  return Math.min(1, 2 * binomialCdf(Math.min(onlyFirst, onlySecond), onlyFirst + onlySecond, 0.5));
}
