import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { mersenne } from "pure-rand/generator/mersenne";

/** Gives uniform random numbers in [0, 1). Simulations are handed one, so that the same seed gives the same answer. */
export type Random = () => number;

/**
 * A reproducible source of random numbers (Mersenne twister: also neighbouring seeds give unrelated numbers).
 *
 * @example
 * seededRandom(7)() === seededRandom(7)() // → true
 */
export function seededRandom(seed: number): Random {
  const generator = mersenne(seed);
  return () => uniformFloat64(generator);
}
