import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf } from "./agreement.ts";
import { missingScores, rankCandidates, type Scored } from "./ranking.ts";
import { aRound } from "./round.fixture.ts";
import { weightOf } from "./round.ts";
import { movedWeights, swingsOf } from "./sensitivity.ts";

const placesOf = (round: Scored) =>
  rankCandidates(round).map(({ candidate, place }) => [candidate.id, place]);

/** Weights that make 100, and a score for every scorer, problem and criterion. */
const rounds = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([criteria, problems, scorers]) => {
    const list = <Value>(length: number, one: fc.Arbitrary<Value>) =>
      fc.array(one, { minLength: length, maxLength: length });
    return fc.tuple(
      list(criteria, fc.integer({ min: 0, max: 1000 })).map((cuts) => hundredOf(cuts)),
      list(scorers, list(problems, list(criteria, fc.integer({ min: 1, max: 5 })))),
    );
  });

function hundredOf(cuts: readonly number[]): number[] {
  const total = cuts.reduce((sum, cut) => sum + cut, 0);
  const weights = cuts.map((cut) => (total === 0 ? 0 : Math.floor((100 * cut) / total)));
  const left = 100 - weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, index) => (index === 0 ? weight + left : weight));
}

describe("the ranking", () => {
  it("is the weighted sum of the means, each part shown", () => {
    const [first, second] = rankCandidates(
      aRound(
        [60, 40],
        [
          [
            [4, 2],
            [5, 5],
          ],
          [
            [2, 3],
            [4, 5],
          ],
        ],
      ),
    );
    expect(first).toMatchObject({ candidate: { id: "b" }, sum: 4.7, place: 1, tied: false });
    expect(second).toMatchObject({ candidate: { id: "a" }, sum: 2.8, place: 2 });
    expect(second?.parts).toMatchObject([
      { mean: 3, spread: { low: 2, high: 4 }, points: 1.8, missing: [] },
      { mean: 2.5, spread: { low: 2, high: 3 }, points: 1 },
    ]);
  });

  it("shows ties as ties, and the place after them is not skipped over in silence", () => {
    expect(
      placesOf(
        aRound(
          [50, 50],
          [
            [
              [3, 5],
              [5, 3],
              [2, 2],
            ],
          ],
        ),
      ),
    ).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
  });

  it("counts a score that is missing as missing, never as zero", () => {
    const round = aRound(
      [50, 50],
      [
        [
          [1, null],
          [4, 4],
        ],
        [
          [null, null],
          [4, null],
        ],
      ],
    );
    const [whole, open] = rankCandidates(round);
    expect(whole).toMatchObject({ candidate: { id: "b" }, sum: 4, place: 1 });
    expect(whole?.between).toEqual({ low: 3.25, high: 4.25 });
    expect(open).toMatchObject({ candidate: { id: "a" }, sum: null, place: null, tied: false });
    expect(open?.between).toEqual({ low: 1, high: 4 });
    expect(missingScores(round)).toBe(4);
  });

  it("asks no score on a criterion that weighs nothing", () => {
    const round = aRound(
      [100, 0],
      [
        [
          [3, null],
          [2, null],
        ],
      ],
    );
    expect(placesOf(round)).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(missingScores(round)).toBe(0);
  });

  it("lies between 1 and 5, is the sum of its parts, and stands in order", () => {
    fc.assert(
      fc.property(rounds, ([weights, scores]) => {
        const round = aRound(weights, scores);
        expect(weightOf(round.criteria)).toBe(100);
        const ranked = rankCandidates(round);
        for (const { sum, parts, between } of ranked) {
          expect(sum).toBeGreaterThanOrEqual(1);
          expect(sum).toBeLessThanOrEqual(5);
          const points = parts.reduce((total, part) => total + (part.points ?? 0), 0);
          expect(Math.abs((sum ?? 0) - points)).toBeLessThan(0.00501);
          expect(between).toEqual({ low: sum, high: sum });
        }
        ranked.slice(1).forEach((one, index) => {
          expect(one.sum ?? 0).toBeLessThanOrEqual(ranked[index]?.sum ?? 0);
          expect(one.place === ranked[index]?.place).toBe(one.sum === ranked[index]?.sum);
        });
      }),
    );
  });

  it("never puts a problem lower for a higher score", () => {
    fc.assert(
      fc.property(rounds, fc.nat(), ([weights, scores], pick) => {
        const before = rankCandidates(aRound(weights, scores)).find(({ candidate }) => candidate.id === "a");
        const column = pick % weights.length;
        const raised = scores.map((problems) =>
          problems.map((row, problem) =>
            row.map((score, index) => (problem === 0 && index === column ? Math.min(5, score + 1) : score)),
          ),
        );
        const after = rankCandidates(aRound(weights, raised)).find(({ candidate }) => candidate.id === "a");
        expect(after?.place ?? 9).toBeLessThanOrEqual(before?.place ?? 0);
      }),
    );
  });

  it("does not know in which order problems or scorers were written", () => {
    fc.assert(
      fc.property(rounds, ([weights, scores]) => {
        const round = aRound(weights, scores);
        const turned = {
          ...round,
          candidates: round.candidates.toReversed(),
          scorers: round.scorers.toReversed(),
          scores: round.scores.toReversed(),
        };
        const byId = (one: Scored) =>
          new Map(rankCandidates(one).map((r) => [r.candidate.id, [r.place, r.sum]]));
        for (const [id, place] of byId(round)) expect(byId(turned).get(id)).toEqual(place);
      }),
    );
  });
});

describe("whether the order holds", () => {
  it("tells which weight turns it, to what, and who passes whom", () => {
    const round = aRound(
      [45, 55],
      [
        [
          [5, 1],
          [1, 5],
        ],
      ],
    );
    const swings = swingsOf(round.criteria, rankCandidates(round));
    expect(swings).toMatchObject([
      { criterionId: "k0", weight: 55, reversed: [{ up: { id: "a" }, down: { id: "b" } }] },
      { criterionId: "k1", weight: 45, reversed: [{ up: { id: "a" }, down: { id: "b" } }] },
    ]);
  });

  it("says nothing of an order that stands, nor of a tie that is broken", () => {
    const clear = aRound(
      [50, 50],
      [
        [
          [5, 5],
          [1, 1],
        ],
      ],
    );
    expect(swingsOf(clear.criteria, rankCandidates(clear))).toEqual([]);
    const tie = aRound(
      [50, 50],
      [
        [
          [5, 1],
          [1, 5],
        ],
      ],
    );
    expect(swingsOf(tie.criteria, rankCandidates(tie))).toEqual([]);
  });

  it("moves one weight and lets the others keep their proportions, to 100 in all", () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: 0, max: 100 }), ([weights, scores], moved) => {
        fc.pre(weights.length > 1);
        const { criteria } = aRound(weights, scores);
        const [first] = criteria;
        if (first === undefined) return;
        const after = movedWeights(criteria, first.id, moved);
        expect([...after.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
        expect(after.get(first.id)).toBe(moved);
      }),
    );
  });

  it("holds for every smaller move when it holds at ten points: looked at point by point", () => {
    fc.assert(
      fc.property(rounds, ([weights, scores]) => {
        const round = aRound(weights, scores);
        const ranked = rankCandidates(round);
        fc.pre(weights.length > 1 && swingsOf(round.criteria, ranked).length === 0);
        for (const { id, weight } of round.criteria) {
          for (let moved = Math.max(0, weight - 10); moved <= Math.min(100, weight + 10); moved += 1) {
            const moves = movedWeights(round.criteria, id, moved);
            const after = rankCandidates({
              ...round,
              criteria: round.criteria.map((one) => ({ ...one, weight: moves.get(one.id) ?? 0 })),
            });
            const before = new Map(ranked.map((one) => [one.candidate.id, one.sum ?? 0]));
            const sumBefore = ({ candidate }: (typeof after)[number]): number =>
              before.get(candidate.id) ?? 0;
            // Sums are rounded to hundredths: only a difference that shows can turn round.
            const turned = after.flatMap((up) =>
              after.filter(
                (down) => sumBefore(up) < sumBefore(down) - 0.01 && (up.sum ?? 0) > (down.sum ?? 0) + 0.02,
              ),
            );
            expect(turned).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("how far scorers agree", () => {
  it("is 1 when all have the same order, and weak when two have opposite ones", () => {
    const same = [[5], [3], [1]];
    expect(agreementOf(aRound([100], [same, same]))).toEqual({ w: 1, word: "strong" });
    expect(agreementOf(aRound([100], [same, same.toReversed()]))).toEqual({ w: 0, word: "weak" });
  });

  it("is not told of one scorer, nor of one who has not scored everything", () => {
    const whole = [[5], [3]];
    expect(agreementOf(aRound([100], [whole]))).toBeNull();
    expect(agreementOf(aRound([100], [whole, [[5], [null]]]))).toBeNull();
  });
});
