import { at } from "../at.ts";
import {
  binomialLogPmf,
  logGamma,
  negativeBinomialLogPmf,
  normalQuantile,
  poissonLogPmf,
} from "../distributions/index.ts";

/** Gives the value that a variable is below with this probability (0–1). */
export type Quantile = (p: number) => number;

/** Beyond this mean a count is as good as normal. */
const LARGE = 20_000;

/**
 * Quantiles of a count with this mean and variance mean × dispersion: Poisson or negative binomial. Looked up in a table, as
 * simulations ask for the same few means again and again.
 *
 * @example
 * countQuantile(3, 1)(0.5) // → 3
 * countQuantile(3, 2)(0.95) // → 8
 */
export function countQuantile(mean: number, dispersion: number): Quantile {
  const spread = Math.sqrt(mean * dispersion);
  if (mean > LARGE) return (p) => Math.max(0, Math.round(mean + spread * normalQuantile(p)));
  const logPmf =
    dispersion > 1
      ? (count: number): number => negativeBinomialLogPmf(count, mean, mean / (dispersion - 1))
      : (count: number): number => poissonLogPmf(count, mean);
  return tabulated(logPmf, Math.max(0, Math.floor(mean - 9 * spread)), Infinity);
}

/**
 * Quantiles of how many of `base` have a trait of this share, with dispersion times the binomial variance (beta-binomial).
 *
 * @example
 * shareQuantile(0.3, 10, 1)(0.5) // → 3
 */
export function shareQuantile(share: number, base: number, dispersion: number): Quantile {
  const within = Math.min((dispersion - 1) / Math.max(base - 1, 1), 0.99);
  if (within <= 0) return tabulated((count) => binomialLogPmf(count, base, share), 0, base);
  const [a, b] = [share * (1 / within - 1), (1 - share) * (1 / within - 1)];
  const logBeta = (x: number, y: number): number => logGamma(x) + logGamma(y) - logGamma(x + y);
  const logChoose = (count: number): number => -Math.log(base + 1) - logBeta(count + 1, base - count + 1);
  return tabulated(
    (count) => logChoose(count) + logBeta(count + a, base - count + b) - logBeta(a, b),
    0,
    base,
  );
}

/** Cumulates from `first` until nothing is left, and searches by halves. */
function tabulated(logPmf: (count: number) => number, first: number, last: number): Quantile {
  const reached: number[] = [];
  let sum = 0;
  for (let count = first; count <= last && sum < 1 - 1e-10; count += 1) {
    sum += Math.exp(logPmf(count));
    reached.push(sum);
    if (reached.length > 1_000_000) break;
  }
  return (p) => {
    let [low, high] = [0, reached.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(reached, middle) < p) low = middle + 1;
      else high = middle;
    }
    return first + low;
  };
}
