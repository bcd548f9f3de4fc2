import { describe, expect, it } from "vitest";
import { SURVEY } from "./fixtures/r-models.ts";
import { SERIES } from "./fixtures/r-series.ts";
import { fitSegmented, type SegmentedInput } from "./index.ts";

const { counts } = SERIES;

describe("fitSegmented refuses in words", () => {
  const labels = counts.map((_, i) => `month ${i + 1}`);
  const response = { kind: "counts", counts } as const;
  it.each<readonly [string, SegmentedInput, object]>([
    [
      "nothing",
      { response: { kind: "counts", counts: [] }, design: { intervention: 1, model: "step" } },
      { code: "empty" },
    ],
    [
      "an intervention after the series",
      { response, labels, design: { intervention: 60, model: "step" } },
      { code: "interventionOutside", where: "61", first: "month 1", last: "month 60" },
    ],
    [
      "an intervention in the first month",
      { response, labels, design: { intervention: 0, model: "step" } },
      { code: "interventionOutside", where: "month 1", first: "month 1", last: "month 60" },
    ],
    [
      "two months before",
      { response, design: { intervention: 2, model: "step" } },
      { code: "tooFewBefore", have: 2, need: 3 },
    ],
    [
      "one month after",
      { response, design: { intervention: 59, model: "step" } },
      { code: "tooFewAfter", have: 1, need: 2 },
    ],
    [
      "two months for a slope",
      { response, design: { intervention: 58, model: "slope" } },
      { code: "tooFewAfter", have: 2, need: 3 },
    ],
    [
      "a population of zero",
      {
        response: { kind: "counts", counts, population: counts.map((_, i) => (i === 4 ? 0 : 10)) },
        labels,
        design: { intervention: 36, model: "step" },
      },
      { code: "noPopulation", where: "month 5" },
    ],
    [
      "a standard error of zero",
      {
        response: {
          kind: "estimates",
          estimates: SURVEY.values,
          standardErrors: [0, ...SURVEY.errors.slice(1)],
        },
        design: { intervention: 5, model: "step", perYear: 1 },
      },
      { code: "badWeight", where: "1", value: 0 },
    ],
    [
      "events that end with the intervention",
      {
        response: { kind: "counts", counts: [4, 6, 5, 7, 3, 0, 0, 0, 0] },
        design: { intervention: 5, model: "step" },
      },
      { code: "separation", column: "step" },
    ],
  ])("%s", (_, input, reason) => {
    expect(fitSegmented(input)).toEqual({ cannot: reason });
  });
});
