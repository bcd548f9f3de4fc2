import { at } from "../at.ts";
import type { Family } from "./family.ts";
import { factor, solve, type SquareMatrix } from "./matrix.ts";

/** What is fitted. The design stands column by column, with columns of like size (see `standardise`). */
export interface IrlsProblem {
  readonly family: Family;
  readonly response: Float64Array;
  readonly design: Float64Array;
  readonly size: number;
  readonly offset: Float64Array;
  /** Prior weights: trials times weight. */
  readonly weights: Float64Array;
  /** Linear predictors to begin with, from an earlier fit. */
  readonly start?: Float64Array;
}

/** Where the iterations ended. */
export interface IrlsFit {
  readonly coefficients: Float64Array;
  readonly linear: Float64Array;
  readonly mean: Float64Array;
  readonly working: Float64Array;
  /** Cholesky triangle of X′WX at the end. */
  readonly triangle: SquareMatrix;
  readonly deviance: number;
  readonly iterations: number;
  /** `apart`: some predictors run away while the deviance stands still, along `column` most of all. */
  readonly end: "settled" | "apart" | "unsettled";
  readonly column: number;
}

const MOST_ITERATIONS = 50;
/** Predictors that move less than this, relative to their size, stand still. */
const SETTLED = 1e-8;
/** A step like this of some predictor, while the deviance stands still, means that it has no finite value to stop at. */
const RUNNING = 0.01;
const PIVOT = 1e-13;

/**
 * Iteratively reweighted least squares, with halved steps where the deviance would rise (McCullagh and Nelder 1989, ch. 2.5).
 * Ends when no linear predictor moves any more. That also tells separation: there the predictors of some
 * observations run away by one unit a round while the deviance hardly changes.
 *
 * @example
 * const one = Float64Array.of(1, 1);
 * const offset = new Float64Array(2);
 * const problem = { mean: (linear) => Math.exp(linear), slope: (mean) => mean, variance: (mean) => mean };
 * const family = { ...problem, start: (count) => count + 0.1, link: Math.log, deviance: (count, mean) => mean - count * Math.log(mean) };
 * Math.exp(irls({ family, response: Float64Array.of(2, 4), design: one, size: 1, offset, weights: one }).coefficients[0]) // → 3.00000
 */
export function irls(problem: IrlsProblem): IrlsFit {
  const { size } = problem;
  const state = begin(problem);
  const right = new Float64Array(size);
  let next: Float64Array = new Float64Array(state.linear.length);
  let deviance = Infinity;
  for (let iterations = 1; ; iterations += 1) {
    weigh(problem, state, right);
    const stuck = factor(state.triangle, size, PIVOT);
    // Weights that vanish take their column with them.
    if (stuck >= 0)
      return { ...state, deviance, iterations, end: iterations > 3 ? "apart" : "unsettled", column: stuck };
    const direction = solve(state.triangle, size, right);
    for (let j = 0; j < size; j += 1) direction[j] = at(direction, j) - at(state.coefficients, j);
    const before = deviance;
    deviance = advance(problem, state.coefficients, direction, next, before);
    const moved = movement(problem, state.linear, next);
    [state.linear, next] = [next, state.linear];
    const still = Math.abs(before - deviance) < 1e-7 * (deviance + 0.1);
    const over = iterations === MOST_ITERATIONS;
    if (moved < SETTLED || over || (still && moved > RUNNING && iterations > 8)) {
      weigh(problem, state, right);
      const lost = factor(state.triangle, size, PIVOT);
      const end = moved < SETTLED && lost < 0 ? "settled" : still ? "apart" : "unsettled";
      return { ...state, deviance, iterations, end, column: lost < 0 ? furthest(direction) : lost };
    }
  }
}

interface State {
  readonly coefficients: Float64Array;
  linear: Float64Array;
  readonly mean: Float64Array;
  readonly working: Float64Array;
  readonly triangle: SquareMatrix;
}

function begin({ family, response, weights, size, start }: IrlsProblem): State {
  const linear =
    start?.slice() ?? response.map((value, i) => family.link(family.start(value, at(weights, i))));
  const [mean, working] = [new Float64Array(linear.length), new Float64Array(linear.length)];
  return {
    coefficients: new Float64Array(size),
    linear,
    mean,
    working,
    triangle: new Float64Array(size * size),
  };
}

/** Means, working weights and the weighted normal equations at the present predictors. */
function weigh(problem: IrlsProblem, { linear, mean, working, triangle }: State, right: Float64Array): void {
  const { family, response, design, size, offset, weights } = problem;
  const rows = response.length;
  const target = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    const expected = family.mean(at(linear, i));
    const slope = family.slope(expected);
    const weight = (at(weights, i) * slope * slope) / family.variance(expected);
    mean[i] = expected;
    working[i] = weight > 0 ? weight : 0;
    target[i] = weight > 0 ? at(linear, i) - at(offset, i) + (at(response, i) - expected) / slope : 0;
  }
  const weighted = new Float64Array(rows);
  for (let j = 0; j < size; j += 1) {
    let sum = 0;
    for (let i = 0; i < rows; i += 1) {
      const entry = at(working, i) * at(design, j * rows + i);
      weighted[i] = entry;
      sum += entry * at(target, i);
    }
    right[j] = sum;
    for (let k = 0; k <= j; k += 1) triangle[j * size + k] = productOf(weighted, design, k * rows);
  }
}

/** Product of a list with the column that begins at `from`. */
function productOf(list: Float64Array, design: Float64Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < list.length; i += 1) sum += at(list, i) * at(design, from + i);
  return sum;
}

/** Moves the coefficients along the direction, halving while the deviance rises; answers the new deviance. */
function advance(
  problem: IrlsProblem,
  coefficients: Float64Array,
  direction: Float64Array,
  next: Float64Array,
  before: number,
): number {
  const { size } = problem;
  let step = 1;
  let taken = 0;
  for (let halvings = 0; ; halvings += 1) {
    for (let j = 0; j < size; j += 1) {
      coefficients[j] = at(coefficients, j) + (step - taken) * at(direction, j);
    }
    taken = step;
    const deviance = predict(problem, coefficients, next);
    if (deviance <= before + 1e-9 * (Math.abs(before) + 0.1) || halvings === 12) return deviance;
    step /= 2;
  }
}

/** Writes the linear predictors of the coefficients and answers the deviance there. */
function predict(problem: IrlsProblem, coefficients: Float64Array, next: Float64Array): number {
  const { family, response, design, size, offset, weights } = problem;
  const rows = response.length;
  next.set(offset);
  for (let j = 0; j < size; j += 1) {
    const coefficient = at(coefficients, j);
    for (let i = 0; i < rows; i += 1) next[i] = at(next, i) + coefficient * at(design, j * rows + i);
  }
  let deviance = 0;
  for (let i = 0; i < rows; i += 1) {
    const weight = at(weights, i);
    if (weight > 0) deviance += weight * family.deviance(at(response, i), family.mean(at(next, i)));
  }
  return deviance;
}

/** The furthest that a predictor with weight moved, relative to its size. */
function movement({ weights }: IrlsProblem, from: Float64Array, to: Float64Array): number {
  let most = 0;
  for (let i = 0; i < from.length; i += 1) {
    if (at(weights, i) > 0)
      most = Math.max(most, Math.abs(at(to, i) - at(from, i)) / (1 + Math.abs(at(to, i))));
  }
  return most;
}

/** The place of the greatest step, the intercept (place 0) apart. */
function furthest(direction: Float64Array): number {
  let place = Math.min(1, direction.length - 1);
  for (let j = 2; j < direction.length; j += 1) {
    if (Math.abs(at(direction, j)) > Math.abs(at(direction, place))) place = j;
  }
  return place;
}
