import { at } from "../at.ts";

/** What one season of the year (a calendar month, say) has seen on one side of the start. */
export interface SeasonSide {
  events: number;
  exposure: number;
}

/** One season of the year before and after the start. */
export interface SeasonTotals {
  readonly before: SeasonSide;
  readonly after: SeasonSide;
}

/** Counts of a series, with their exposures, from the first period on. */
export interface SeasonedCounts {
  readonly counts: ArrayLike<number>;
  readonly base?: ArrayLike<number> | undefined;
  /** Place of the first period after. */
  readonly start: number;
}

/** So many seasons that have seen nothing. */
export function emptySeasons(seasons: number): readonly SeasonTotals[] {
  const side = (): SeasonSide => ({ events: 0, exposure: 0 });
  return Array.from({ length: seasons }, () => ({ before: side(), after: side() }));
}

/**
 * Adds one period of a series to its season.
 *
 * @example
 * const seasons = emptySeasons(2);
 * addPeriod(seasons, { counts: [3, 4, 6], start: 2 }, 2);
 * seasons[0].after // → { events: 6, exposure: 1 }
 */
export function addPeriod(
  seasons: readonly SeasonTotals[],
  { counts, base, start }: SeasonedCounts,
  index: number,
): void {
  const season = seasons[index % seasons.length];
  if (season === undefined) return;
  const side = index < start ? season.before : season.after;
  side.events += at(counts, index);
  side.exposure += base === undefined ? 1 : at(base, index);
}
