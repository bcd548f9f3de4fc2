import { describe, expect, it } from "vitest";
import { drawNegativeBinomial, drawNormal, drawPoisson } from "../distributions/index.ts";
import { isCannot, type Random, seededRandom } from "../index.ts";
import { type DrawnSeries, levelOf } from "./drawn-series.ts";
import {
  asked,
  COMPARED,
  COUNTS,
  designOf,
  type Question,
  SEASON,
  SOON,
  VALUES,
} from "./fixtures/questions.ts";
import { quickJudge } from "./quick-judge.ts";

/** Draws a series by other means than the simulation under test. */
function drawnAnew(question: Question, random: Random, periods: number): DrawnSeries {
  const count = (mean: number, dispersion: number): number =>
    dispersion > 1 ? drawNegativeBinomial(random, mean, mean / (dispersion - 1)) : drawPoisson(random, mean);
  let shock = drawNormal(random);
  const { autocorrelation = 0, comparison } = question;
  const values = Float64Array.from({ length: periods }, (_, period) => {
    const level = levelOf(question, period);
    if (question.kind === "counts") return count(level, question.usual.dispersion);
    const now = level + Math.sqrt(question.usual.dispersion) * shock;
    shock = autocorrelation * shock + Math.sqrt(1 - autocorrelation ** 2) * drawNormal(random);
    return now;
  });
  const others = Float64Array.from({ length: comparison === undefined ? 0 : periods }, (_, period) =>
    count((comparison?.mean ?? 0) * (SEASON[period % 12] ?? 1), comparison?.dispersion ?? 1),
  );
  return { values, others };
}

describe("the power statement", () => {
  it.each([
    ["counts", COUNTS],
    ["counts beside a comparison", COMPARED],
    ["few counts", { ...SOON, usual: { mean: 3, dispersion: 1 }, change: 0.5 }],
    ["values that hang together", VALUES],
  ])("on %s is right within three points", (_, question) => {
    const { reached, atEnd } = asked(question, 1);
    const random = seededRandom(77_001);
    for (const { since, power, error } of [reached, atEnd]) {
      const judge = quickJudge({ ...question, design: designOf(question.before), random }, since);
      if (isCannot(judge)) throw new Error(JSON.stringify(judge));
      let seen = 0;
      for (let series = 0; series < 2500; series += 1)
        if (judge.isSeen(drawnAnew(question, random, question.before + since))) seen += 1;
      expect(Math.abs(seen / 2500 - power)).toBeLessThan(0.03);
      expect(error).toBeLessThan(0.016);
    }
  });
});
