import { describe, expect, it } from "vitest";
import {
  R_DESIGN_EFFECTS,
  R_ESTIMATES,
  R_JACKKNIFE,
  R_PROPORTIONS,
  R_QUANTILES,
  R_TABLES,
} from "./fixtures/r-values.ts";
import { type DesignName, DESIGNS, domainFor, SAMPLE } from "./fixtures/sample.ts";
import { known } from "./fixtures/known.ts";
import * as survey from "./index.ts";

const question = {
  mean: { method: survey.surveyMean, input: { values: SAMPLE.index } },
  total: { method: survey.surveyTotal, input: { values: SAMPLE.people } },
} as const;

describe("estimates of R survey", () => {
  it.each(R_ESTIMATES)("%s: the %s of %s", (name, what, who, wanted) => {
    const { estimate, standardError, interval, degreesOfFreedom } = ask(what, {
      design: named(name),
      ...domainFor(who),
    });
    expectClose([estimate, standardError, interval.low, interval.high, degreesOfFreedom], wanted);
  });

  it.each(R_JACKKNIFE)("%s: the %s of %s by the jackknife", (name, what, who, wanted) => {
    const result = ask(what, { design: named(name), ...domainFor(who), variance: "jackknife" });
    expectClose([result.standardError], [wanted]);
    expect(result.method).toBe(name === "plain" ? "Jackknife (JK1)" : "Jackknife (JKn)");
  });

  it.each(R_PROPORTIONS)("%s: the share of %s with the %s interval", (name, who, interval, wanted) => {
    const input = { design: named(name), values: SAMPLE.unsafe, interval, ...domainFor(who) };
    const result = known(survey.surveyProportion(input));
    expect(result.method).toBe(`${interval === "logit" ? "Logit" : "Korn–Graubard"}, Taylor linearisation`);
    expectClose([result.estimate, result.standardError, result.interval.low, result.interval.high], wanted);
  });

  it.each(R_QUANTILES)("%s, %s: the value that a share of %d is below", (name, who, probability, wanted) => {
    const input = { design: named(name), values: SAMPLE.index, probability, ...domainFor(who) };
    const { estimate, interval, warnings } = known(survey.surveyQuantile(input));
    const [, low, high] = wanted;
    expect([estimate, interval.low, interval.high]).toEqual([wanted[0], low ?? -Infinity, high ?? Infinity]);
    const open = warnings.flatMap((warning) => (warning.code === "noLimit" ? [warning.side] : []));
    expect(open).toEqual([...(low === null ? ["low"] : []), ...(high === null ? ["high"] : [])]);
  });

  it("a limit below the share of the least value is the least value", () => {
    const input = { design: named("plain"), values: SAMPLE.index, probability: 0.25, ...domainFor("65+") };
    expect(known(survey.surveyQuantile(input)).interval).toEqual({ low: 1.4, high: 3 });
  });

  it.each(R_DESIGN_EFFECTS)("%s, %s: the design effect of a mean", (name, who, wanted) => {
    const input = { design: named(name), values: SAMPLE.index, ...domainFor(who) };
    expectClose([known(survey.designEffect(input)).designEffect], [wanted]);
  });

  it.each(R_TABLES)("%s, %s: Rao and Scott's test of %s by %s", (name, who, rows, columns, wanted) => {
    const words = { rows: SAMPLE[rows].map(String), columns: SAMPLE[columns].map(String) };
    const { f, chiSquared, pearson } = known(
      survey.raoScott({ design: named(name), ...words, ...domainFor(who) }),
    );
    const found = [f.statistic, f.numerator, f.denominator, f.pValue, pearson, chiSquared.pValue];
    expectClose(found, wanted);
  });
});

describe("published estimates", () => {
  // Scheaffer, Mendenhall and Ott, Elementary Survey Sampling, ch. 8: income per head in 25 of 415 city blocks. Printed: residents
  // 151, income 1 329 000 dollars, 8 801 a head, bound of the error (two standard errors) 1 617.
  const residents = [8, 12, 4, 5, 6, 6, 7, 5, 8, 3, 2, 6, 5, 10, 9, 3, 6, 5, 5, 4, 6, 8, 7, 3, 8];
  const thousands = [
    96, 121, 42, 65, 52, 40, 75, 65, 45, 50, 85, 43, 54, 49, 53, 50, 32, 22, 45, 37, 51, 30, 39, 47, 41,
  ];

  it("income per head in city blocks", () => {
    const design = known(survey.surveyDesign({ n: 25, unitsInPopulation: 415 }));
    const numerator = thousands.map((income) => income * 1000);
    const result = known(survey.surveyRatio({ design, numerator, denominator: residents }));
    expect(result.estimate).toBeCloseTo(8801.32, 2);
    expect(2 * result.standardError).toBeCloseTo(1617.14, 2);
  });
});

function ask(
  what: "mean" | "total" | "ratio",
  input: Omit<survey.QuestionInput, "values">,
): survey.SurveyEstimate {
  const result =
    what === "ratio"
      ? survey.surveyRatio({ ...input, numerator: SAMPLE.index, denominator: SAMPLE.people })
      : question[what].method({ ...input, ...question[what].input });
  return known(result);
}

function named(name: DesignName): survey.SurveyDesign {
  return known(survey.surveyDesign(DESIGNS[name]));
}

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  const worst = found.map((value, index) => Math.abs(value / (wanted[index] ?? 0) - 1));
  expect(found).toHaveLength(wanted.length);
  expect(Math.max(...worst)).toBeLessThan(1e-9);
}
