import { at } from "../at.ts";
import { calibrationResiduals } from "./calibration-residuals.ts";
import type { SurveyDesign } from "./design.ts";
import { sumOf } from "./sum.ts";
import { type Stratum, totalsPerUnit } from "./units.ts";

/** What a linearised variance needs of a design. */
export type Linearised = Pick<SurveyDesign, "weights" | "before" | "units" | "strata" | "calibration">;

/**
 * Covariances of weighted totals Σ w·z of linearised scores (Taylor linearisation), by rows: within each stratum the spread between
 * the totals of its units, times (1 − sampled share)·n/(n − 1). Scores outside a domain are zero, so that a unit without anyone in
 * the domain counts as zero, not as absent. On raked weights the scores are what the margins leave of them.
 *
 * A lone unit in a stratum that was not wholly taken has no spread of its own: its distance from the mean of all units is taken (the
 * rule that R `survey` calls "adjust" and Stata "centered"), rather too large than too small.
 *
 * Binder (1983), International Statistical Review 51; Särndal, Swensson and Wretman (1992), §5.5 and §6.6.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 4, sampled: 0.5 }];
 * const design = { weights: [2, 2, 2, 2], before: [2, 2, 2, 2], units: [0, 1, 2, 3], strata, calibration: null };
 * totalCovariances(design, [[1, 2, 3, 6]]) // → [37.3333]
 */
export function totalCovariances(design: Linearised, scores: readonly ArrayLike<number>[]): Float64Array {
  const { weights, units, strata } = design;
  const count = sumOf(strata.map((stratum) => stratum.units));
  const spreads = scores.map((score) => {
    const left = calibrationResiduals(design, score);
    const totals = totalsPerUnit(units, count, (answer) => at(weights, answer) * at(left, answer));
    return spreadInStrata(totals, strata);
  });
  const size = scores.length;
  const covariances = new Float64Array(size * size);
  for (const [row, one] of spreads.entries()) {
    for (const [column, other] of spreads.entries()) {
      let sum = 0;
      for (let unit = 0; unit < count; unit += 1) sum += at(one, unit) * at(other, unit);
      covariances[row * size + column] = sum;
    }
  }
  return covariances;
}

/** Distances from the mean of the stratum, scaled so that the sum of squares is the variance. */
function spreadInStrata(totals: Float64Array, strata: readonly Stratum[]): Float64Array {
  const overall = sumOf(totals) / totals.length;
  const spread = new Float64Array(totals.length);
  for (const { first, units, sampled } of strata) {
    const mean = units === 1 ? overall : sumOf(totals.subarray(first, first + units)) / units;
    const scale = Math.sqrt((1 - sampled) * (units === 1 ? 1 : units / (units - 1)));
    for (let unit = first; unit < first + units; unit += 1) spread[unit] = scale * (at(totals, unit) - mean);
  }
  return spread;
}
