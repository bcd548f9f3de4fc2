/** A generalised linear model with its natural link, fitted many times to drawn responses of one design. */
export interface CanonicalModel {
  readonly family: "poisson" | "binomial" | "gaussian";
  /** Rows × size, row by row. */
  readonly design: Float64Array;
  readonly size: number;
  /** Coefficients to start from: those of the expected series. */
  readonly start: Float64Array;
}

/** Room for one fit, used again and again. */
export interface CanonicalFit {
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** Square roots of the working weights. */
  readonly roots: Float64Array;
  /** Cholesky triangle of X′WX. */
  readonly triangle: Float64Array;
}

const MOST_ITERATIONS = 25;
/** After so small a step the next would be its square, and the residuals and weights before it serve. */
const SETTLED = 1e-4;

/**
 * Room for fits of a model to series of this many periods.
 *
 * @example
 * roomFor(30, 4).triangle.length // → 16
 */
export function roomFor(rows: number, size: number): CanonicalFit {
  return {
    coefficients: new Float64Array(size),
    residuals: new Float64Array(rows),
    roots: new Float64Array(rows),
    triangle: new Float64Array(size * size),
  };
}

/**
 * Fits by Newton's steps, which for natural links are Fisher's, and leaves Pearson residuals, weights and triangle in `fit`.
 * The same estimates as `fitGlm` without its checks and tables, for the thousands of fits of a simulation. False when the
 * steps do not settle, as when no event is left after the start.
 *
 * @example
 * const model = { family: "poisson", design: Float64Array.of(1, 0, 1, 0, 1, 1, 1, 1), size: 2, start: Float64Array.of(1, 0) };
 * const fit = roomFor(4, 2);
 * canonicalFit(model, { values: Float64Array.of(8, 12, 4, 6) }, fit) // → true
 * Math.exp(fit.coefficients[1]) // → 0.5
 */
export function canonicalFit(
  { family, design, size, start }: CanonicalModel,
  { values, trials }: { readonly values: Float64Array; readonly trials?: Float64Array | undefined },
  { coefficients, residuals, roots, triangle }: CanonicalFit,
): boolean {
  const rows = residuals.length;
  const score = new Float64Array(size);
  coefficients.set(start);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    score.fill(0);
    triangle.fill(0);
    for (let row = 0; row < rows; row += 1) {
      const offset = row * size;
      let linear = 0;
      for (let j = 0; j < size; j += 1) linear += entry(design, offset + j) * entry(coefficients, j);
      const of = trials === undefined ? 1 : entry(trials, row);
      const mean =
        family === "poisson"
          ? Math.exp(linear)
          : family === "gaussian"
            ? linear
            : of / (1 + Math.exp(-linear));
      const weight =
        family === "poisson" ? mean : family === "gaussian" ? 1 : of === 0 ? 0 : mean * (1 - mean / of);
      const left = entry(values, row) - mean;
      const root = Math.sqrt(weight);
      roots[row] = root;
      residuals[row] = root > 0 ? left / root : 0;
      for (let j = 0; j < size; j += 1) {
        const column = entry(design, offset + j);
        score[j] = entry(score, j) + column * left;
        const weighed = column * weight;
        for (let k = 0; k <= j; k += 1)
          triangle[j * size + k] = entry(triangle, j * size + k) + weighed * entry(design, offset + k);
      }
    }
    if (!factored(triangle, size)) return false;
    solved(triangle, size, score);
    let moved = 0;
    for (let j = 0; j < size; j += 1) {
      coefficients[j] = entry(coefficients, j) + entry(score, j);
      moved = Math.max(moved, Math.abs(entry(score, j)));
    }
    if (!(moved < 20)) return false;
    if (moved < SETTLED) return true;
  }
  return false;
}

/** Lower Cholesky triangle in place; false when the matrix has none. */
function factored(matrix: Float64Array, size: number): boolean {
  for (let j = 0; j < size; j += 1) {
    let pivot = entry(matrix, j * size + j);
    const least = 1e-12 * pivot;
    for (let k = 0; k < j; k += 1) pivot -= entry(matrix, j * size + k) ** 2;
    if (!(pivot > least)) return false;
    const root = Math.sqrt(pivot);
    matrix[j * size + j] = root;
    for (let i = j + 1; i < size; i += 1) {
      let sum = entry(matrix, i * size + j);
      for (let k = 0; k < j; k += 1) sum -= entry(matrix, i * size + k) * entry(matrix, j * size + k);
      matrix[i * size + j] = sum / root;
    }
  }
  return true;
}

/**
 * Solves for the right side, in place, from the triangle of a fit.
 *
 * @example
 * solved(Float64Array.of(2, 0, 1, 2), 2, Float64Array.of(8, 9)) // → [1.375, 1.25]
 */
export function solved(triangle: Float64Array, size: number, right: Float64Array): Float64Array {
  for (let i = 0; i < size; i += 1) {
    let sum = entry(right, i);
    for (let k = 0; k < i; k += 1) sum -= entry(triangle, i * size + k) * entry(right, k);
    right[i] = sum / entry(triangle, i * size + i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = entry(right, i);
    for (let k = i + 1; k < size; k += 1) sum -= entry(triangle, k * size + i) * entry(right, k);
    right[i] = sum / entry(triangle, i * size + i);
  }
  return right;
}

/** A place known to be there: these loops run thousands of times, and a call into another file at each would be felt. */
function entry(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}
