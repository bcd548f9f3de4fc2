/** The two probabilities between which an interval lies. */
export interface Tails {
  readonly low: number;
  readonly high: number;
}

/**
 * Probabilities at the two ends of an equal-tailed interval. The level is chosen by the code, so one outside 0–1 is its fault.
 *
 * @example
 * tails(0.95) // → { low: 0.025, high: 0.975 }
 */
export function tails(level: number): Tails {
  if (!(level > 0 && level < 1))
    throw new RangeError(`a confidence level lies between 0 and 1, not at ${level}`);
  const low = (1 - level) / 2;
  return { low, high: 1 - low };
}
