import { at } from "../at.ts";
import type { GlmFit } from "./glm.ts";
import { listOf } from "./list-of.ts";

/** What a design does to residuals: orthonormal columns (one after the other) of the design under the root of its working weights. */
export interface ResidualShape {
  readonly rows: number;
  readonly size: number;
  readonly columns: Float64Array;
  /** Of every column the mean of the entries before and after. */
  readonly neighbours: Float64Array;
  /** Products of columns with neighbours, size × size. */
  readonly lagged: Float64Array;
  /** 1 for observations that count, 0 for those without weight. */
  readonly counts: Float64Array;
  /** Neighbouring observations that both count. */
  readonly pairs: number;
}

/**
 * The shape of a fit's residuals.
 *
 * @example
 * const fit = fitGlm({ response: [1, 2, 4, 6], columns: [], family: "gaussian" });
 * residualShape(fit).neighbours // → [0.25, 0.5, 0.5, 0.25]
 */
export function residualShape({ design, working, coefficients }: GlmFit): ResidualShape {
  const size = coefficients.length;
  const rows = working.length;
  const columns = new Float64Array(rows * size);
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i < rows; i += 1)
      columns[j * rows + i] = Math.sqrt(at(working, i)) * at(design, i * size + j);
  }
  orthonormalise(columns, rows);
  const neighbours = new Float64Array(rows * size);
  for (let i = 0; i < rows * size; i += 1) {
    const place = i % rows;
    const sum = (place > 0 ? at(columns, i - 1) : 0) + (place < rows - 1 ? at(columns, i + 1) : 0);
    neighbours[i] = sum / 2;
  }
  const lagged = listOf(size * size, (place) =>
    productOf(columns, Math.floor(place / size) * rows, neighbours, (place % size) * rows, rows),
  );
  const counts = working.map((weight) => (weight > 0 ? 1 : 0));
  const pairs = productOf(counts, 1, counts, 0, rows - 1);
  return { rows, size, columns, neighbours, lagged, counts, pairs };
}

/** Modified Gram–Schmidt in place, each column after those before it. */
function orthonormalise(columns: Float64Array, rows: number): void {
  for (let from = 0; from < columns.length; from += rows) {
    for (let other = 0; other < from; other += rows) {
      const share = productOf(columns, from, columns, other, rows);
      for (let i = 0; i < rows; i += 1)
        columns[from + i] = at(columns, from + i) - share * at(columns, other + i);
    }
    const length = Math.sqrt(productOf(columns, from, columns, from, rows));
    for (let i = 0; i < rows; i += 1) columns[from + i] = at(columns, from + i) / length;
  }
}

/**
 * What residuals of this shape show on average when the disturbances have variance 1 and correlation `rho` to the power of their
 * distance: their sum of squares (`variance`), its degrees of freedom (Satterthwaite), and the lag-one autocorrelation.
 * With M = I − QQ′, R the correlation and L the mean of neighbours: the traces of MR, MRMR and MLMR.
 *
 * @example
 * const fit = fitGlm({ response: [1, 2, 4, 4, 6], columns: [{ name: "trend", values: [0, 1, 2, 3, 4] }], family: "gaussian" });
 * expectedResiduals(residualShape(fit), 0) // → { variance: 3.0, freedom: 3.0, correlation: -0.4 }
 */
export function expectedResiduals(
  { rows, size, columns, neighbours, lagged, counts, pairs }: ResidualShape,
  rho: number,
): { readonly variance: number; readonly freedom: number; readonly correlation: number } {
  const correlated = correlate(columns, rows, rho);
  if (pairs < rows - 1) leaveOut(correlated, counts);
  let [variance, lag] = [0, pairs * rho];
  let squares = productOf(correlate(counts, rows, rho * rho), 0, counts, 0, rows);
  for (let i = 0; i < rows; i += 1) variance += at(counts, i);
  for (let j = 0; j < size; j += 1) {
    const from = j * rows;
    lag -= 2 * productOf(neighbours, from, correlated, from, rows);
    squares -= 2 * productOf(correlated, from, correlated, from, rows);
    for (let k = 0; k <= j; k += 1) {
      const spread = productOf(columns, from, correlated, k * rows, rows);
      if (k === j) variance -= spread;
      const times = k === j ? 1 : 2;
      squares += times * spread * spread;
      lag += times * spread * at(lagged, j * size + k);
    }
  }
  return { variance, freedom: (variance * variance) / squares, correlation: lag / variance };
}

/** Observations without weight have no disturbance. */
function leaveOut(columns: Float64Array, counts: Float64Array): void {
  const rows = counts.length;
  for (let i = 0; i < columns.length; i += 1) columns[i] = at(columns, i) * at(counts, i % rows);
}

/**
 * Columns of `rows` entries times the correlation matrix rho^|i − j|, by two recursions.
 *
 * @example
 * correlate(Float64Array.of(1, 0, 0, 0, 1, 0), 3, 0.5) // → [1, 0.5, 0.25, 0.5, 1, 0.5]
 */
export function correlate(columns: Float64Array, rows: number, rho: number): Float64Array {
  const result = new Float64Array(columns.length);
  for (let from = 0; from < columns.length; from += rows) {
    let [forward, backward] = [0, 0];
    for (let i = from; i < from + rows; i += 1) {
      forward = at(columns, i) + rho * forward;
      result[i] = forward;
    }
    for (let i = from + rows - 1; i >= from; i -= 1) {
      result[i] = at(result, i) + backward;
      backward = rho * (at(columns, i) + backward);
    }
  }
  return result;
}

/** Product of `rows` entries of one list with those of another. */
function productOf(
  one: Float64Array,
  from: number,
  other: Float64Array,
  start: number,
  rows: number,
): number {
  let sum = 0;
  for (let i = 0; i < rows; i += 1) sum += at(one, from + i) * at(other, start + i);
  return sum;
}
