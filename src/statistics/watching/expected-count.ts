import { at } from "../at.ts";
import { studentTCdf } from "../distributions/index.ts";
import { fitGlm, type GlmFit } from "../regression/index.ts";
import { type Cannot, isCannot, type Result } from "../result.ts";

/** What earlier weeks say about a week. */
export interface ExpectedCount {
  readonly expected: number;
  /** Standard error of `expected`, in the same unit. */
  readonly error: number;
  /** Variance of a week's count as a multiple of its mean, at least 1. */
  readonly dispersion: number;
  readonly trend: boolean;
}

/** Earlier counts with the weeks they stand in, and how to learn from them. */
export interface EarlierCounts {
  readonly counts: readonly number[];
  readonly weeks: readonly number[];
  /** The week to expect for. */
  readonly week: number;
  /** Standardised residual above which a week is taken for a past outbreak and counts for less. */
  readonly outbreak: number;
  /** A trend is used when its p-value is below this. */
  readonly trendLevel: number;
}

/**
 * Expected count of a week by quasi-Poisson regression on earlier weeks, with past outbreaks counting for less. The trend
 * is used only when it is established and does not lead above everything seen (Farrington and others 1996).
 *
 * @example
 * expectedCount({ counts: [4, 6, 5, 5, 4, 6], weeks: [1, 2, 3, 4, 5, 6], week: 58, outbreak: 2.58, trendLevel: 0.05 }) // → { expected: 5, trend: false, dispersion: 1 }
 */
export function expectedCount(earlier: EarlierCounts): Result<ExpectedCount> {
  const { counts, week, trendLevel } = earlier;
  const sloping = weighedFit(earlier, true);
  if (!isCannot(sloping)) {
    const expected = prediction(sloping, week, true);
    if (slopePValue(sloping) < trendLevel && expected.expected <= Math.max(...counts)) return expected;
  }
  const level = weighedFit(earlier, false);
  return isCannot(level) ? level : prediction(level, week, false);
}

/** Fits, weighs past outbreaks down by the square of their residual, and fits again. */
function weighedFit({ counts, weeks, outbreak }: EarlierCounts, trend: boolean): GlmFit | Cannot {
  const columns = trend ? [{ name: "trend", values: weeks }] : [];
  const model = { response: counts, columns, family: "quasiPoisson" as const };
  const first = fitGlm(model);
  if (isCannot(first)) return first;
  const raw = anscombeResiduals(first, counts).map((residual) => (residual > outbreak ? residual ** -2 : 1));
  const scale = raw.length / raw.reduce((sum, weight) => sum + weight, 0);
  return fitGlm({ ...model, weights: raw.map((weight) => weight * scale) });
}

/** Standardised Anscombe residuals: roughly normal for counts. */
function anscombeResiduals(fit: GlmFit, counts: readonly number[]): readonly number[] {
  const spread = Math.max(1, fit.dispersion);
  return counts.map((count, row) => {
    const mean = at(fit.fitted, row);
    const leverage = at(fit.working, row) * quadraticForm(fit, designRow(fit, row));
    return (
      (1.5 * (count ** (2 / 3) / mean ** (1 / 6) - Math.sqrt(mean))) / Math.sqrt(spread * (1 - leverage))
    );
  });
}

function designRow(fit: GlmFit, row: number): Float64Array {
  const size = fit.coefficients.length;
  return fit.design.subarray(row * size, (row + 1) * size);
}

/** x′(X′WX)⁻¹x. */
function quadraticForm(fit: GlmFit, x: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < x.length; j += 1)
    for (let k = 0; k < x.length; k += 1) sum += at(x, j) * at(x, k) * at(fit.bread, j * x.length + k);
  return sum;
}

function slopePValue(fit: GlmFit): number {
  const slope = fit.coefficients.at(-1);
  if (slope === undefined) return 1;
  return 2 * studentTCdf(-Math.abs(slope.estimate / slope.standardError), fit.freedom);
}

function prediction(fit: GlmFit, week: number, trend: boolean): ExpectedCount {
  const x = Float64Array.from(trend ? [1, week] : [1]);
  const linear = fit.coefficients.reduce((sum, { estimate }, place) => sum + estimate * at(x, place), 0);
  const expected = Math.exp(linear);
  const dispersion = Math.max(1, fit.dispersion);
  return { expected, error: expected * Math.sqrt(dispersion * quadraticForm(fit, x)), dispersion, trend };
}
