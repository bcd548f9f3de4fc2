import { describe, expect, it } from "vitest";
import { known } from "./fixtures/known.ts";
import * as survey from "./index.ts";

describe("raking that cannot be", () => {
  const two = { name: "g", groups: ["a", "b", "b"], population: { a: 10, b: 20 } };

  it.each([
    ["no answers", { margins: [{ ...two, groups: [] }] }, { code: "empty" }],
    ["no margins", { margins: [] }, { code: "empty" }],
    ["no margins beside weights", { margins: [], weights: [1, 2] }, { code: "empty" }],
    [
      "a group without answers",
      { margins: [{ ...two, population: { ...two.population, c: 3 } }] },
      { code: "emptyGroup", where: "g: c" },
    ],
    [
      "a group whose answers have no weight",
      { margins: [two], weights: [0, 1, 1] },
      { code: "emptyGroup", where: "g: a" },
    ],
    [
      "a group that the population lacks",
      { margins: [{ ...two, groups: ["a", "b", "x"] }] },
      { code: "unknown", where: "g: x" },
    ],
    [
      "a name that objects have",
      { margins: [{ ...two, groups: ["a", "b", "constructor"] }] },
      { code: "unknown", where: "g: constructor" },
    ],
    [
      "answers from where nobody lives",
      { margins: [{ ...two, population: { a: 10, b: 0 } }] },
      { code: "noPopulation", where: "g: b" },
    ],
    [
      "people below zero",
      { margins: [{ ...two, population: { a: 10, b: -1 } }] },
      { code: "noPopulation", where: "g: b" },
    ],
    [
      "people that are no number",
      { margins: [{ ...two, population: { a: NaN, b: 1 } }] },
      { code: "notANumber", where: "g: a", value: "NaN" },
    ],
    [
      "totals that differ",
      { margins: [two, { ...two, name: "h", population: { a: 10, b: 21 } }] },
      { code: "totalsDiffer", what: "h", have: 31, need: 30 },
    ],
    [
      "margins of different length",
      { margins: [two, { ...two, name: "h", groups: ["a", "b"] }] },
      { code: "lengthsDiffer", what: "h", have: 2, need: 3 },
    ],
    [
      "a weight below zero",
      { margins: [two], weights: [1, -1, 1] },
      { code: "badWeight", where: "2", value: -1 },
    ],
    [
      "a weight that is no number",
      { margins: [two], weights: [1, 1, NaN] },
      { code: "badWeight", where: "3", value: NaN },
    ],
    ["weights that are all zero", { margins: [two], weights: [0, 0, 0] }, { code: "weightsAllEqual" }],
    [
      "a bound above the mean",
      { margins: [two], bounds: { low: 1.2 } },
      { code: "outOfRange", where: "bounds.low", value: 1.2, low: 0, high: 1 },
    ],
    [
      "bounds too narrow for a group",
      { margins: [{ ...two, population: { a: 25, b: 5 } }], bounds: { high: 2 } },
      { code: "infeasible", what: "g: a" },
    ],
  ])("%s", (_, input, reason) => {
    expect(survey.rake(input)).toEqual({ cannot: reason });
  });

  it("margins that contradict each other in empty cells", () => {
    const rows = { name: "row", groups: ["a", "b", "b"], population: { a: 10, b: 20 } };
    const columns = { name: "column", groups: ["c", "c", "d"], population: { c: 5, d: 25 } };
    expect(survey.rake({ margins: [rows, columns], maxIterations: 50 })).toEqual({
      cannot: { code: "notConverged", iterations: 50 },
    });
  });
});

describe("what cannot be estimated", () => {
  const design = known(survey.surveyDesign({ n: 4 }));
  const mean = (values: survey.Answers, domain?: boolean[]): object =>
    survey.surveyMean({ design, values, ...(domain && { domain }) });

  it.each([
    ["another number of values", mean([1, 2]), { code: "lengthsDiffer", what: "values", have: 2, need: 4 }],
    [
      "a domain of another length",
      mean([1, 2, 3, 4], [true]),
      { code: "lengthsDiffer", what: "domain", have: 1, need: 4 },
    ],
    ["no number", mean([1, 2, NaN, 4]), { code: "notANumber", where: "values: 3", value: "NaN" }],
    ["nobody in the group", mean([1, 2, 3, 4], [false, false, false, false]), { code: "empty" }],
    ["every question left open", mean([null, null, null, null]), { code: "empty" }],
    ["one answer", mean([1, null, null, null]), { code: "tooFew", have: 1, need: 2 }],
    ["one value", mean([3, 3, 3, null]), { code: "oneValue", value: 3 }],
    ["a total of nothing", survey.surveyTotal({ design, values: [0, 0, 0, 0] }), { code: "allZero" }],
    [
      "a share that is no yes or no",
      survey.surveyProportion({ design, values: [0, 1, 0.5, 1] }),
      { code: "outOfRange", where: "3", value: 0.5, low: 0, high: 1 },
    ],
    [
      "the odds of nobody",
      survey.surveyProportion({ design, values: [0, 0, 0, 0], interval: "logit" }),
      { code: "oneValue", value: 0 },
    ],
    [
      "a ratio to nothing",
      survey.surveyRatio({ design, numerator: [1, 2, 3, 4], denominator: [0, 0, 0, 0] }),
      { code: "noPopulation", where: "denominator" },
    ],
    [
      "a ratio that is always the same",
      survey.surveyRatio({ design, numerator: [1, 2, 3, 4], denominator: [2, 4, 6, 8] }),
      { code: "oneValue", value: 0.5 },
    ],
    [
      "the quantile of 1",
      survey.surveyQuantile({ design, values: [1, 2, 3, 4], probability: 1 }),
      { code: "outOfRange", where: "probability", value: 1, low: 0, high: 1 },
    ],
    [
      "a design effect of one value",
      survey.designEffect({ design, values: [2, 2, 2, 2] }),
      { code: "oneValue", value: 2 },
    ],
  ])("%s", (_, result, reason) => {
    expect(result).toEqual({ cannot: reason });
  });

  it.each([
    ["no answers", {}, { code: "empty" }],
    [
      "strata of another length",
      { n: 3, strata: ["a"], weights: [1, 1, 1] },
      { code: "lengthsDiffer", what: "strata", have: 1, need: 3 },
    ],
    [
      "clusters of another length",
      { weights: [1, 1], clusters: ["a"] },
      { code: "lengthsDiffer", what: "clusters", have: 1, need: 2 },
    ],
    [
      "a stratum that the population lacks",
      { strata: ["a", "b"], unitsInPopulation: { a: 9 } },
      { code: "unknown", where: "b" },
    ],
    [
      "a stratum without population",
      { strata: ["a", "b"], unitsInPopulation: { a: 9, b: 0 } },
      { code: "noPopulation", where: "b" },
    ],
    [
      "more units than there are",
      { strata: ["a", "a"], unitsInPopulation: { a: 1 } },
      { code: "moreThanBase", where: "a", value: 2, base: 1 },
    ],
    ["a negative weight", { weights: [1, -2] }, { code: "badWeight", where: "2", value: -2 }],
    [
      "margins that cannot be met",
      { n: 2, margins: [{ name: "g", groups: ["a", "a"], population: { a: 1, b: 1 } }] },
      { code: "emptyGroup", where: "g: b" },
    ],
  ])("a design with %s", (_, input, reason) => {
    expect(survey.surveyDesign(input)).toEqual({ cannot: reason });
  });

  it("one unit in every stratum", () => {
    const alone = known(
      survey.surveyDesign({ strata: ["a", "a", "b", "b"], clusters: ["x", "x", "y", "y"] }),
    );
    expect(survey.surveyMean({ design: alone, values: [1, 2, 3, 4] })).toEqual({
      cannot: { code: "tooFew", have: 2, need: 3 },
    });
  });

  it("a raked jackknife in which a group loses its only answer", () => {
    const margins = [{ name: "g", groups: ["a", "b", "b", "b"], population: { a: 10, b: 30 } }];
    const raked = known(survey.surveyDesign({ margins }));
    const result = survey.surveyMean({ design: raked, values: [1, 2, 3, 4], variance: "jackknife" });
    expect(result).toEqual({ cannot: { code: "emptyGroup", where: "g: a" } });
    expect(known(survey.surveyMean({ design: raked, values: [1, 2, 3, 4] })).estimate).toBeCloseTo(2.5, 12);
  });
});
