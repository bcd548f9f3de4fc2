import { at } from "../at.ts";
import { logGamma, negativeBinomialLogPmf } from "../distributions/index.ts";
import type { FamilyName } from "./family.ts";

/** What the likelihood is worked out from: counts or events (binomial) or values, with their expectation. */
export interface Fitted {
  readonly response: ArrayLike<number>;
  readonly fitted: ArrayLike<number>;
  readonly trials: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly size: number;
}

/**
 * Log likelihood at the fitted means, constants included, as R's `logLik`; the Gaussian at its own maximum likelihood variance.
 * Null for quasi families, which have none.
 *
 * @example
 * const weights = [1, 1];
 * logLikelihood("poisson", { response: [2, 4], fitted: [3, 3], trials: weights, weights, size: Infinity }) // → -3.27953
 */
export function logLikelihood(family: FamilyName, data: Fitted): number | null {
  if (family === "quasiPoisson" || family === "quasiBinomial") return null;
  if (family === "gaussian") return gaussian(data);
  const { response, fitted, trials, weights, size } = data;
  let sum = 0;
  for (let i = 0; i < response.length; i += 1) {
    const weight = at(weights, i);
    if (weight === 0) continue;
    const [count, mean] = [at(response, i), at(fitted, i)];
    sum +=
      weight * (family === "binomial" ? binomial(count, at(trials, i), mean) : counting(count, mean, size));
  }
  return sum;
}

function counting(count: number, mean: number, size: number): number {
  if (size < Infinity) return negativeBinomialLogPmf(count, mean, size);
  return (count === 0 ? 0 : count * Math.log(mean)) - mean - logGamma(count + 1);
}

function binomial(events: number, trials: number, mean: number): number {
  const others = trials - events;
  return (
    logGamma(trials + 1) -
    logGamma(events + 1) -
    logGamma(others + 1) +
    (events === 0 ? 0 : events * Math.log(mean / trials)) +
    (others === 0 ? 0 : others * Math.log(1 - mean / trials))
  );
}

function gaussian({ response, fitted, weights }: Fitted): number {
  let [n, squares, logs] = [0, 0, 0];
  for (let i = 0; i < response.length; i += 1) {
    const weight = at(weights, i);
    if (weight === 0) continue;
    n += 1;
    squares += weight * (at(response, i) - at(fitted, i)) ** 2;
    logs += Math.log(weight);
  }
  return (logs - n * (Math.log((2 * Math.PI * squares) / n) + 1)) / 2;
}
