import { library } from "./library.ts";
import { betaCdf } from "./beta.ts";

/**
 * Logarithm of the probability of exactly `count` out of `n` where each has probability p (0 < p < 1).
 *
 * @example
 * Math.exp(binomialLogPmf(2, 5, 0.5)) // → 0.3125
 */
export function binomialLogPmf(count: number, n: number, p: number): number {
  return (
    library().lgam(n + 1) -
    library().lgam(count + 1) -
    library().lgam(n - count + 1) +
    (count === 0 ? 0 : count * Math.log(p)) +
    (count === n ? 0 : (n - count) * Math.log1p(-p))
  );
}

/**
 * Probability of at most `count` out of `n` where each has probability p (0–1).
 *
 * @example
 * binomialCdf(2, 5, 0.5) // → 0.5
 */
export function binomialCdf(count: number, n: number, p: number): number {
  if (count < 0) return 0;
  if (count >= n) return 1;
  return betaCdf(1 - p, n - Math.floor(count), Math.floor(count) + 1);
}
