import { at } from "../at.ts";
import { cautiousAutoregression } from "../regression/index.ts";
import type { GlmFit } from "../regression/index.ts";

/** What the verdict makes of residuals of one design by their lag-one autocorrelation, tabulated so that it need not be found anew for each drawn series. */
export interface ErrorTable {
  /** Correlation that the errors are reckoned with. */
  readonly correlationAt: (lagOne: number) => number;
  /** What the sum of squared residuals is divided by to give the dispersion. */
  readonly squaresAt: (lagOne: number) => number;
  /** Degrees of freedom of Student's t. */
  readonly freedomAt: (lagOne: number) => number;
}

const LAGS = [-0.5, -0.25, -0.1, 0, 0.1, 0.25, 0.45, 0.7, 0.9];

/**
 * Tabulates `cautiousAutoregression` for the design and weights of a fit.
 *
 * @example
 * const ones = new Float64Array(8).fill(1);
 * const fit = { design: ones, working: ones, bread: Float64Array.of(1 / 8), coefficients: [{}], residuals: { pearson: ones }, freedom: 7 };
 * errorTable(fit).squaresAt(-0.5) // → 7.0000
 */
export function errorTable(fit: GlmFit): ErrorTable {
  const points = LAGS.map((lag) => {
    // A fading list has about the autocorrelation of its factor; what it has exactly is its place in the table.
    const pearson = fit.residuals.pearson.map((_, place) => lag ** place);
    const { correlation, dispersion, freedom } = cautiousAutoregression({
      ...fit,
      residuals: { ...fit.residuals, pearson },
    });
    const squares = pearson.reduce((sum, residual) => sum + residual ** 2, 0);
    return { x: lagOne(pearson), correlation, squares: squares / dispersion, freedom };
  });
  const along = (value: (point: (typeof points)[number]) => number) =>
    interpolated(points.map((point) => ({ x: point.x, y: value(point) })));
  return {
    correlationAt: along(({ correlation }) => correlation),
    squaresAt: along(({ squares }) => squares),
    freedomAt: along(({ freedom }) => freedom),
  };
}

/**
 * Lag-one autocorrelation about zero.
 *
 * @example
 * lagOne([1, 2, 3]) // → 0.571
 */
export function lagOne(residuals: ArrayLike<number>): number {
  let [squares, neighbours] = [0, 0];
  for (let i = 0; i < residuals.length; i += 1) {
    squares += at(residuals, i) ** 2;
    if (i > 0) neighbours += at(residuals, i) * at(residuals, i - 1);
  }
  return squares > 0 ? neighbours / squares : 0;
}

/** Straight lines between points in order, level beyond them. */
function interpolated(points: readonly { readonly x: number; readonly y: number }[]): (x: number) => number {
  return (x) => {
    const next = points.findIndex((point) => point.x >= x);
    const [low, high] = [points[next - 1], points[next]];
    if (high === undefined) return points.at(-1)?.y ?? x;
    if (low === undefined) return high.y;
    return low.y + ((x - low.x) / (high.x - low.x)) * (high.y - low.y);
  };
}
