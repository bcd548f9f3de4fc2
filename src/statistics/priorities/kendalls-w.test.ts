import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../random.ts";
import { isCannot } from "../result.ts";
import { type Ballot, kendallsW } from "./index.ts";

/**
 * Hollander and Wolfe (1973), p. 140: seconds of 22 players for three ways of rounding first base; the example of `friedman.test`
 * in R.
 */
const ROUNDING = [
  [5.4, 5.5, 5.55],
  [5.85, 5.7, 5.75],
  [5.2, 5.6, 5.5],
  [5.55, 5.5, 5.4],
  [5.9, 5.85, 5.7],
  [5.45, 5.55, 5.6],
  [5.4, 5.4, 5.35],
  [5.45, 5.5, 5.35],
  [5.25, 5.15, 5],
  [5.85, 5.8, 5.7],
  [5.25, 5.2, 5.1],
  [5.65, 5.55, 5.45],
  [5.6, 5.35, 5.45],
  [5.05, 5, 4.95],
  [5.5, 5.5, 5.4],
  [5.45, 5.55, 5.5],
  [5.55, 5.55, 5.35],
  [5.45, 5.5, 5.55],
  [5.5, 5.45, 5.25],
  [5.65, 5.6, 5.4],
  [5.7, 5.65, 5.55],
  [6.3, 6.3, 6.25],
];

describe("Kendall's W", () => {
  it.each([
    ["players and ways of running", ROUNDING, 0.253246753247, 11.1428571429, 0.00380504077551],
    [
      "three who disagree",
      [
        [1, 2, 3, 4, 5, 6],
        [1, 5, 6, 3, 2, 4],
        [6, 3, 2, 5, 4, 1],
      ],
      0.0603174603175,
      0.904761904762,
      0.969875934206,
    ],
    [
      "five with many ties",
      [
        [1, 2, 2, 4],
        [2, 1, 3, 3],
        [1, 3, 3, 3],
        [1, 2, 4, 3],
        [2, 2, 2, 2],
      ],
      0.570588235294,
      8.55882352941,
      0.0357697422216,
    ],
    [
      "two who agree",
      [
        [1, 3, 2],
        [1, 3, 2],
      ],
      1,
      4,
      0.135335283237,
    ],
  ] as const)("of %s is friedman.test in R", (_, scores, w, chiSquared, pValue) => {
    const options = scores[0].map((_score, place) => String(place));
    expect(kendallsW({ options, ballots: scores.map(rankedBy) })).toEqual({
      w: expect.closeTo(w, 10) as number,
      chiSquared: expect.closeTo(chiSquared, 9) as number,
      freedom: options.length - 1,
      pValue: expect.closeTo(pValue, 10) as number,
      n: scores.length,
      warnings: scores.length < 10 ? [{ code: "approximate" }] : [],
    });
  });

  it("lies between 0 and 1, and does not see order or who ranked alike", () => {
    const row = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), (scores) => {
        fc.pre(scores.some((one) => new Set(one).size > 1));
        const ballots = scores.map(rankedBy);
        const one = agreement(ballots);
        expect(one.w).toBeGreaterThanOrEqual(0);
        expect(one.w).toBeLessThanOrEqual(1 + 1e-12);
        expect(agreement(ballots.toReversed()).w).toBeCloseTo(one.w, 10);
        const doubled = agreement(ballots.map((ballot) => ({ ...ballot, people: 2 })));
        expect(doubled.w).toBeCloseTo(one.w, 10);
        expect(agreement([...ballots, ...ballots])).toEqual(doubled);
      }),
    );
  });

  it("finds agreement where there is none in at most one of twenty", () => {
    const random = seededRandom(1939);
    const found = Array.from({ length: 1_500 }, () =>
      agreement(Array.from({ length: 12 }, () => rankedBy([random(), random(), random(), random()]))),
    ).filter(({ pValue }) => pValue < 0.05);
    expect(found.length / 1_500).toBeLessThan(0.06);
    expect(found.length / 1_500).toBeGreaterThan(0.02);
  });

  it("gives a reason where there is nothing to agree on", () => {
    const options = ["0", "1", "2"];
    const one = { placed: [["0"], ["1"], ["2"]] };
    expect(kendallsW({ options, ballots: [] })).toEqual({ cannot: { code: "empty" } });
    expect(kendallsW({ options, ballots: [one] })).toEqual({ cannot: { code: "tooFew", have: 1, need: 2 } });
    expect(kendallsW({ options, ballots: [{ placed: [options], people: 5 }] })).toEqual({
      cannot: { code: "oneValue", value: 2 },
    });
    const some = { placed: [["0"], ["2"]], offered: ["0", "2"] };
    expect(kendallsW({ options, ballots: [one, some] })).toEqual({
      cannot: { code: "lengthsDiffer", what: "2", have: 2, need: 3 },
    });
    expect(kendallsW({ options, ballots: [{ placed: [["x"]] }] })).toEqual({
      cannot: { code: "unknown", where: "x" },
    });
  });
});

/** The ballot of somebody who puts low scores first. */
function rankedBy(scores: readonly number[]): Ballot {
  const rising = [...new Set(scores)].toSorted((one, other) => one - other);
  return {
    placed: rising.map((score) => scores.flatMap((one, place) => (one === score ? [String(place)] : []))),
  };
}

function agreement(ballots: readonly Ballot[]) {
  const result = kendallsW({ options: ["0", "1", "2", "3"], ballots });
  if (isCannot(result)) throw new Error(result.cannot.code);
  return result;
}
