/** Which weeks of earlier years say what to expect of a week. */
export interface ReferenceWeeks {
  /** Place of the week in the series, 0 for the first. */
  readonly week: number;
  readonly yearsBack: number;
  /** Weeks on either side of the same week that also count. */
  readonly halfWindow: number;
  /** Weeks (or other periods) that make a year. */
  readonly year: number;
}

/**
 * The same week of each earlier year with the weeks around it, in order of time.
 *
 * @example
 * referenceWeeks({ week: 110, yearsBack: 2, halfWindow: 1, year: 52 }) // → [5, 6, 7, 57, 58, 59]
 */
export function referenceWeeks({ week, yearsBack, halfWindow, year }: ReferenceWeeks): readonly number[] {
  const window = 2 * halfWindow + 1;
  return Array.from({ length: yearsBack * window }, (_, place) => {
    const years = yearsBack - Math.floor(place / window);
    return week - years * year - halfWindow + (place % window);
  });
}
