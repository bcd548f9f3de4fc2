import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBinomial, drawPoisson, poissonLogPmf } from "../distributions/index.ts";
import { type Interval, isCannot, seededRandom } from "../index.ts";
import { differenceSequence, logBetaMixture } from "./difference-sequence.ts";
import { logMixture, rateSequence } from "./rate-sequence.ts";

const AMONG = 2000;

/** A number to so many decimals, inside a larger expectation. */
function near(value: number, decimals: number): unknown {
  return expect.closeTo(value, decimals);
}

function looksOf(result: ReturnType<typeof rateSequence | typeof differenceSequence>): readonly Interval[] {
  if (isCannot(result)) throw new Error(JSON.stringify(result));
  return result.looks;
}

function isEverOutside(looks: readonly Interval[], truth: number): boolean {
  return looks.some(({ low, high }) => truth < low || truth > high);
}

describe("confidence sequence of a rate", () => {
  // R: uniroot of dnbinom(N, size = shape, mu = guess * T) / dpois(N, rate * T) = 1 / (1 - level) on either side of N / T.
  it.each([
    [57, 6, 10, 0.5, 0.95, 5.90835530786, 14.31586047141],
    [9, 1, 10, 0.5, 0.95, 2.66627382252, 21.41838237881],
    [0, 3, 2, 1, 0.95, 0, 1.64721414087],
    [400, 40, 3, 0.5, 0.99, 8.06044786171, 12.22822332505],
  ])("%d events in %d: what R finds", (events, exposure, guess, shape, level, low, high) => {
    const result = rateSequence({ counts: [events], base: [exposure], guess, shape, level });
    expect(result).toMatchObject({
      estimate: events / exposure,
      interval: { low: near(low, 8), high: near(high, 8) },
    });
  });

  it("is a martingale under the true rate: its expectation at the next look is where it stands", () => {
    const anyState = fc.record({
      events: fc.integer({ min: 0, max: 60 }),
      exposure: fc.double({ min: 0.5, max: 30, noNaN: true }),
      guess: fc.double({ min: 0.1, max: 20, noNaN: true }),
      shape: fc.double({ min: 0.2, max: 5, noNaN: true }),
    });
    const anyRate = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(anyState, anyRate, fc.double({ min: 0.1, max: 3, noNaN: true }), (state, rate, more) => {
        const now = logMixture(state, rate);
        let next = 0;
        for (let count = 0; count < 1500; count += 1) {
          const then = { ...state, events: state.events + count, exposure: state.exposure + more };
          next += Math.exp(poissonLogPmf(count, rate * more) + logMixture(then, rate) - now);
        }
        expect(next).toBeCloseTo(1, 7);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [1, 1],
    [8, 2],
    [60, 300],
  ])("holds a rate of %d at every one of 60 looks, for a guess of %d", (rate, guess) => {
    const random = seededRandom(rate);
    let missed = 0;
    for (let series = 0; series < AMONG; series += 1) {
      const base = Array.from({ length: 60 }, () => 0.5 + random());
      const counts = base.map((size) => drawPoisson(random, rate * size));
      if (isEverOutside(looksOf(rateSequence({ counts, base, guess })), rate)) missed += 1;
    }
    expect(missed / AMONG).toBeLessThanOrEqual(0.05);
    expect(missed).toBeGreaterThan(0);
  });

  it.each([
    ["nothing", { counts: [], guess: 1 }, { code: "empty" }],
    ["a base of zero", { counts: [3, 4], base: [1, 0], guess: 1 }, { code: "noPopulation", where: "2" }],
    [
      "a guess of nothing",
      { counts: [3], guess: 0 },
      { code: "outOfRange", where: "guess", value: 0, low: 0, high: Infinity },
    ],
  ])("%s: a reason", (_, input, reason) => {
    expect(rateSequence(input)).toEqual({ cannot: reason });
  });
});

describe("confidence sequence of a difference of proportions", () => {
  // R: the differences where optimize(function(p) lm(x1, n1, p) + lm(x2, n2, p + d)) is log(20), with
  // lm <- function(x, n, p) lbeta(x + .5, n - x + .5) - lbeta(.5, .5) - x * log(p) - (n - x) * log(1 - p).
  it.each([
    [60, 200, 80, 400, -0.2673352438, 0.0559583926],
    [3, 30, 12, 40, -0.178732008, 0.531599026],
    [60, 200, 40, 200, -0.2791305948, 0.0815150902],
  ])("%d of %d and %d of %d: what R finds", (yes, of, otherYes, otherOf, low, high) => {
    const first = { counts: [yes], base: [of] };
    expect(differenceSequence({ first, second: { counts: [otherYes], base: [otherOf] } })).toMatchObject({
      interval: { low: near(low, 8), high: near(high, 8) },
    });
  });

  it("mixes to a probability: over all answers the mixture is one under the true proportion", () => {
    const logChoose = (n: number, k: number): number =>
      Array.from({ length: k }, (_, i) => Math.log((n - i) / (k - i))).reduce((sum, one) => sum + one, 0);
    for (const p of [0.02, 0.3, 0.5, 0.9]) {
      let total = 0;
      for (let yes = 0; yes <= 40; yes += 1) {
        const log = logChoose(40, yes) + yes * Math.log(p) + (40 - yes) * Math.log(1 - p);
        total += Math.exp(log + logBetaMixture({ yes, of: 40 }, p));
      }
      expect(total).toBeCloseTo(1, 10);
    }
  });

  it("turns round with its groups", () => {
    const one = { counts: [5, 7], base: [40, 30] };
    const other = { counts: [0, 21], base: [0, 60] };
    const forth = looksOf(differenceSequence({ first: one, second: other }));
    const back = looksOf(differenceSequence({ first: other, second: one }));
    expect(forth[0]).toEqual({ low: -1, high: 1 });
    expect(forth[1]?.low).toBeCloseTo(-(back[1]?.high ?? Number.NaN), 9);
  });

  it.each([
    [0.3, 0.3, false],
    [0.1, 0.25, false],
    [0.4, 0.4, true],
  ])("holds %d and %d at every look (before asked once: %s)", (p, q, once) => {
    const random = seededRandom(Math.round(1000 * p + q));
    let missed = 0;
    for (let series = 0; series < 300; series += 1) {
      const base = Array.from({ length: 12 }, () => 50);
      const before = once ? base.map((_, look) => (look === 0 ? 300 : 0)) : base;
      const looks = looksOf(
        differenceSequence({
          first: { base: before, counts: before.map((of) => drawBinomial(random, of, p)) },
          second: { base, counts: base.map((of) => drawBinomial(random, of, q)) },
        }),
      );
      if (isEverOutside(looks, q - p)) missed += 1;
    }
    expect(missed / 300).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ["nothing", { counts: [], base: [] }, { code: "empty" }],
    ["nobody asked", { counts: [0], base: [0] }, { code: "noPopulation", where: "first" }],
    [
      "more yes than asked",
      { counts: [4], base: [3] },
      { code: "moreThanBase", where: "1", value: 4, base: 3 },
    ],
  ])("%s: a reason", (_, first, reason) => {
    expect(differenceSequence({ first, second: { counts: [1], base: [9] } })).toEqual({ cannot: reason });
  });
});
