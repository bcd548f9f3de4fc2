import type { Random } from "../random.ts";

/** One draw from the standard normal distribution (Marsaglia's polar method). */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** One draw from the gamma distribution with this shape (> 0) and rate 1 (Marsaglia and Tsang 2000). */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One Poisson count with this mean (≥ 0): by multiplication when small, by halving with a gamma draw when large (Ahrens and Dieter 1974). */
export function drawPoisson(random: Random, mean: number): number {
  let left = mean;
  let count = 0;
  while (left > 30) {
    const part = Math.floor((left * 7) / 8);
    const time = drawGamma(random, part);
    if (time > left) return count + drawBinomial(random, part - 1, left / time);
    count += part;
    left -= time;
  }
  const stop = Math.exp(-left);
  for (let product = 1 - random(); product > stop; product *= 1 - random()) count += 1;
  return count;
}

/** One binomial count out of n with probability p, by counting. */
export function drawBinomial(random: Random, n: number, p: number): number {
  let count = 0;
  for (let trial = 0; trial < n; trial += 1) if (random() < p) count += 1;
  return count;
}

/** One negative binomial count with this mean (> 0) and size (> 0): a Poisson count whose mean is a gamma draw. */
export function drawNegativeBinomial(random: Random, mean: number, size: number): number {
  return drawPoisson(random, (drawGamma(random, size) * mean) / size);
}
