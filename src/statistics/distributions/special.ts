import { library } from "./library.ts";

/**
 * Natural logarithm of the gamma function, x > 0.
 *
 * @example
 * logGamma(5) // → 3.1780538303
 */
export function logGamma(x: number): number {
  return library().lgam(x);
}

/**
 * Derivative of the log gamma function, x > 0.
 *
 * @example
 * digamma(1) // → -0.5772156649
 */
export function digamma(x: number): number {
  return library().psi(x);
}

/**
 * Second derivative of the log gamma function, x > 0: Hurwitz' zeta function of 2.
 *
 * @example
 * trigamma(1) // → 1.6449340668
 */
export function trigamma(x: number): number {
  return library().zeta(2, x);
}
