import { library } from "./library.ts";
import { normalQuantile } from "./normal.ts";

/**
 * Probability that a gamma variable with this shape (> 0) and rate 1 is at most x.
 *
 * @example
 * gammaCdf(2, 3) // → 0.3233235838
 */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0) return 0;
  return x > shape
    ? 1 - underflowing(() => library().igamc(shape, x))
    : underflowing(() => library().igam(shape, x));
}

/**
 * Probability that a gamma variable with this shape (> 0) and rate 1 is above x, with its digits kept far out.
 *
 * @example
 * gammaSurvival(2, 3) // → 0.6766764162
 */
export function gammaSurvival(x: number, shape: number): number {
  if (x <= 0) return 1;
  return x > shape
    ? underflowing(() => library().igamc(shape, x))
    : 1 - underflowing(() => library().igam(shape, x));
}

/**
 * The value that a gamma variable with this shape (> 0) and rate 1 is below with probability p (0–1).
 *
 * @example
 * gammaQuantile(0.025, 10) // → 4.7953886961
 */
export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  let x = startingPoint(p, shape);
  for (let step = 0; step < 3 && x > 0; step += 1) {
    const density = Math.exp((shape - 1) * Math.log(x) - x - library().lgam(shape));
    const next = x - (gammaCdf(x, shape) - p) / density;
    if (!(next > 0 && next < Infinity)) break;
    x = next;
  }
  return x;
}

/** The library's inverse gives up on some large shapes; there Wilson and Hilferty's approximation (1931) is near enough. */
function startingPoint(p: number, shape: number): number {
  try {
    return library().igami(shape, 1 - p);
  } catch (error) {
    if (!isUnderflow(error)) throw error;
    return shape * (1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))) ** 3;
  }
}

/** The library throws where a probability is too small for a number; that probability is 0. */
function underflowing(tail: () => number): number {
  try {
    return tail();
  } catch (error) {
    if (!isUnderflow(error)) throw error;
    return 0;
  }
}

function isUnderflow(error: unknown): boolean {
  return error instanceof Error && error.message.includes("underflow");
}
