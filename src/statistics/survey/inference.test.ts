import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentTQuantile } from "../distributions/index.ts";
import { seededRandom } from "../index.ts";
import { known } from "./fixtures/known.ts";
import { DESIGNS, domainFor, SAMPLE } from "./fixtures/sample.ts";
import * as survey from "./index.ts";

const drawn = fc.record({ seed: fc.integer(), n: fc.integer({ min: 12, max: 60 }) }).map(({ seed, n }) => {
  const random = seededRandom(seed);
  return {
    values: Array.from({ length: n }, () => Math.round(random() * 60) / 10),
    weights: Array.from({ length: n }, () => 1 + 4 * random()),
    strata: Array.from({ length: n }, (_, index) => (index % 3 === 0 ? "a" : "b")),
    clusters: Array.from({ length: n }, (_, index) => `k${Math.floor(index / 3) % 5}`),
  };
});

describe("estimates", () => {
  it("are those of a simple random sample where all weights are one", () => {
    fc.assert(
      fc.property(drawn, ({ values }) => {
        const n = values.length;
        const mean = values.reduce((sum, value) => sum + value, 0) / n;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
        const design = known(survey.surveyDesign({ n, unitsInPopulation: 200 }));
        const found = known(survey.surveyMean({ design, values }));
        const standardError = Math.sqrt((1 - n / 200) * (variance / n));
        expect(found.estimate).toBeCloseTo(mean, 12);
        expect(found.standardError).toBeCloseTo(standardError, 12);
        expect(found.interval.high).toBeCloseTo(mean + studentTQuantile(0.975, n - 1) * standardError, 11);
        const endless = known(survey.surveyDesign({ n }));
        expect(known(survey.designEffect({ design: endless, values })).designEffect).toBeCloseTo(1, 12);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("do not hang on the order of rows or the scale of weights; totals follow the scale", () => {
    fc.assert(
      fc.property(drawn, (sample) => {
        const { weights, strata, clusters } = sample;
        const design = known(survey.surveyDesign(sample));
        const turned = known(
          survey.surveyDesign({
            weights: weights.map((weight) => 3 * weight).toReversed(),
            strata: strata.toReversed(),
            clusters: clusters.toReversed(),
          }),
        );
        const values = sample.values.toReversed();
        for (const [method, scale] of [
          [survey.surveyMean, 1],
          [survey.surveyTotal, 3],
        ] as const) {
          const one = known(method({ design, values: sample.values }));
          const other = known(method({ design: turned, values }));
          expect(other.estimate / one.estimate).toBeCloseTo(scale, 10);
          expect(other.standardError / one.standardError).toBeCloseTo(scale, 9);
          expect(other.degreesOfFreedom).toBe(one.degreesOfFreedom);
        }
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it("follow shift and scale of the answers", () => {
    fc.assert(
      fc.property(drawn, (sample) => {
        const design = known(survey.surveyDesign(sample));
        const one = known(survey.surveyMean({ design, values: sample.values }));
        const other = known(
          survey.surveyMean({ design, values: sample.values.map((value) => 10 - 2 * value) }),
        );
        expect(other.estimate).toBeCloseTo(10 - 2 * one.estimate, 10);
        expect(other.standardError).toBeCloseTo(2 * one.standardError, 10);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it("are no surer when every answer stands twice in its cluster with half the weight", () => {
    fc.assert(
      fc.property(drawn, ({ values, weights, strata, clusters }) => {
        const twice = <T>(list: readonly T[]): T[] => [...list, ...list];
        const one = known(survey.surveyDesign({ weights, strata, clusters }));
        const half = weights.map((weight) => weight / 2);
        const other = known(
          survey.surveyDesign({ weights: twice(half), strata: twice(strata), clusters: twice(clusters) }),
        );
        const [mean, again] = [
          known(survey.surveyMean({ design: one, values })),
          known(survey.surveyMean({ design: other, values: twice(values) })),
        ];
        expect(again.estimate).toBeCloseTo(mean.estimate, 11);
        expect(again.standardError).toBeCloseTo(mean.standardError, 11);
        expect(again.n).toBe(2 * mean.n);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it("of a total that the margins fix have no spread", () => {
    const design = known(survey.surveyDesign(DESIGNS.raked));
    const values = SAMPLE.sex.map((sex) => (sex === "man" ? 1 : 0));
    const { estimate, standardError } = known(survey.surveyTotal({ design, values }));
    expect(estimate).toBeCloseTo(530, 6);
    expect(standardError).toBeLessThan(1e-6);
    const share = known(survey.surveyProportion({ design, values }));
    expect(share.interval.low).toBeCloseTo(530 / 1050, 6);
    expect(share.interval.high).toBeCloseTo(530 / 1050, 6);
  });

  it("of a group keep the rest of the sample as zeros", () => {
    const domain = SAMPLE.age.map((age) => age === "65+");
    const kept = <T>(list: readonly T[]): T[] => list.filter((_, answer) => domain[answer]);
    const { weights, strata, clusters } = SAMPLE;
    const cutOut = known(
      survey.surveyDesign({ weights: kept(weights), strata: kept(strata), clusters: kept(clusters) }),
    );
    const whole = known(survey.surveyDesign({ weights, strata, clusters }));
    const right = known(survey.surveyMean({ design: whole, values: SAMPLE.index, domain }));
    const wrong = known(survey.surveyMean({ design: cutOut, values: kept(SAMPLE.index) }));
    expect(right.estimate).toBeCloseTo(wrong.estimate, 12);
    expect(Math.abs(right.standardError / wrong.standardError - 1)).toBeGreaterThan(0.01);
  });

  it("take a question left open as a group of those who answered, and count the rest", () => {
    const design = known(survey.surveyDesign(DESIGNS.full));
    const { domain = [] } = domainFor("65+");
    const values = SAMPLE.index.map((value, answer) => (domain[answer] === true ? value : null));
    const open = known(survey.surveyMean({ design, values }));
    const group = known(survey.surveyMean({ design, values: SAMPLE.index, domain }));
    expect({ ...open, warnings: [] }).toEqual({ ...group, warnings: [] });
    expect(open.warnings).toEqual([{ code: "missing", have: 30, of: 47 }]);
  });
});

describe("a stratum with a single unit", () => {
  // d2 = d without the second and third cluster of norr; svymean(~index, svydesign(…, data = d2)), lonely.psu = "adjust".
  const keep = SAMPLE.strata.map((stratum, answer) => stratum !== "norr" || SAMPLE.clusters[answer] === "k1");
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, answer) => keep[answer]);
  const input = {
    weights: kept(SAMPLE.weights),
    strata: kept(SAMPLE.strata),
    clusters: kept(SAMPLE.clusters),
    unitsInPopulation: DESIGNS.full.unitsInPopulation,
  };
  const design = known(survey.surveyDesign(input));
  const values = kept(SAMPLE.index);

  it("is set against the mean of all units, with a warning", () => {
    const { estimate, standardError, interval, warnings } = known(survey.surveyMean({ design, values }));
    expect(estimate).toBeCloseTo(3.086091435930457, 12);
    expect(standardError).toBeCloseTo(0.273806299815905, 12);
    expect([interval.low, interval.high]).toEqual([
      expect.closeTo(2.438642419146883, 10),
      expect.closeTo(3.733540452714031, 10),
    ]);
    expect(warnings).toEqual([{ code: "lonelyUnit", where: ["norr"] }]);
  });

  it("has no jackknife", () => {
    const reason = { cannot: { code: "tooFew", have: 1, need: 2 } };
    expect(survey.surveyMean({ design, values, variance: "jackknife" })).toEqual(reason);
  });

  it("adds nothing where it is the whole stratum", () => {
    const taken = known(
      survey.surveyDesign({ ...input, unitsInPopulation: { centrum: 40, norr: 1, soder: 25 } }),
    );
    const { standardError, warnings } = known(survey.surveyMean({ design: taken, values }));
    expect(standardError).toBeLessThan(known(survey.surveyMean({ design, values })).standardError);
    expect(warnings).toEqual([]);
    expect(
      known(survey.surveyMean({ design: taken, values, variance: "jackknife" })).standardError,
    ).toBeGreaterThan(0);
  });
});

describe("shares of nobody and everybody", () => {
  const n = 40;
  const design = known(survey.surveyDesign({ n }));

  it.each([
    [0, 0, 1 - 0.025 ** (1 / n)],
    [1, 0.025 ** (1 / n), 1],
  ])("%d: Clopper and Pearson's limits, with a warning", (share, low, high) => {
    const result = known(survey.surveyProportion({ design, values: Array.from({ length: n }, () => share) }));
    expect(result.estimate).toBe(share);
    expect(result.interval.low).toBeCloseTo(low, 10);
    expect(result.interval.high).toBeCloseTo(high, 10);
    expect(result.warnings).toEqual([{ code: "approximate" }]);
  });

  it("the greatest value has no upper limit", () => {
    const values = Array.from({ length: n }, (_, index) => index);
    const result = known(survey.surveyQuantile({ design, values, probability: 0.99 }));
    expect([result.estimate, result.interval.low, result.interval.high]).toEqual([39, 36, Infinity]);
    expect(result.warnings).toEqual([{ code: "noLimit", side: "high" }]);
  });
});
