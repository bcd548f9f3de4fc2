import { at } from "../at.ts";
import { cannot, type Cannot, type Result } from "../result.ts";
import type { Column } from "./glm.ts";
import { factor, sandwich, solve, type SquareMatrix } from "./matrix.ts";

/** A design whose columns have mean 0 and standard deviation 1 behind the intercept's ones, so that no unit spoils the arithmetic. */
export interface StandardDesign {
  readonly names: readonly string[];
  readonly size: number;
  /** Column by column, intercept first. */
  readonly design: Float64Array;
  readonly centres: Float64Array;
  readonly scales: Float64Array;
}

/** A column whose share of its own (1 − R² against those before it) is less than this hangs on them. */
const OWN_SHARE = 1e-10;

/**
 * Centres and scales the columns; refuses columns that say the same thing, with their names. Only rows with weight count.
 *
 * @example
 * standardise([{ name: "a", values: [1, 2, 3] }, { name: "b", values: [2, 4, 6] }], [1, 1, 1]) // → { cannot: { code: "collinear", columns: ["a", "b"] } }
 */
export function standardise(columns: readonly Column[], weights: ArrayLike<number>): Result<StandardDesign> {
  const rows = weights.length;
  const size = columns.length + 1;
  const names = ["intercept", ...columns.map(({ name }) => name)];
  const design = new Float64Array(rows * size);
  const centres = new Float64Array(size);
  const scales = new Float64Array(size).fill(1);
  design.fill(1, 0, rows);
  for (const [place, { name, values }] of columns.entries()) {
    const j = place + 1;
    const { mean, deviation } = spreadOf(values, weights);
    if (!(deviation > 1e-9 * Math.abs(mean)))
      return cannot({ code: "collinear", columns: ["intercept", name] });
    centres[j] = mean;
    scales[j] = deviation;
    for (let i = 0; i < rows; i += 1) design[j * rows + i] = (at(values, i) - mean) / deviation;
  }
  const made = { names, size, design, centres, scales };
  return findCollinear(made, weights) ?? made;
}

function spreadOf(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): { mean: number; deviation: number } {
  let [n, sum, squares] = [0, 0, 0];
  for (let i = 0; i < values.length; i += 1) {
    if (at(weights, i) > 0) {
      n += 1;
      sum += at(values, i);
    }
  }
  const mean = sum / n;
  for (let i = 0; i < values.length; i += 1) if (at(weights, i) > 0) squares += (at(values, i) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / n) };
}

function findCollinear({ names, size, design }: StandardDesign, weights: ArrayLike<number>): Cannot | null {
  const rows = weights.length;
  const products = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let sum = 0;
      for (let i = 0; i < rows; i += 1) {
        if (at(weights, i) > 0) sum += at(design, j * rows + i) * at(design, k * rows + i);
      }
      products[j * size + k] = sum;
    }
  }
  const triangle = products.slice();
  const hanging = factor(triangle, size, OWN_SHARE);
  if (hanging < 0) return null;
  const on = solve(triangle, hanging, products.slice(hanging * size, hanging * size + hanging), size);
  const columns = names.filter((_, j) => j === hanging || (j < hanging && Math.abs(at(on, j)) > 1e-4));
  return cannot({ code: "collinear", columns });
}

/**
 * Takes coefficients and their covariance from standardised columns back to the columns as they were.
 *
 * @example
 * const design = standardise([{ name: "a", values: [0, 0, 4, 4] }], [1, 1, 1, 1]);
 * unstandardise(design, Float64Array.of(5, 1), new Float64Array(4)).coefficients // → [4, 0.5]
 */
export function unstandardise(
  { size, centres, scales }: StandardDesign,
  standard: Float64Array,
  covariance: SquareMatrix,
): { coefficients: Float64Array; covariance: SquareMatrix } {
  const mixing = new Float64Array(size * size);
  mixing[0] = 1;
  for (let j = 1; j < size; j += 1) {
    mixing[j * size + j] = 1 / at(scales, j);
    mixing[j] = -at(centres, j) / at(scales, j);
  }
  const coefficients = Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let j = 0; j < size; j += 1) sum += at(mixing, row * size + j) * at(standard, j);
    return sum;
  });
  return { coefficients, covariance: sandwich(mixing, covariance, size) };
}

/**
 * The design in the units of the columns, rows × size.
 *
 * @example
 * rawDesign([{ name: "a", values: [7, 8] }], 2) // → [1, 7, 1, 8]
 */
export function rawDesign(columns: readonly Column[], rows: number): Float64Array {
  const size = columns.length + 1;
  const design = new Float64Array(rows * size);
  for (let i = 0; i < rows; i += 1) {
    design[i * size] = 1;
    for (const [place, { values }] of columns.entries()) design[i * size + place + 1] = at(values, i);
  }
  return design;
}
