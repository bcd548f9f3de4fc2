import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import { drawPoisson } from "../distributions/index.ts";
import { isCannot, type Result, seededRandom } from "../index.ts";
import type { Series, SeriesKind } from "../series/index.ts";
import { giveVerdict } from "./give-verdict.ts";
import { verdictWord } from "./sentence.ts";
import type { Question, Verdict } from "./verdict.ts";

const TODAY = isoDate("2026-03-15");

/** Months from January 2019 on. */
function months(values: readonly number[], more: Partial<Series> = {}): Series {
  const day = (index: number): IsoDate => addMonths(isoDate("2019-01-01"), index);
  const periods = values.map((_, index) => day(index).slice(0, 7));
  return { kind: "count", step: "month", periods, values, ...more };
}

function years(values: readonly number[], more: Partial<Series> = {}): Series {
  const periods = values.map((_, index) => String(2010 + index));
  return { kind: "count", step: "year", periods, values, ...more };
}

/** Drawn counts round these means. */
function drawn(seed: number, means: readonly number[]): number[] {
  const random = seededRandom(seed);
  return means.map((mean) => drawPoisson(random, mean));
}

/** Five years of months with a season; from place `start` on changed by `ratio`. */
function means(level: number, ratio: number, start = 36, length = 60): number[] {
  return Array.from({ length }, (_, month) => {
    const season = 1 + 0.3 * Math.sin((2 * Math.PI * month) / 12);
    return level * season * (month < start ? 1 : ratio);
  });
}

function ask(series: Series, more: Partial<Question> = {}): Result<Verdict> {
  return giveVerdict({ series, direction: "low", start: "2022-01", today: TODAY, ...more });
}

/** The verdict itself; a reason in its place fails the test. */
function judged(series: Series, more: Partial<Question> = {}): Verdict {
  const verdict = ask(series, more);
  if (isCannot(verdict)) throw new Error(`no verdict: ${JSON.stringify(verdict)}`);
  return verdict;
}

const fallen = months(drawn(1, means(40, 0.6)));
const risen = months(drawn(2, means(40, 1.6)));
const unchanged = months(drawn(3, means(40, 1)));

describe("the word follows the interval and the direction", () => {
  const population = fallen.values.map((_, month) => 100_000 + 100 * month);
  const scale = (values: readonly number[]): Series => ({ ...months(values), kind: "index" });
  const index = scale(unchanged.values.map((value, month) => value / 10 + (month < 36 ? 0 : 3)));
  const shares = years([380, 450], { kind: "share", base: [1000, 1000] });
  const surveys = years([0.61, 0.62, 0.7], { kind: "estimate", errors: [0.02, 0.02, 0.02] });

  test.each<[string, Series, Partial<Question>, string]>([
    ["fewer where few is good", fallen, {}, "improved"],
    ["fewer where many is good", fallen, { direction: "high" }, "worsened"],
    ["more where few is good", risen, {}, "worsened"],
    ["more where many is good", risen, { direction: "high" }, "improved"],
    ["neither", unchanged, {}, "no_established_change"],
    ["fewer per inhabitant", { ...fallen, base: population }, {}, "improved"],
    ["fewer a year", years([50, 61, 55, 47, 58, 52, 20, 25, 18]), { start: "2016" }, "improved"],
    ["higher on a scale where high is good", index, { direction: "high" }, "improved"],
    ["higher on a scale where zero is no problem", index, { direction: "low" }, "worsened"],
    ["a larger share where many is good", shares, { start: "2011", direction: "high" }, "improved"],
    ["a larger share where few is good", shares, { start: "2011", direction: "low" }, "worsened"],
    ["a higher survey estimate", surveys, { start: "2012", direction: "high" }, "improved"],
    [
      "a survey estimate within its error",
      years([0.61, 0.64], { kind: "estimate", errors: [0.02, 0.02] }),
      { start: "2011", direction: "high" },
      "no_established_change",
    ],
  ])("%s", (_what, series, more, word) => {
    expect(judged(series, more).word).toBe(word);
  });

  test("and without a direction nothing is called good or bad", () => {
    expect(ask(fallen, { direction: "none" })).toEqual({ cannot: { code: "noDirection" } });
  });
});

describe("a verdict", () => {
  test("carries estimate, interval, method, models and what it rests on", () => {
    const { change, models, basis } = judged(fallen);
    expect(change?.measure).toBe("rateRatio");
    expect(change?.estimate).toBeGreaterThan(change?.interval.low ?? Infinity);
    expect(change?.interval.low).toBeLessThan(0.6);
    expect(change?.interval.high).toBeGreaterThan(0.6);
    expect(change).toMatchObject({
      level: 0.95,
      n: 60,
      method: expect.stringContaining("quasi-Poisson") as string,
    });
    expect(models.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(models.length).toBeGreaterThanOrEqual(5);
    expect(basis).toMatchObject({
      before: 36,
      after: 24,
      trend: true,
      season: true,
      first: "2019-01",
      last: "2023-12",
    });
    expect(basis.fitted).toHaveLength(60);
  });

  test("of shares month by month is told by odds, and of many estimates by their difference", () => {
    const base = fallen.values.map(() => 400);
    expect(judged({ ...fallen, kind: "share", base })).toMatchObject({
      word: "improved",
      change: { measure: "oddsRatio" },
    });
    const errors = fallen.values.map(() => 3);
    expect(judged({ ...fallen, kind: "estimate", errors })).toMatchObject({
      word: "improved",
      change: { measure: "meanDifference" },
    });
  });

  test("where nothing happened any more uses the exact ratio and says that it is simple", () => {
    const verdict = judged(years([4, 6, 5, 7, 0, 0]), { start: "2014" });
    expect(verdict.change).toMatchObject({
      estimate: 0,
      interval: { low: 0 },
      warnings: expect.arrayContaining([{ code: "approximate" }]) as unknown,
    });
    expect(verdict.word).toBe("improved");
  });

  test("of a slope is that of the last period", () => {
    const verdict = judged(fallen, { form: "step+slope" });
    expect(verdict.basis.atEnd).toBe(true);
    expect(verdict.change?.estimate).toBeLessThan(1);
  });

  test("warns when rivals disagree, and does not let them decide", () => {
    const trend = Array.from({ length: 60 }, (_, month) => 30 * Math.exp(0.02 * month));
    const { word, warnings, models, change } = judged(months(drawn(5, trend)));
    const without = models.find((model) => !model.trend);
    expect(without?.interval.low).toBeGreaterThan(1);
    expect(warnings.map(({ code }) => code)).toContain("modelsDisagree");
    expect(word).toBe(change !== null && change.interval.high < 1 ? "improved" : "no_established_change");
  });
});

describe("time", () => {
  test.each<[string, Partial<Question>, object]>([
    [
      "the time said beforehand has not passed",
      { monthsToEffect: 24 },
      { code: "waiting", until: "2024-01" },
    ],
    ["few months have passed", { start: "2023-08" }, { code: "tooFewAfter", have: 5, need: 6 }],
    [
      "few months are complete",
      { start: "2023-06", completeness: [0.9, 0.4] },
      { code: "tooFewAfter", have: 5, need: 6 },
    ],
    [
      "no month is complete",
      { start: "2023-12", completeness: [0.4] },
      { code: "tooFewAfter", have: 0, need: 6 },
    ],
    [
      "the month is going on",
      { start: "2023-07", today: isoDate("2023-12-31") },
      { code: "tooFewAfter", have: 5, need: 6 },
    ],
  ])("it is too early when %s", (_why, more, tooEarly) => {
    expect(judged(fallen, more)).toMatchObject({ word: "too_early", change: null, tooEarly });
  });

  test("the effect is looked for as soon as the time said beforehand has passed", () => {
    expect(judged(fallen, { monthsToEffect: 23 }).word).toBe("improved");
  });

  test("what is preliminary is never taken for a fall", () => {
    const late = [...unchanged.values.slice(0, -6), 30, 28, 20, 12, 6, 1];
    const completeness = [0.93, 0.9, 0.8, 0.6, 0.3, 0.1];
    expect(judged(months(late), { completeness })).toMatchObject({
      word: "no_established_change",
      basis: {
        last: "2023-06",
        preliminary: ["2023-07", "2023-08", "2023-09", "2023-10", "2023-11", "2023-12"],
      },
      warnings: expect.arrayContaining([{ code: "preliminary", where: "2023-07", periods: 6 }]) as unknown,
    });
  });

  test("the waiting that is left is told with a verdict that is not settled, and only then", () => {
    const random = () => seededRandom(4);
    const waiting = judged(unchanged, { random: random() }).waiting;
    expect(waiting).toMatchObject({ promised: 0.8, measure: "rateRatio" });
    expect(judged(unchanged, { random: random(), promised: 0.5 }).waiting?.months).toBe(0);
    expect(judged(fallen, { random: random() }).waiting).toBeNull();
    expect(judged(months(drawn(3, means(2, 1))), { random: random() }).waiting?.withinPromise).toBe(false);
  }, 60_000);
});

describe("a break in how things are counted", () => {
  const broken = months(
    drawn(
      6,
      means(40, 1).map((mean, month) => (month < 18 ? mean / 4 : mean)),
    ),
  );
  const later = months(
    drawn(
      7,
      means(40, 1).map((mean, month) => (month < 39 ? mean : mean / 3)),
    ),
  );

  test("long before the start cuts off what came before it", () => {
    const { basis, warnings } = judged(broken, { breaks: ["2020-07"] });
    expect(basis).toMatchObject({ first: "2020-07", before: 18, breaks: ["2020-07"] });
    expect(warnings).toContainEqual({ code: "break", where: "2020-07" });
  });

  test("near the start or after it is carried by the model", () => {
    const near = months(
      drawn(
        8,
        means(40, 1).map((mean, month) => (month < 30 ? mean / 3 : mean)),
      ),
    );
    expect(judged(near, { breaks: ["2021-07"] })).toMatchObject({
      word: "no_established_change",
      basis: { first: "2019-01" },
    });
    expect(judged(later).word).toBe("improved");
    expect(judged(later, { breaks: ["2022-04"] }).word).toBe("no_established_change");
  });

  test("at the start leaves nothing to tell", () => {
    expect(ask(broken, { breaks: ["2022-01"] })).toEqual({
      cannot: { code: "startInBreak", where: "2022-01" },
    });
  });

  test("among single surveys leaves those on its far side out", () => {
    const surveys = years([0.3, 0.6, 0.61, 0.2], { kind: "estimate", errors: [0.02, 0.02, 0.02, 0.02] });
    const verdict = judged(surveys, { start: "2012", breaks: ["2011", "2013"], direction: "high" });
    expect(verdict).toMatchObject({ word: "no_established_change", basis: { first: "2011", last: "2012" } });
  });
});

describe("a comparison", () => {
  const everywhere = months(drawn(9, means(400, 0.6)));
  const elsewhere = months(drawn(10, means(400, 1)));

  test("that fell as well takes the change away, one that did not confirms it", () => {
    expect(judged(fallen, { compare: everywhere })).toMatchObject({
      word: "no_established_change",
      basis: { compared: true },
    });
    expect(judged(fallen, { compare: elsewhere })).toMatchObject({
      word: "improved",
      basis: { compared: true },
    });
  });

  test("has a table of the ways of comparing, and may reach further than the series", () => {
    const longer = months(drawn(10, means(400, 1, 36, 72)));
    const { models, change } = judged(fallen, { compare: longer });
    expect(models.map(({ comparison }) => comparison)).toEqual(["paired", "separate", "none"]);
    expect(change?.method).toContain("paired comparison");
  });

  test("that lacks a month is refused with its name", () => {
    const short = { ...elsewhere, periods: elsewhere.periods.slice(1), values: elsewhere.values.slice(1) };
    expect(ask(fallen, { compare: short })).toEqual({ cannot: { code: "gaps", where: ["2019-01"] } });
    const yearly = years([5, 6, 7]);
    expect(ask(fallen, { compare: yearly })).toMatchObject({ cannot: { code: "mixedPeriods" } });
  });

  test("of surveys is the difference of the differences", () => {
    const own = years([0.5, 0.6], { kind: "estimate", errors: [0.02, 0.02] });
    const other = years([0.4, 0.48], { kind: "estimate", errors: [0.02, 0.02] });
    const { change } = judged(own, { compare: other, start: "2011", direction: "high" });
    expect(change?.estimate).toBeCloseTo(0.02, 12);
    expect(change?.interval.high).toBeCloseTo(0.02 + 1.959964 * 0.04, 6);
  });
});

describe("bad data get a reason, never a number", () => {
  test.each<[string, Series, Partial<Question>, object]>([
    [
      "too short before",
      years([66, 81, 34, 47]),
      { start: "2012" },
      { code: "tooFewBefore", have: 2, need: 3 },
    ],
    ["too short in months", fallen, { start: "2019-07" }, { code: "tooFewBefore", have: 6, need: 12 }],
    ["all zero", months(means(0, 1)), {}, { code: "allZero" }],
    ["one value", months(means(0, 1).map(() => 7)), {}, { code: "oneValue", value: 7 }],
    [
      "start before the series",
      fallen,
      { start: "2018-01" },
      { code: "interventionOutside", where: "2018-01", first: "2019-01", last: "2023-12" },
    ],
    [
      "start in its first month",
      fallen,
      { start: "2019-01" },
      { code: "interventionOutside", where: "2019-01", first: "2019-01", last: "2023-12" },
    ],
    [
      "start after it",
      fallen,
      { start: "2024-01" },
      { code: "interventionOutside", where: "2024-01", first: "2019-01", last: "2023-12" },
    ],
    [
      "start that is no time",
      fallen,
      { start: "i fjol" },
      { code: "interventionOutside", where: "i fjol", first: "2019-01", last: "2023-12" },
    ],
    ["a break that is no time", fallen, { breaks: ["x"] }, { code: "notAPeriod", where: "x" }],
    ["future months", fallen, { today: isoDate("2023-11-30") }, { code: "future", where: ["2023-12"] }],
  ])("%s", (_what, series, more, cannot) => {
    expect(ask(series, more)).toEqual({ cannot });
  });

  test("the yearly figures of the touchstone are too few to call the number halved", () => {
    const eskilstuna = { ...years([66, 81, 34, 47]), periods: ["2020", "2021", "2022", "2023"] };
    expect(verdictWord(ask(eskilstuna, { start: "2022" }))).toBe("cannot_be_measured");
  });

  test("whatever the values, there is a reason or only real numbers", () => {
    const kinds = fc.constantFrom<SeriesKind>("count", "share", "estimate", "index");
    const values = fc.array(fc.oneof(fc.nat(3), fc.nat(500), fc.integer({ min: -3, max: 3 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(kinds, values, fc.nat(11), fc.boolean(), (kind, list, start, monthly) => {
        const series = years(list, {
          kind,
          ...(kind === "share" ? { base: list.map(() => 500) } : {}),
          ...(kind === "estimate" ? { errors: list.map(() => 2) } : {}),
        });
        const answer = ask(series, {
          start: String(2010 + start),
          ...(monthly ? { looking: "monthly" } : {}),
        });
        const told = isCannot(answer) ? [] : [answer.change, ...answer.models];
        const numbers = told.flatMap((one) =>
          one === null ? [] : [one.estimate, one.interval.low, one.interval.high],
        );
        expect(numbers.some(Number.isNaN)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
