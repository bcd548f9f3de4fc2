import { at, type Random } from "#app/statistics/index.ts";

/**
 * Puts values in a random order, in place; every order is equally likely (Fisher and Yates; Durstenfeld 1964).
 *
 * @example
 * const values = Float64Array.of(1, 2, 3);
 * shuffle(values, () => 0);
 * values // → [2, 3, 1]
 */
export function shuffle(values: Float64Array | Int32Array, random: Random): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = at(values, last);
    values[last] = at(values, other);
    values[other] = held;
  }
}
