import { Matrix } from "ml-matrix";
import { at } from "../at.ts";
import { likelihood } from "./likelihood.ts";
import type { ReadBallot } from "./read-ballots.ts";
import { stagesOf } from "./stage.ts";
import type { Covariance } from "./variance-of.ts";

/**
 * Covariance of fitted log worths that holds also where people do not agree as the model says: from how much the ballots' slopes
 * really vary. `covariance` is the model's own. Reference: Huber (1967); White (1982).
 *
 * @example
 * const ballots = [{ groups: [[0], [1]], people: 10 }, { groups: [[1], [0]], people: 10 }];
 * sandwich([0, 0], [[0.05, -0.05], [-0.05, 0.05]], ballots)[0][0] // → 0.0526
 */
export function sandwich(
  logWorths: ArrayLike<number>,
  covariance: Covariance,
  ballots: readonly ReadBallot[],
): Covariance {
  const n = ballots.reduce((sum, { people }) => sum + people, 0);
  const filling = Matrix.zeros(logWorths.length, logWorths.length);
  for (const { groups, people } of ballots) {
    const { slope } = likelihood(stagesOf([{ groups, people: 1 }]), logWorths);
    for (const [row, one] of slope.entries()) {
      for (const [column] of slope.entries()) {
        filling.set(row, column, filling.get(row, column) + people * one * at(slope, column));
      }
    }
  }
  const bread = new Matrix(covariance.map((row) => [...row]));
  return bread
    .mmul(filling)
    .mmul(bread)
    .mul(n / (n - 1))
    .to2DArray();
}
