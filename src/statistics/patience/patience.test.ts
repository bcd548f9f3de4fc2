import { describe, expect, it } from "vitest";
import { isCannot, seededRandom } from "../index.ts";
import { compareSeries, fitSegmented } from "../regression/index.ts";
import { type DrawnSeries, drawnSeries } from "./drawn-series.ts";
import {
  asked,
  COMPARED,
  COUNTS,
  designOf,
  type Question,
  SHARES,
  SOON,
  VALUES,
} from "./fixtures/questions.ts";
import { type Patience, type PatienceInput, periodsNeeded } from "./index.ts";
import { quickJudge } from "./quick-judge.ts";

/** The answer from so few series that it is quick. */
function roughly(question: Question, seed: number, more: Partial<PatienceInput> = {}): Patience {
  return asked(question, seed, { simulations: 200, furthest: 80, ...more });
}

/** What the verdict's own model says. */
function isEstablished(question: Question, { values, others }: DrawnSeries, since: number): boolean {
  const rows = question.before + since;
  const own = values.slice(0, rows);
  const response =
    question.kind === "counts"
      ? { kind: "counts" as const, counts: own }
      : question.kind === "shares"
        ? { kind: "shares" as const, counts: own, bases: own.map(() => question.base ?? 1) }
        : { kind: "values" as const, values: own };
  const model = { ...designOf(question.before)(rows), intervention: question.before, model: "step" as const };
  const comparison = { kind: "counts" as const, counts: others.slice(0, rows) };
  const fit =
    question.comparison === undefined
      ? fitSegmented({ response, design: model })
      : compareSeries({ response, comparison, design: model });
  if (isCannot(fit)) return false;
  const { low, high } = fit.atEnd.interval;
  return question.kind === "values" ? low > 0 : high < 1;
}

describe("the quick judge", () => {
  it.each([
    ["counts", COUNTS, 18],
    ["counts of few", { ...COUNTS, usual: { mean: 3, dispersion: 1 }, change: 0.4 }, 24],
    ["counts beside a comparison", COMPARED, 14],
    ["shares", SHARES, 8],
    ["values", VALUES, 16],
  ])("of %s says what the verdict's model says", (_, question, since) => {
    const input = { ...question, design: designOf(question.before), random: seededRandom(8) };
    const judge = quickJudge(input, since);
    if (isCannot(judge)) throw new Error(JSON.stringify(judge));
    const series = drawnSeries(input, question.before + since, 100);
    const pairs = series.map((one) => [judge.isSeen(one), isEstablished(question, one, since)] as const);
    const differ = pairs.filter(([quick, real]) => quick !== real).length;
    const seen = pairs.filter(([, real]) => real).length;
    expect(differ).toBeLessThanOrEqual(2);
    expect(seen).toBeGreaterThan(10);
    expect(seen).toBeLessThan(97);
  });
});

describe("patience", () => {
  it("is the same for the same seed, and near for another", () => {
    expect(roughly(SOON, 3)).toEqual(roughly(SOON, 3));
    expect(Math.abs((roughly(SOON, 3).periods ?? 0) - (roughly(SOON, 4).periods ?? 99))).toBeLessThanOrEqual(
      4,
    );
  });

  it("is longer for a smaller change, fewer events, more spread, and looking every month", () => {
    const usual = roughly(SOON, 5).periods ?? 0;
    const longer = [
      roughly({ ...SOON, change: 0.7 }, 5),
      roughly({ ...SOON, usual: { ...SOON.usual, mean: 7 } }, 5),
      roughly({ ...SOON, usual: { ...SOON.usual, dispersion: 3 } }, 5),
      roughly(SOON, 5, { widen: () => 1.5 }),
    ].map(({ periods }) => periods ?? Infinity);
    for (const periods of longer) expect(periods).toBeGreaterThan(usual);
  });

  it("counts from now", () => {
    const whole = roughly(SOON, 6).periods ?? Number.NaN;
    expect(roughly({ ...SOON, since: 4 }, 6).periods).toBe(whole - 4);
    expect(roughly({ ...SOON, since: 100 }, 6).periods).toBe(0);
  });

  it("says when the promise ends before", () => {
    const { periods, withinPromise, reached, atEnd } = roughly({ ...SOON, promised: 5 }, 7);
    expect(periods).toBeGreaterThan(5);
    expect(withinPromise).toBe(false);
    expect(atEnd.since).toBe(5);
    expect(atEnd.power).toBeLessThan(0.8);
    expect(reached.power).toBeGreaterThanOrEqual(0.8);
  });

  it("says when no waiting within reach is enough", () => {
    const { periods, withinPromise, reached } = roughly({ ...SOON, change: 0.97 }, 8, { furthest: 60 });
    expect(periods).toBeNull();
    expect(withinPromise).toBe(false);
    expect(reached.since).toBe(60);
  });

  it("is seldom seen when nothing changes: power falls to the error of one side", () => {
    const { atEnd } = roughly({ ...SOON, change: 0.9999 }, 9);
    expect(atEnd.power).toBeLessThan(0.05);
  });

  it.each([
    ["no events", { ...COUNTS, usual: { mean: 0, dispersion: 1 } }, { code: "allZero" }],
    ["no time before", { ...COUNTS, before: 2 }, { code: "tooFewBefore", have: 2, need: 3 }],
    ["no change", { ...COUNTS, change: 1 }, { code: "outOfRange", where: "change" }],
    [
      "less than chance",
      { ...COUNTS, usual: { mean: 4, dispersion: 0.5 } },
      { code: "outOfRange", where: "dispersion" },
    ],
    [
      "a share of two",
      { ...SHARES, usual: { mean: 2, dispersion: 1 } },
      { code: "outOfRange", where: "mean" },
    ],
    ["nobody asked", { ...SHARES, base: 0 }, { code: "noPopulation", where: "base" }],
    [
      "a season of nothing",
      { ...COUNTS, usual: { mean: 4, season: [0], dispersion: 1 } },
      { code: "outOfRange", where: "season" },
    ],
    ["a random walk", { ...COUNTS, autocorrelation: 1 }, { code: "outOfRange", where: "autocorrelation" }],
    [
      "a comparison of values",
      { ...VALUES, comparison: COUNTS.usual },
      { code: "infeasible", what: "comparison" },
    ],
  ])("%s: a reason", (_, question, reason) => {
    const result = periodsNeeded({ ...question, design: designOf(36), random: seededRandom(1) });
    expect(result).toMatchObject({ cannot: reason });
  });
});
