import { describe, expect, it } from "vitest";
import { isCannot } from "../index.ts";
import { logEvidence } from "./mixture-test.ts";
import { type Watch, type WatchInput, watchSeries } from "./watch-series.ts";

/** R: `set.seed(4); rnbinom(44, size = 12, mu = 9 * exp(.3 * sin(2 * pi * i / 12)) * ifelse(i >= 30, .65, 1))`, i from 0. */
const COUNTS = [
  7, 10, 10, 7, 25, 11, 9, 10, 10, 13, 1, 11, 16, 10, 19, 10, 15, 8, 9, 8, 3, 10, 5, 7, 5, 8, 7, 10, 19, 8, 6,
  3, 2, 1, 4, 5, 6, 7, 6, 10, 7, 13, 8, 6,
];
const BASE = COUNTS.map((_, place) => 1000 + 5 * place);

/** A number to so many decimals, inside a larger expectation. */
function near(value: number, decimals: number): unknown {
  return expect.closeTo(value, decimals);
}

function watched(input: WatchInput): Watch {
  const result = watchSeries(input);
  if (isCannot(result)) throw new Error(JSON.stringify(result));
  return result;
}

describe("watch of a series", () => {
  // R: glm(x ~ month + after + offset(log(base)), poisson) and without `after`; evidence is the ratio of
  // integrate(function(d) dt(t, ν, ncp = d * sqrt(v)) * dnorm(d, 0, -log(.7))) to dt(t, ν), t² = deviance / φ,
  // φ Pearson's dispersion times (1 + r) / (1 − r), r the lag-one autocorrelation of Pearson residuals.
  it.each([
    [32, 0.460948604206, 1.194277454146],
    [38, 0.470039457836, 10.86863470887],
    [44, 0.568336629729, 44.147921741454],
  ])("after %d months: ratio and evidence as in R", (months, ratio, evidence) => {
    const look = watched({
      counts: COUNTS.slice(0, months),
      base: BASE.slice(0, months),
      start: 30,
    }).looks.at(-1);
    expect(look?.ratio).toBeCloseTo(ratio, 7);
    expect(Math.log(look?.evidence ?? 0)).toBeCloseTo(Math.log(evidence), 6);
  });

  // R: uniroot over offset models of the log ratio where the same evidence is 20.
  it("keeps the ratios that R keeps", () => {
    const look = watched({ counts: COUNTS, base: BASE, start: 30 }).looks[7];
    expect(look?.interval.low).toBeCloseTo(0.172005937057, 6);
    expect(look?.interval.high).toBeCloseTo(1.079932470885, 6);
  });

  it("says when the change was established, and looks once a month", () => {
    const watch = watched({ counts: COUNTS, base: BASE, start: 30 });
    expect(watch.established).toEqual({ at: 38, direction: "lower" });
    expect(watch.looks).toHaveLength(14);
    expect(watch.warnings).toEqual([{ code: "overdispersed", dispersion: near(1.592690671261, 6) }]);
  });

  it("keeps no change in the interval just as long as it is not established", () => {
    for (const look of watched({ counts: COUNTS, start: 30 }).looks)
      expect(look.interval.low < 1 && look.interval.high > 1).toBe(look.evidence < 20);
  });

  it("warns of months that hang together", () => {
    const waves = Array.from({ length: 48 }, (_, place) => 20 + Math.round(9 * Math.sin(place / 4)));
    expect(watched({ counts: waves, start: 30, season: 1 }).warnings.map(({ code }) => code)).toContain(
      "autocorrelated",
    );
  });

  it("says the same at a look whatever comes after", () => {
    const whole = watched({ counts: COUNTS, start: 30 }).looks;
    expect(watched({ counts: COUNTS.slice(0, 37), start: 30 }).looks).toEqual(whole.slice(0, 7));
  });

  it("does not mind the unit of the base", () => {
    const one = watched({ counts: COUNTS, base: BASE, start: 30 }).looks.at(-1);
    const other = watched({ counts: COUNTS, base: BASE.map((size) => size / 1000), start: 30 }).looks.at(-1);
    expect(other?.evidence).toBeCloseTo(one?.evidence ?? Number.NaN, 8);
  });

  it("has no ratio, or one of nothing, where one side has no events", () => {
    const none = Array.from({ length: 24 }, (_, month) => (month % 12 === 0 ? 0 : 5));
    expect(watched({ counts: [...none, 3], start: 24 }).looks[0]).toMatchObject({
      ratio: null,
      interval: { high: Infinity },
    });
    expect(watched({ counts: [...none, 0], start: 24 }).looks[0]).toEqual({
      ratio: null,
      interval: { low: 0, high: Infinity },
      evidence: 1,
    });
    expect(watched({ counts: [...COUNTS.slice(0, 24), 0], start: 24 }).looks[0]?.ratio).toBe(0);
  });

  it("bears a baseline with hardly an event", () => {
    const counts = [...Array.from({ length: 24 }, (_, month) => (month === 5 ? 1 : 0)), 0, 0, 2, 0, 0, 0, 0];
    for (const { evidence, interval } of watched({ counts, start: 24 }).looks) {
      expect(evidence).toBeGreaterThan(0);
      expect(evidence).toBeLessThan(20);
      expect(interval.low).toBeLessThan(interval.high);
    }
  });

  it("weighs evidence as R's noncentral t does", () => {
    // R: log(integrate(function(d) dt(sqrt(20), 40, ncp = d * sqrt(50)) * dnorm(d, 0, 1 / sqrt(6)), -Inf, Inf)$value / dt(sqrt(20), 40))
    const test = { deviance: 20, information: 50, dispersion: 1, freedom: 40, precision: 6 };
    expect(logEvidence(test)).toBeCloseTo(6.12543066546, 9);
  });

  it.each([
    ["nothing", { counts: [], start: 0 }, { code: "empty" }],
    ["a short baseline", { counts: COUNTS, start: 20 }, { code: "tooFewBefore", have: 20, need: 24 }],
    ["nothing after", { counts: COUNTS, start: 44 }, { code: "tooFewAfter", have: 0, need: 1 }],
    [
      "a baseline of zeros",
      { counts: COUNTS.map((x, i) => (i < 24 ? 0 : x)), start: 24 },
      { code: "allZero" },
    ],
    ["a decimal", { counts: COUNTS.with(3, 1.5), start: 24 }, { code: "notACount", where: "4", value: 1.5 }],
    [
      "no population",
      { counts: COUNTS, base: BASE.with(1, 0), start: 24 },
      { code: "noPopulation", where: "2" },
    ],
    [
      "a change of everything",
      { counts: COUNTS, start: 24, expectedChange: 1 },
      { code: "outOfRange", where: "expectedChange", value: 1, low: 0, high: 1 },
    ],
  ])("%s: a reason", (_, input, reason) => {
    expect(watchSeries(input)).toEqual({ cannot: reason });
  });
});
