import { at } from "../at.ts";
import { choice } from "./choice.ts";
import type { Stage } from "./stage.ts";

/** Log likelihood of all choices, its slope by the log worths, and its information (minus its second derivatives) row after row. */
export interface Likelihood {
  readonly value: number;
  readonly slope: Float64Array;
  readonly information: Float64Array;
}

/**
 * The likelihood of Plackett and Luce's model at these log worths, one for each option. Only differences of log worths matter.
 *
 * @example
 * likelihood([{ ahead: [0], behind: [1], people: 4 }], [0, 0]).value // → -2.77258872
 */
export function likelihood(stages: readonly Stage[], logWorths: ArrayLike<number>): Likelihood {
  const n = logWorths.length;
  const worths = Float64Array.from(logWorths, (logWorth) => Math.exp(logWorth));
  const slope = new Float64Array(n);
  const information = new Float64Array(n * n);
  const value = stages.reduce((sum, stage) => sum + addStage(stage, worths, slope, information), 0);
  return { value, slope, information };
}

/** Carries the derivatives by the log worths ahead over to those behind, which act through their sum, and adds them up. */
function addStage(
  stage: Stage,
  worths: Float64Array,
  slope: Float64Array,
  information: Float64Array,
): number {
  const { ahead, behind, people } = stage;
  const n = worths.length;
  const rest = behind.reduce((sum, option) => sum + at(worths, option), 0);
  const chosen = choice(ahead.map((option) => at(worths, option) / rest));
  // A shift of all log worths changes nothing, so what depends on the sum behind is minus what depends on those ahead.
  const slopeBehind = -chosen.slope.reduce((sum, one) => sum + one, 0);
  const informationBehind = chosen.information.reduce((sum, one) => sum + one, 0);
  const add = (row: number, column: number, part: number): void => {
    information[row * n + column] = at(information, row * n + column) + people * part;
  };
  for (const [i, row] of ahead.entries()) {
    slope[row] = at(slope, row) + people * at(chosen.slope, i);
    let across = 0;
    for (const [k, column] of ahead.entries()) {
      const part = at(chosen.information, i * ahead.length + k);
      add(row, column, part);
      across -= part;
    }
    for (const column of behind) {
      const part = (across * at(worths, column)) / rest;
      add(row, column, part);
      add(column, row, part);
    }
  }
  for (const row of behind) {
    const share = at(worths, row) / rest;
    slope[row] = at(slope, row) + people * share * slopeBehind;
    add(row, row, -slopeBehind * share);
    for (const column of behind) {
      add(row, column, (informationBehind + slopeBehind) * (share * (at(worths, column) / rest)));
    }
  }
  return people * chosen.value;
}
