import { at } from "../at.ts";
import type { SeasonedCounts, SeasonTotals } from "./season-totals.ts";

/** How periods vary around the fit. */
export interface PearsonSpread {
  /** Pearson residuals in order of time; 0 where nothing is expected. */
  readonly residuals: Float64Array;
  /** Pearson's chi-squared: the sum of their squares. */
  readonly square: number;
  /** Degrees of freedom behind it. */
  readonly freedom: number;
  /** Correlation of neighbours. */
  readonly correlation: number;
}

/**
 * How the first `periods` of a series vary around their seasons' levels, times the ratio after the start. Seasons without
 * events say nothing.
 *
 * @example
 * const seasons = [{ before: { events: 10, exposure: 2 }, after: { events: 20, exposure: 2 } }];
 * pearsonSpread(seasons, 2, { counts: [4, 6, 12, 8], start: 2 }, 4) // → { square: 1.2, freedom: 2 }
 */
export function pearsonSpread(
  seasons: readonly SeasonTotals[],
  ratio: number,
  { counts, base, start }: SeasonedCounts,
  periods: number,
): PearsonSpread {
  const levels = seasons.map((season) => levelOf(season, ratio));
  const residuals = new Float64Array(periods);
  let square = 0;
  let neighbours = 0;
  let cells = 0;
  for (let index = 0; index < periods; index += 1) {
    const exposure = base === undefined ? 1 : at(base, index);
    const mean = at(levels, index % levels.length) * exposure * (index < start ? 1 : ratio);
    if (!(mean > 0 && mean < Infinity)) continue;
    const residual = (at(counts, index) - mean) / Math.sqrt(mean);
    residuals[index] = residual;
    square += residual * residual;
    if (index > 0) neighbours += residual * at(residuals, index - 1);
    cells += 1;
  }
  const freedom = cells - levels.filter((level) => level > 0).length - 1;
  return { residuals, square, freedom, correlation: square > 0 ? neighbours / square : 0 };
}

/** Events per exposure before the start, by the fit. */
function levelOf({ before, after }: SeasonTotals, ratio: number): number {
  return ratio === Infinity
    ? before.events / before.exposure
    : (before.events + after.events) / (before.exposure + ratio * after.exposure);
}
