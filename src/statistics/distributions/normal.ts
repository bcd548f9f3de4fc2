import { library } from "./library.ts";

/**
 * Probability that a standard normal variable is at most z.
 *
 * @example
 * normalCdf(1.959963984540054) // → 0.975
 */
export function normalCdf(z: number): number {
  return library().ndtr(z);
}

/**
 * The value that a standard normal variable is below with probability p (0 < p < 1).
 *
 * @example
 * normalQuantile(0.975) // → 1.9599639845
 */
export function normalQuantile(p: number): number {
  return library().ndtri(p);
}
