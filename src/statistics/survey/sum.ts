import { at } from "../at.ts";

/**
 * The sum of a list or typed array.
 *
 * @example
 * sumOf([2, 3, 4]) // → 9
 */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += at(values, index);
  return sum;
}
