/** Most shades that an eye tells apart without colour. */
const SHADES = 5;

/**
 * Lower limits of the shades above the palest, at most four, rising: five steps of equal width from 0 to the largest value, whole numbers.
 * Fewer where the numbers are too small for five; none when everything is 0.
 *
 * @example
 * shadeLimits([0, 12, 49]) // → [10, 20, 30, 40]
 * shadeLimits([0, 1, 2]) // → [1, 2]
 * shadeLimits([0, 0]) // → []
 */
export function shadeLimits(values: readonly (number | null)[]): readonly number[] {
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const steps = Array.from({ length: SHADES - 1 }, (_, step) =>
    Math.ceil(((largest + 1) * (step + 1)) / SHADES),
  );
  return [...new Set(steps)].filter((limit) => limit <= largest);
}

/** The shade of a value, 0 the palest: how many limits it has reached. Four limits lead to the darkest, one to the darkest too. */
export function shadeOf(limits: readonly number[], value: number): number {
  const reached = limits.filter((limit) => value >= limit).length;
  return reached === 0 ? 0 : SHADES - 1 - (limits.length - reached);
}
