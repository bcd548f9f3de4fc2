import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { cannot, type Result } from "../result.ts";
import { badConnection } from "./connection.ts";
import { type Likelihood, likelihood } from "./likelihood.ts";
import type { Stage } from "./stage.ts";
import type { Covariance } from "./variance-of.ts";

const ITERATIONS = 100;
const HALVINGS = 30;

/**
 * Maximum likelihood worths, with mean log worth 0, and covariances of the log worths in that scale: the largest variance counts.
 */
export interface FittedWorths {
  readonly logWorths: Float64Array;
  readonly covariances: readonly Covariance[];
  readonly logLikelihood: number;
}

/**
 * Fits worths to choices by Newton's method. The log likelihood is concave, so where the options are connected the answer is the
 * only one. Reference: Hunter (2004).
 *
 * @example
 * fitWorths(["light", "benches"], [{ ahead: [0], behind: [1], people: 3 }, { ahead: [1], behind: [0], people: 1 }]).logWorths // → [0.549306, -0.549306]
 */
export function fitWorths(options: readonly string[], stages: readonly Stage[]): Result<FittedWorths> {
  const bad = badConnection(options, stages);
  if (bad) return cannot(bad);
  let logWorths = new Float64Array(options.length);
  let now = likelihood(stages, logWorths);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const step = anchored(now).solve(Matrix.columnVector(now.slope)).to1DArray();
    const moved = climb(stages, logWorths, now, step);
    ({ logWorths, now } = moved);
    if (moved.largest > 1e-9) continue;
    const covariance = anchored(now)
      .solve(Matrix.eye(options.length))
      .sub(1 / options.length)
      .to2DArray();
    return { logWorths, covariances: [covariance], logLikelihood: now.value };
  }
  return cannot({ code: "notConverged", iterations: ITERATIONS });
}

/** The information says nothing of the level of the log worths; ones in every cell hold their sum at 0. */
function anchored({ information, slope }: Likelihood): CholeskyDecomposition {
  const n = slope.length;
  return new CholeskyDecomposition(Matrix.from1DArray(n, n, [...information]).add(1 / n));
}

interface Climb {
  readonly logWorths: Float64Array<ArrayBuffer>;
  readonly now: Likelihood;
  /** The longest way that a log worth was moved. */
  readonly largest: number;
}

/** Goes the whole step, or as many times half of it as it takes not to lose height. */
function climb(
  stages: readonly Stage[],
  from: Float64Array,
  now: Likelihood,
  step: readonly number[],
): Climb {
  let part = 1;
  for (let halving = 0; ; halving += 1, part /= 2) {
    const logWorths = from.map((logWorth, option) => logWorth + part * (step[option] ?? 0));
    const next = likelihood(stages, logWorths);
    if (next.value >= now.value - 1e-9 * Math.abs(now.value) || halving === HALVINGS) {
      return { logWorths, now: next, largest: part * Math.max(...step.map(Math.abs)) };
    }
  }
}
