import { at } from "../at.ts";

/** Square matrices row by row in one array: the small normal equations of a model are solved thousands of times. */
export type SquareMatrix = Float64Array;

/**
 * Factors a symmetric matrix of unit or positive diagonal in place into its lower Cholesky triangle. A pivot that falls
 * below `tolerance` times its diagonal says that the column hangs on those before it: its place is the answer, -1 when all went well.
 *
 * @example
 * const matrix = Float64Array.of(4, 2, 2, 5);
 * factor(matrix, 2, 1e-12) // → -1
 * matrix[3] // → 2
 */
export function factor(matrix: SquareMatrix, size: number, tolerance: number): number {
  for (let column = 0; column < size; column += 1) {
    const row = column * size;
    const diagonal = at(matrix, row + column);
    let pivot = diagonal;
    for (let k = 0; k < column; k += 1) pivot -= at(matrix, row + k) ** 2;
    if (!(pivot > tolerance * diagonal)) return column;
    const root = Math.sqrt(pivot);
    matrix[row + column] = root;
    for (let below = column + 1; below < size; below += 1) {
      const other = below * size;
      let sum = at(matrix, other + column);
      for (let k = 0; k < column; k += 1) sum -= at(matrix, other + k) * at(matrix, row + k);
      matrix[other + column] = sum / root;
    }
  }
  return -1;
}

/**
 * Solves for the right side, in place, from the triangle that `factor` made; of a triangle of `stride` columns the first `size`.
 *
 * @example
 * const triangle = Float64Array.of(4, 2, 2, 5);
 * factor(triangle, 2, 1e-12);
 * solve(triangle, 2, Float64Array.of(8, 9)) // → [1.375, 1.25]
 */
export function solve(
  triangle: SquareMatrix,
  size: number,
  right: Float64Array,
  stride = size,
): Float64Array {
  for (let row = 0; row < size; row += 1) {
    let sum = at(right, row);
    for (let k = 0; k < row; k += 1) sum -= at(triangle, row * stride + k) * at(right, k);
    right[row] = sum / at(triangle, row * stride + row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = at(right, row);
    for (let k = row + 1; k < size; k += 1) sum -= at(triangle, k * stride + row) * at(right, k);
    right[row] = sum / at(triangle, row * stride + row);
  }
  return right;
}

/**
 * The inverse of the matrix whose triangle `factor` made.
 *
 * @example
 * const triangle = Float64Array.of(4, 2, 2, 5);
 * factor(triangle, 2, 1e-12);
 * inverse(triangle, 2) // → [0.3125, -0.125, -0.125, 0.25]
 */
export function inverse(triangle: SquareMatrix, size: number): SquareMatrix {
  const result = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    result.set(solve(triangle, size, unit), column * size);
  }
  return result;
}

/**
 * The product A B A′ of square matrices, B symmetric: how a covariance changes when coefficients are mixed by A.
 *
 * @example
 * sandwich(Float64Array.of(1, 1, 0, 1), Float64Array.of(2, 0, 0, 3), 2) // → [5, 3, 3, 3]
 */
export function sandwich(outer: SquareMatrix, inner: SquareMatrix, size: number): SquareMatrix {
  return multiply(multiply(outer, inner, size), outer, size);
}

/** A B′, row by row. */
function multiply(left: SquareMatrix, right: SquareMatrix, size: number): SquareMatrix {
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let sum = 0;
      for (let k = 0; k < size; k += 1) sum += at(left, row * size + k) * at(right, column * size + k);
      result[row * size + column] = sum;
    }
  }
  return result;
}
