import { at } from "../at.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { SurveyDesign } from "./design.ts";
import { rakeIndexed } from "./rake.ts";
import type { Statistic } from "./statistic.ts";
import type { Stratum } from "./units.ts";

/**
 * Variance by the jackknife: the statistic is worked out again without each unit in turn, the rest of its stratum standing in for it
 * (JKn; JK1 when there is one stratum), raked again where the design is raked; squared distances from the whole sample's estimate,
 * times (1 − sampled share)·(n − 1)/n. Serves as a check of linearisation, and sees what raking costs more fully.
 * Its work grows with units times answers. A stratum with one unit that was not wholly taken → `tooFew`.
 *
 * Rust (1985), Journal of Official Statistics 1; Wolter (2007), Introduction to Variance Estimation, ch. 4.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 4, sampled: 0 }];
 * const design = { weights: [1, 1, 1, 1], before: [1, 1, 1, 1], units: [0, 1, 2, 3], strata, calibration: null };
 * const values = [1, 2, 3, 6];
 * const total = { of: (weights) => values.reduce((sum, value, answer) => sum + weights[answer] * value, 0) };
 * jackknifeVariance(design, total) // → { variance: 18.6667, method: "Jackknife (JK1)" }
 */
export function jackknifeVariance(
  design: Pick<SurveyDesign, "weights" | "before" | "units" | "strata" | "calibration">,
  statistic: Pick<Statistic, "of">,
): Result<{ readonly variance: number; readonly method: string }> {
  const whole = statistic.of(design.weights);
  let variance = 0;
  for (const stratum of design.strata) {
    const { first, units, sampled } = stratum;
    if (sampled === 1) continue;
    if (units === 1) return cannot({ code: "tooFew", have: 1, need: 2 });
    let squares = 0;
    for (let unit = first; unit < first + units; unit += 1) {
      const weights = weightsWithout(unit, stratum, design);
      if (isCannot(weights)) return weights;
      const value = statistic.of(weights);
      if (!Number.isFinite(value)) return cannot({ code: "noPopulation", where: stratum.label });
      squares += (value - whole) ** 2;
    }
    variance += (1 - sampled) * ((units - 1) / units) * squares;
  }
  return { variance, method: design.strata.length === 1 ? "Jackknife (JK1)" : "Jackknife (JKn)" };
}

function weightsWithout(
  left: number,
  { first, units: size }: Stratum,
  { before, units, calibration }: Pick<SurveyDesign, "before" | "units" | "calibration">,
): Result<Float64Array> {
  const weights = Float64Array.from(before);
  for (let answer = 0; answer < weights.length; answer += 1) {
    const unit = at(units, answer);
    if (unit === left) weights[answer] = 0;
    else if (unit >= first && unit < first + size) weights[answer] = (at(before, answer) * size) / (size - 1);
  }
  if (calibration === null) return weights;
  const raked = rakeIndexed(calibration.margins, weights, calibration.options);
  return isCannot(raked) ? raked : raked.weights;
}
