import { at } from "../at.ts";

const MOST_ITERATIONS = 100;
/** Variance that exceeds the mean by less than this share of it is Poisson's in all but name. */
const NOTHING = 1e-6;

/**
 * Maximum likelihood of the size of a negative binomial (variance = mean + mean² / size; R: theta) for given means, as
 * `MASS::theta.ml` (Venables and Ripley 2002), by Newton's method in 1 / size, where the likelihood is well shaped up to its edge.
 * Infinity where the counts spread no more than Poisson counts; null when it does not settle.
 *
 * @example
 * negativeBinomialSize([2, 0, 9, 1, 4, 12, 0, 3], new Float64Array(8).fill(3.875), new Float64Array(8).fill(1)) // → 0.85885
 */
export function negativeBinomialSize(
  counts: ArrayLike<number>,
  means: ArrayLike<number>,
  weights: ArrayLike<number>,
): number | null {
  const { edge, mean, start } = begin(counts, means, weights);
  if (edge <= 0) return Infinity;
  const above = weightAbove(counts, weights);
  let spread = start;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    const { score, bend } = slopeAt(spread, counts, means, weights, above);
    // Uphill, by Newton's step where the likelihood bends down, at most threefold either way.
    const step = bend < 0 ? -score / bend : Math.sign(score) * spread;
    const next = Math.min(spread * 3, Math.max(spread / 3, spread + step));
    if (next * mean < NOTHING) return Infinity;
    if (Math.abs(next - spread) < 1e-10 * spread) return 1 / next;
    spread = next;
  }
  return null;
}

/** Slope of the likelihood by 1 / size at the Poisson edge (not positive: no spread beyond it), and a moment estimate. */
function begin(
  counts: ArrayLike<number>,
  means: ArrayLike<number>,
  weights: ArrayLike<number>,
): { edge: number; mean: number; start: number } {
  let [edge, squares, sum, total] = [0, 0, 0, 0];
  for (let i = 0; i < counts.length; i += 1) {
    const [count, mean, weight] = [at(counts, i), at(means, i), at(weights, i)];
    edge += weight * ((count - mean) ** 2 - count);
    squares += weight * mean * mean;
    sum += weight * mean;
    total += weight;
  }
  return { edge, mean: sum / total, start: edge / squares };
}

/** Weight of the observations above each count: sums over them replace digamma functions whose digits would cancel. */
function weightAbove(counts: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  let most = 0;
  for (let i = 0; i < counts.length; i += 1) most = Math.max(most, at(counts, i));
  const above = new Float64Array(most);
  for (let i = 0; i < counts.length; i += 1) {
    const count = at(counts, i);
    if (count > 0) above[count - 1] = at(above, count - 1) + at(weights, i);
  }
  for (let count = most - 2; count >= 0; count -= 1) above[count] = at(above, count) + at(above, count + 1);
  return above;
}

/** First and second derivative of the log likelihood by `spread` = 1 / size, in a form that keeps its digits down to 0. */
function slopeAt(
  spread: number,
  counts: ArrayLike<number>,
  means: ArrayLike<number>,
  weights: ArrayLike<number>,
  above: Float64Array,
): { score: number; bend: number } {
  let [score, bend] = [0, 0];
  for (let k = 1; k < above.length; k += 1) {
    const share = k / (1 + spread * k);
    score += at(above, k) * share;
    bend -= at(above, k) * share * share;
  }
  for (let i = 0; i < counts.length; i += 1) {
    const [mean, weight] = [at(means, i), at(weights, i)];
    const share = mean / (1 + spread * mean);
    const rest = logRest(spread * mean);
    score += weight * ((mean - at(counts, i)) * share - mean * mean * rest.value);
    bend -= weight * ((mean - at(counts, i)) * share * share + mean ** 3 * rest.slope);
  }
  return { score, bend };
}

/** (x − log(1 + x)) / x² and its derivative, by their series where x is small. */
function logRest(x: number): { value: number; slope: number } {
  if (x > 0.01) {
    const value = (x - Math.log1p(x)) / (x * x);
    return { value, slope: (1 / (1 + x) - 2 * value) / x };
  }
  let [value, slope, power] = [0.5, 0, 1];
  for (let n = 1; n < 8; n += 1) {
    slope += (n * power * (n % 2 === 1 ? -1 : 1)) / (n + 2);
    power *= x;
    value += (power * (n % 2 === 1 ? -1 : 1)) / (n + 2);
  }
  return { value, slope };
}
