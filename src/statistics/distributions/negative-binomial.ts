import { library } from "./library.ts";
import { betaCdf } from "./beta.ts";

/**
 * Logarithm of the probability of exactly `count` events with this mean (> 0) and size (> 0): variance is mean + mean² / size.
 *
 * @example
 * Math.exp(negativeBinomialLogPmf(2, 3, 1.5)) // → 0.1603751
 */
export function negativeBinomialLogPmf(count: number, mean: number, size: number): number {
  return (
    library().lgam(count + size) -
    library().lgam(size) -
    library().lgam(count + 1) +
    size * Math.log(size / (size + mean)) +
    (count === 0 ? 0 : count * Math.log(mean / (size + mean)))
  );
}

/**
 * Probability of at most `count` events with this mean (> 0) and size (> 0).
 *
 * @example
 * negativeBinomialCdf(2, 3, 1.5) // → 0.5452753
 */
export function negativeBinomialCdf(count: number, mean: number, size: number): number {
  if (count < 0) return 0;
  return betaCdf(size / (size + mean), size, Math.floor(count) + 1);
}

/**
 * The smallest count that is reached with probability p (0 ≤ p < 1) at this mean and size.
 *
 * @example
 * negativeBinomialQuantile(0.95, 3, 1.5) // → 9
 */
export function negativeBinomialQuantile(p: number, mean: number, size: number): number {
  let low = -1;
  let high = Math.ceil(mean + 10);
  while (negativeBinomialCdf(high, mean, size) < p) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (negativeBinomialCdf(middle, mean, size) < p) low = middle;
    else high = middle;
  }
  return high;
}
