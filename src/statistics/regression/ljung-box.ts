import { at } from "../at.ts";
import { chiSquaredSurvival } from "../distributions/index.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { GlmFit } from "./glm.ts";
import type { LjungBox } from "./segmented.ts";

/**
 * Tests whether a series in order of time hangs together at any lag up to `lag` (Ljung and Box 1978; R: `Box.test(x, lag,
 * "Ljung-Box", fitdf)`). `fitted` counts estimated autoregressive parameters: 0 for the residuals of a regression.
 *
 * @example
 * ljungBox([1, 3, 2, 5, 4, 6, 5, 8, 7, 9], { lag: 2 }).pValue // → 0.039756
 */
export function ljungBox(
  series: ArrayLike<number>,
  { lag, fitted = 0 }: { readonly lag: number; readonly fitted?: number },
): Result<LjungBox> {
  const n = series.length;
  const freedom = lag - fitted;
  if (n <= lag || freedom < 1) return cannot({ code: "tooFew", have: n, need: lag + 1 });
  let mean = 0;
  for (let i = 0; i < n; i += 1) mean += at(series, i) / n;
  const covariance = (apart: number): number => {
    let sum = 0;
    for (let i = apart; i < n; i += 1) sum += (at(series, i) - mean) * (at(series, i - apart) - mean);
    return sum;
  };
  const variance = covariance(0);
  if (!(variance > 0)) return cannot({ code: "oneValue", value: at(series, 0) });
  let statistic = 0;
  for (let apart = 1; apart <= lag; apart += 1)
    statistic += (covariance(apart) / variance) ** 2 / (n - apart);
  statistic *= n * (n + 2);
  return { statistic, lag, freedom, pValue: chiSquaredSurvival(statistic, freedom) };
}

/**
 * The test on the Pearson residuals of a fitted series over up to a year's lags, but no more than a fifth of the series; null
 * where that is nothing to test.
 *
 * @example
 * const fit = fitGlm({ response: [4, 9, 6, 7, 2, 3, 1, 4, 5, 3], columns: [], family: "poisson" });
 * ljungBoxOf(fit).lag // → 2
 */
export function ljungBoxOf({ residuals, n }: GlmFit, perYear = 12): LjungBox | null {
  const lag = Math.max(1, Math.min(perYear, Math.floor(n / 5)));
  const test = ljungBox(residuals.pearson, { lag });
  return isCannot(test) ? null : test;
}
