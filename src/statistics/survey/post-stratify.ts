import type { Result } from "../result.ts";
import type { MarginInput } from "./margin.ts";
import { rake, type RakeInput, type SurveyWeights } from "./rake.ts";

/** What post-stratification takes: one margin, whose labels may cross several properties. */
export interface PostStratifyInput extends Omit<RakeInput, "margins"> {
  readonly margin: MarginInput;
}

/**
 * Weights by post-stratification: within each group the weights before are scaled so that they sum to the group's people. Serves when
 * the population is known in every cell and every cell has answers enough; assumes that within a cell those who answer are like those
 * who do not. Bounds as in raking.
 *
 * Holt and Smith (1979), Journal of the Royal Statistical Society A 142.
 *
 * @example
 * const margin = { name: "cell", groups: ["a", "a", "b"], population: { a: 10, b: 20 } };
 * postStratify({ margin }).weights // → [5, 5, 20]
 * postStratify({ margin: { ...margin, population: { a: 10, b: 20, c: 4 } } }) // → { cannot: { code: "emptyGroup", where: "cell: c" } }
 */
export function postStratify({ margin, ...rest }: PostStratifyInput): Result<SurveyWeights> {
  return rake({ ...rest, margins: [margin] });
}
