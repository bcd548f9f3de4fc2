import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCannot, type Result } from "../index.ts";
import { NILE } from "./fixtures/nile.ts";
import { type Chart, type Finding, pChart, uChart, xmrChart } from "./index.ts";

/** A number to so many decimals, inside a larger expectation. */
function near(value: number, decimals: number): unknown {
  return expect.closeTo(value, decimals);
}

/** The chart itself; a reason fails the test. */
function drawn<T extends Chart>(result: Result<T>): T {
  if (isCannot(result)) throw new Error(JSON.stringify(result));
  return result;
}

function places(findings: readonly Finding[], rule: Finding["rule"]): readonly string[] {
  return findings
    .filter((one) => one.rule === rule)
    .map(({ first, last, side }) => `${first}–${last} ${side}`);
}

const COUNTS = [96, 120, 88, 131, 80, 142, 99, 111, 150, 92, 117, 101];
const BASE = [1200, 1350, 1280, 1410, 1190, 1500, 1330, 1270, 1440, 1380, 1290, 1460];

describe("XmR chart", () => {
  // R: m <- mean(Nile); mr <- abs(diff(Nile)); mr <- mr[mr < 3.267 * mean(mr)]; m + c(-2.66, 2.66) * mean(mr)
  // Findings: rules of NHSRplotthedots 0.2 (seven points, two of three between two thirds and the limit) in R 4.2.
  it("has the limits and findings of the Nile", () => {
    const chart = drawn(xmrChart({ values: NILE }));
    expect(chart.centre).toBeCloseTo(919.35, 9);
    expect(chart.points[50]?.low).toBeCloseTo(564.89828282828, 9);
    expect(chart.points[50]?.high).toBeCloseTo(1273.8017171717, 9);
    expect(places(chart.findings, "outside")).toEqual(["8–8 high", "42–42 low"]);
    const shifts = ["7–16 high", "18–27 high", "47–57 low", "68–74 low", "76–82 low"];
    expect(places(chart.findings, "shift")).toEqual(shifts);
    expect(places(chart.findings, "nearLimit")).toEqual(["1–5 high", "21–25 high", "69–70 low"]);
  });

  it("learns from the baseline alone when told so", () => {
    const chart = drawn(xmrChart({ values: NILE, baseline: 28 }));
    expect(chart.points[0]?.low).toBeCloseTo(722.19740740741, 9);
    expect(chart.points[99]?.high).toBeCloseTo(1473.3025925926, 9);
    const beyond = [31, 34, 36, 42, 44, 54, 69, 70, 97, 98].map((place) => `${place}–${place} low`);
    expect(places(chart.findings, "outside")).toEqual(beyond);
  });

  it("sees a trend of seven points, and of six when asked", () => {
    const values = [20, 22, 19, 21, 20, 23, 18, 21, 20, 22, 24, 25.5, 20, 21, 22, 23, 24, 25, 26, 19, 18];
    expect(places(drawn(xmrChart({ values, baseline: 10 })).findings, "trend")).toEqual(["12–18 high"]);
    const shorter = drawn(xmrChart({ values: values.slice(0, 18), baseline: 10, runs: { trend: 6 } }));
    expect(places(shorter.findings, "trend")).toEqual(["12–17 high"]);
  });

  it("keeps the lower limit of counts at zero", () => {
    const values = [0, 5, 1, 7, 0, 4, 2, 8, 1, 0, 6, 3];
    expect(drawn(xmrChart({ values, lowest: 0 })).points[0]?.low).toBe(0);
    expect(drawn(xmrChart({ values })).points[0]?.low).toBeLessThan(0);
  });

  it("moves and stretches with its values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 30 }), (values) => {
        const one = xmrChart({ values });
        const other = xmrChart({ values: values.map((value) => 4 * value + 16) });
        if (isCannot(one) || isCannot(other)) return isCannot(one) && isCannot(other);
        expect(other.findings).toEqual(one.findings);
        expect(other.points[0]?.high).toBeCloseTo(4 * (one.points[0]?.high ?? Number.NaN) + 16, 8);
        return true;
      }),
    );
  });
});

describe("u and p charts", () => {
  // R: p <- sum(x)/sum(n); s <- sqrt(p*(1-p)/n); z <- (x/n - p)/s; mean(abs(diff(z)))/1.128
  it("widen the limits by Laney's spread between neighbours", () => {
    const p = drawn(pChart({ counts: COUNTS, base: BASE }));
    expect(p.centre).toBeCloseTo(0.082422360248447, 12);
    expect(p.sigmaZ).toBeCloseTo(2.5864093822876, 12);
    expect(p.points[2]?.low).toBeCloseTo(0.022779636122034, 12);
    expect(p.points[2]?.high).toBeCloseTo(0.14206508437486, 12);
    const u = drawn(uChart({ counts: COUNTS, base: BASE }));
    expect(u.sigmaZ).toBeCloseTo(2.4775286076645, 12);
    expect(u.warnings).toEqual([{ code: "overdispersed", dispersion: near(2.6930355480371, 10) }]);
  });

  it("give chance's own limits without it", () => {
    const p = drawn(pChart({ counts: COUNTS, base: BASE, correction: "none" }));
    expect(p.points[0]?.low).toBeCloseTo(0.05860604523444, 12);
    expect(p.points[0]?.high).toBeCloseTo(0.10623867526245, 12);
    const u = drawn(uChart({ counts: COUNTS, base: BASE, correction: "none" }));
    expect(u.points[0]?.low).toBeCloseTo(0.057559381708792, 12);
    expect(u.points[0]?.high).toBeCloseTo(0.1072853387881, 12);
  });

  it("find more than chance gives where only the base is large", () => {
    const alone = drawn(pChart({ counts: COUNTS, base: BASE, correction: "none" }));
    expect(places(alone.findings, "outside").length).toBeGreaterThan(0);
    expect(places(drawn(pChart({ counts: COUNTS, base: BASE })).findings, "outside")).toEqual([]);
  });
});

describe("charts of bad data", () => {
  it.each([
    ["nothing", xmrChart({ values: [] }), { code: "empty" }],
    ["too few", xmrChart({ values: [1, 2, 3] }), { code: "tooFew", have: 3, need: 8 }],
    ["a short baseline", xmrChart({ values: NILE, baseline: 5 }), { code: "tooFewBefore", have: 5, need: 8 }],
    ["one value", xmrChart({ values: Array<number>(12).fill(7) }), { code: "oneValue", value: 7 }],
    [
      "something else than a number",
      xmrChart({ values: [...NILE, Number.NaN] }),
      { code: "notANumber", where: "101", value: "NaN" },
    ],
    [
      "half an event",
      uChart({ counts: COUNTS.with(2, 0.5), base: BASE }),
      { code: "notACount", where: "3", value: 0.5 },
    ],
    [
      "a base of zero",
      uChart({ counts: COUNTS, base: BASE.with(4, 0) }),
      { code: "noPopulation", where: "5" },
    ],
    ["no events", uChart({ counts: COUNTS.map(() => 0), base: BASE }), { code: "allZero" }],
    ["nothing but yes", pChart({ counts: BASE, base: BASE }), { code: "oneValue", value: 1 }],
    [
      "more than the base",
      pChart({ counts: COUNTS.with(0, 1201), base: BASE }),
      { code: "moreThanBase", where: "1", value: 1201, base: 1200 },
    ],
    [
      "lists of unlike length",
      pChart({ counts: COUNTS, base: BASE.slice(1) }),
      { code: "lengthsDiffer", what: "base", have: 11, need: 12 },
    ],
  ])("%s: a reason", (_, result, reason) => {
    expect(result).toEqual({ cannot: reason });
  });
});
