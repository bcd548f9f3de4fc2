import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import type { ComparisonInput } from "./comparison.ts";
import type { SegmentedResponse } from "./segmented.ts";

/**
 * One series out of two: the target's events out of those of both (the chance of a Poisson count given the sum of two), with the
 * comparison's as population (`offset`), or differences of values.
 *
 * @example
 * const response = { kind: "values", values: [5, 7] };
 * pairSeries({ response, comparison: { kind: "values", values: [4, 4] }, design: {} }, "paired").values // → [1, 3]
 */
export function pairSeries(
  { response, comparison, labels }: ComparisonInput,
  method: "paired" | "offset",
): Result<SegmentedResponse> {
  if (response.kind === "values" && comparison.kind === "values" && method === "paired") {
    const { values } = comparison;
    if (values.length !== response.values.length) return differ(values.length, response.values.length);
    return {
      kind: "values",
      values: Float64Array.from(response.values, (value, i) => value - at(values, i)),
    };
  }
  if (response.kind !== "counts" || comparison.kind !== "counts") {
    return cannot({ code: "infeasible", what: method });
  }
  const [counts, others] = [response.counts, comparison.counts];
  if (others.length !== counts.length) return differ(others.length, counts.length);
  const wrong = Array.from(others).findIndex((count) => !(Number.isInteger(count) && count >= 0));
  if (wrong >= 0) {
    return cannot({
      code: "notACount",
      where: labels?.[wrong] ?? String(wrong + 1),
      value: at(others, wrong),
    });
  }
  const relative = relativePopulation(response.population, comparison.population, counts.length);
  return method === "offset"
    ? { kind: "counts", counts, population: Float64Array.from(others, (count, i) => count * relative(i)) }
    : {
        kind: "shares",
        counts,
        bases: Float64Array.from(counts, (count, i) => count + at(others, i)),
        relativeOdds: Float64Array.from(counts, (_, i) => relative(i)),
      };
}

/** Population of the target by that of the comparison, period by period; 1 when either is not given. */
function relativePopulation(
  target: ArrayLike<number> | undefined,
  comparison: ArrayLike<number> | undefined,
  periods: number,
): (i: number) => number {
  if (!target || !comparison || target.length !== periods || comparison.length !== periods) return () => 1;
  return (i) => at(target, i) / at(comparison, i);
}

function differ(have: number, need: number): Result<SegmentedResponse> {
  return cannot({ code: "lengthsDiffer", what: "comparison", have, need });
}
