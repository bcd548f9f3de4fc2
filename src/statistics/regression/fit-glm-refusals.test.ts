import { describe, expect, it } from "vitest";
import { fitGlm, type GlmInput } from "./index.ts";

describe("fitGlm refuses in words", () => {
  const step = [{ name: "step", values: [0, 0, 0, 0, 1, 1, 1, 1] }];
  const counts = [5, 3, 4, 6, 2, 1, 3, 2];
  const base: GlmInput = { response: counts, columns: step, family: "poisson" };
  it.each<readonly [string, GlmInput, object]>([
    ["nothing", { ...base, response: [], columns: [] }, { code: "empty" }],
    ["a single observation", { ...base, response: [4], columns: [] }, { code: "tooFew", have: 1, need: 2 }],
    [
      "fewer observations than coefficients and one",
      { ...base, response: [4, 2], columns: [{ name: "step", values: [0, 1] }] },
      { code: "tooFew", have: 2, need: 3 },
    ],
    ["counts that are all zero", { ...base, response: counts.map(() => 0) }, { code: "allZero" }],
    ["one value", { ...base, response: counts.map(() => 3) }, { code: "oneValue", value: 3 }],
    [
      "one share",
      { ...base, family: "binomial", response: counts, trials: counts },
      { code: "oneValue", value: 1 },
    ],
    [
      "columns that say the same",
      {
        ...base,
        columns: [
          ...step,
          { name: "trend", values: [0, 1, 2, 3, 4, 5, 6, 7] },
          { name: "before", values: [2, 2, 2, 2, 0, 0, 0, 0] },
        ],
      },
      { code: "collinear", columns: ["step", "before"] },
    ],
    [
      "a column without change",
      { ...base, columns: [{ name: "same", values: counts.map(() => 7) }] },
      { code: "collinear", columns: ["intercept", "same"] },
    ],
    [
      "a step to nothing",
      { ...base, response: [5, 3, 4, 6, 0, 0, 0, 0] },
      { code: "separation", column: "step" },
    ],
    [
      "a step to everything",
      { ...base, family: "binomial", response: [5, 3, 4, 6, 9, 9, 9, 9], trials: counts.map(() => 9) },
      { code: "separation", column: "step" },
    ],
    [
      "outcomes divided by a measure",
      {
        ...base,
        family: "binomial",
        response: [0, 0, 0, 0, 1, 1, 1, 1],
        columns: [{ name: "age", values: [1, 2, 3, 4, 5, 6, 7, 8] }],
      },
      { code: "separation", column: "age" },
    ],
    [
      "half a count",
      { ...base, response: [5, 3, 4, 6.5, 2, 1, 3, 2] },
      { code: "notACount", where: "4", value: 6.5 },
    ],
    [
      "a negative count, by the name of its month",
      {
        ...base,
        family: "quasiPoisson",
        response: [5, -3, 4, 6, 2, 1, 3, 2],
        labels: counts.map((_, i) => `2021-0${i + 1}`),
      },
      { code: "notACount", where: "2021-02", value: -3 },
    ],
    [
      "something else than a number",
      { ...base, response: [5, Number.NaN, 4, 6, 2, 1, 3, 2] },
      { code: "notANumber", where: "2", value: "NaN" },
    ],
    [
      "something else than a number in a column",
      { ...base, columns: [{ name: "trend", values: [0, 1, Infinity, 3, 4, 5, 6, 7] }] },
      { code: "notANumber", where: "3 trend", value: "Infinity" },
    ],
    [
      "a population of zero",
      { ...base, offset: [10, 10, 0, 10, 10, 10, 10, 10].map(Math.log) },
      { code: "noPopulation", where: "3" },
    ],
    [
      "a base of zero",
      { ...base, family: "binomial", response: counts.map(() => 0), trials: [9, 9, 9, 9, 9, 0, 9, 9] },
      { code: "noPopulation", where: "6" },
    ],
    [
      "more events than the base",
      { ...base, family: "binomial", trials: counts.map(() => 5) },
      { code: "moreThanBase", where: "4", value: 6, base: 5 },
    ],
    [
      "lists of different lengths",
      { ...base, offset: [1, 2] },
      { code: "lengthsDiffer", what: "offset", have: 2, need: 8 },
    ],
    [
      "a negative weight",
      { ...base, weights: [1, 1, 1, -1, 1, 1, 1, 1] },
      { code: "badWeight", where: "4", value: -1 },
    ],
    ["only weights of zero", { ...base, weights: counts.map(() => 0) }, { code: "weightsAllEqual" }],
    [
      "values that the model passes through",
      { ...base, family: "gaussian", response: [3, 3, 3, 3, 2, 2, 2, 2] },
      { code: "perfectFit" },
    ],
  ])("%s", (_, input, reason) => {
    expect(fitGlm(input)).toEqual({ cannot: reason });
  });
});
