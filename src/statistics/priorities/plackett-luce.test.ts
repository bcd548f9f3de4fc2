import { describe, expect, it } from "vitest";
import { drawGamma } from "../distributions/index.ts";
import { type Random, seededRandom } from "../random.ts";
import { isCannot } from "../result.ts";
import type { Ballot, Rankings } from "./ballot.ts";
import { fitWorths } from "./fit-worths.ts";
import { OFFERED, PARTIAL, R_TIED, R_WORTHS, TIED } from "./fixtures/rankings.ts";
import { plackettLuce } from "./index.ts";
import { readBallots } from "./read-ballots.ts";
import { stagesOf } from "./stage.ts";
import type { Worths } from "./worths.ts";

describe("Plackett–Luce", () => {
  it.each([
    ["full and partial rankings", PARTIAL, R_WORTHS.partial],
    ["rankings of some of the options", OFFERED, R_WORTHS.offered],
  ] as const)("fits %s as R does", (_, rankings, wanted) => {
    const worths = fitted(rankings);
    expect(worths.logLikelihood).toBeCloseTo(wanted.logLikelihood, 8);
    expect(worths.comparisons.map(({ pValue }) => pValue)).toEqual(wanted.pValues.map(near));
    expect(worths.options.map(({ logWorth, first }) => [logWorth, first].flatMap(threeNumbers))).toEqual(
      wanted.options.map((row) => row.map(near)),
    );
    expect(worths.options[0]?.first).toMatchObject({ n: wanted.n, method: "Plackett–Luce", level: 0.95 });
  });

  it("takes a tie for an order that was not told: as the sum over all orders in R", () => {
    const ballots = readBallots(TIED);
    if (isCannot(ballots)) throw new Error(ballots.cannot.code);
    const fit = fitWorths(TIED.options, stagesOf(ballots));
    if (isCannot(fit)) throw new Error(fit.cannot.code);
    expect([...fit.logWorths]).toEqual(R_TIED.logWorths.map((value) => expect.closeTo(value, 6) as number));
    const errors = fit.covariances[0]?.map((row, place) => Math.sqrt(row[place] ?? Number.NaN));
    expect(errors).toEqual(R_TIED.standardErrors.map((value) => expect.closeTo(value, 5) as number));
    expect(fit.logLikelihood).toBeCloseTo(R_TIED.logLikelihood, 8);
  });

  it("learns nothing of worths from a ballot that puts everything in one place", () => {
    const withoutThem = fitted({ ...TIED, ballots: TIED.ballots.slice(0, -1) });
    const all = fitted(TIED);
    expect(all.options.map(({ logWorth }) => logWorth.estimate)).toEqual(
      withoutThem.options.map(({ logWorth }) => near(logWorth.estimate)),
    );
  });

  it("is the plain shares where everybody names only the first", () => {
    const { options } = fitted({
      options: ["a", "b", "c"],
      ballots: [
        { placed: [["a"]], people: 20 },
        { placed: [["b"]], people: 15 },
        { placed: [["c"]], people: 5 },
      ],
    });
    const shares = [0.5, 0.375, 0.125];
    expect(options.map(({ first }) => first.estimate)).toEqual(shares.map(near));
    const odds = options.map(({ first }) => Math.log(first.interval.high / (1 - first.interval.high)));
    // The binomial's log odds with its own standard error, and 40/39 for the sample.
    expect(odds).toEqual(
      shares.map((share) => {
        const error = Math.sqrt(40 / 39 / (40 * share * (1 - share)));
        return near(Math.log(share / (1 - share)) + 1.959963984540054 * error);
      }),
    );
  });

  it("does not see the order of ballots, of options, of tied options, or who answered alike", () => {
    const apart = TIED.ballots.flatMap((ballot) =>
      Array.from({ length: ballot.people ?? 1 }, () => ({
        ...ballot,
        people: 1,
        placed: ballot.placed.map((place) => place.toReversed()),
      })),
    );
    const moved = fitted({ options: TIED.options.toReversed(), ballots: apart.toReversed() });
    const wanted = fitted(TIED).options.toReversed();
    expect(moved.options.map(({ option }) => option)).toEqual(wanted.map(({ option }) => option));
    expect(moved.options.map(({ first }) => threeNumbers(first))).toEqual(
      wanted.map(({ first }) => threeNumbers(first).map(near)),
    );
  });

  it("warns of a weak approximation when fewer than fifteen have answered", () => {
    const ballots = [
      { placed: [["a"], ["b"]], people: 8 },
      { placed: [["b"]], people: 6 },
    ];
    const [one] = fitted({ options: ["a", "b"], ballots }).options;
    expect(one?.logWorth.warnings).toEqual([{ code: "approximate" }]);
    const more = fitted({ options: ["a", "b"], ballots: [...ballots, { placed: [["b"]] }] });
    expect(more.options[0]?.first.warnings).toEqual([]);
  });
});

describe("intervals of Plackett–Luce", () => {
  const worths = [1, 0.5, 0, -0.5, -1];

  it.each([
    ["cover in 93–97 % of draws when forty people rank all", 40, 5],
    ["cover in 93–97 % of draws when a hundred name their first two", 100, 2],
  ])("%s", (_, n, places) => {
    const random = seededRandom(1975);
    const { log, first } = coverage(worths, 200, () =>
      Array.from({ length: n }, () => draw(random, worths, places)),
    );
    expect(Math.abs(log - 0.95)).toBeLessThan(0.02);
    expect(Math.abs(first - 0.95)).toBeLessThan(0.02);
  });

  it("still cover when a town is divided in two camps of opposite wishes, which the model does not know of", () => {
    const wishes = [3, 1, 0, -1, -3];
    const camps = [wishes, wishes.toReversed()];
    const options = wishes.map((_, option) => String(option));
    // What the model takes such a town for: its fit to every possible ballot, as often as it comes among a thousand million.
    const everyBallot = orders([0, 1, 2, 3, 4]).map((order) => ({
      placed: order.map((option) => [String(option)]),
      people: Math.round(camps.reduce((sum, camp) => sum + probability(order, camp) * 5e8, 0)),
    }));
    const truth = fitted({ options, ballots: everyBallot }).options.map(({ logWorth }) => logWorth.estimate);
    const random = seededRandom(1967);
    const { log, first } = coverage(truth, 200, () =>
      Array.from({ length: 120 }, () => draw(random, camps[random() < 0.5 ? 0 : 1] ?? [], 5)),
    );
    // With the model's own variance alone they cover 89 %; with the larger of the two rather more than 95 %.
    expect(Math.min(log, first)).toBeGreaterThan(0.93);
  });
});

function orders(options: readonly number[]): readonly (readonly number[])[] {
  if (options.length === 0) return [[]];
  return options.flatMap((first) =>
    orders(options.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

function probability(order: readonly number[], logWorths: readonly number[]): number {
  const worths = order.map((option) => Math.exp(logWorths[option] ?? 0));
  return worths.reduce(
    (sum, worth, place) => (sum * worth) / worths.slice(place).reduce((a, b) => a + b, 0),
    1,
  );
}

function fitted(rankings: Rankings): Worths {
  const worths = plackettLuce(rankings);
  if (isCannot(worths)) throw new Error(worths.cannot.code);
  return worths;
}

/** Agrees to the accuracy of an iterated fit in R. */
function near(value: number): number {
  return expect.closeTo(value, 7) as number;
}

function threeNumbers(one: { estimate: number; interval: { low: number; high: number } }): number[] {
  return [one.estimate, one.interval.low, one.interval.high];
}

/** A ballot of the first places, drawn as a race whose times are exponential with the worths as rates. */
function draw(random: Random, logWorths: readonly number[], places: number): Ballot {
  const times = logWorths.map((logWorth, option) => ({
    option,
    time: drawGamma(random, 1) / Math.exp(logWorth),
  }));
  const inOrder = times.toSorted((one, other) => one.time - other.time);
  return { placed: inOrder.slice(0, places).map(({ option }) => [String(option)]) };
}

function coverage(truth: readonly number[], draws: number, ballots: () => readonly Ballot[]) {
  const options = truth.map((_, option) => String(option));
  const total = truth.reduce((sum, logWorth) => sum + Math.exp(logWorth), 0);
  const covered = { log: 0, first: 0 };
  for (let round = 0; round < draws; round += 1) {
    for (const [place, { logWorth, first }] of fitted({ options, ballots: ballots() }).options.entries()) {
      const middle = truth[place] ?? 0;
      const share = Math.exp(middle) / total;
      if (logWorth.interval.low <= middle && middle <= logWorth.interval.high) covered.log += 1;
      if (first.interval.low <= share && share <= first.interval.high) covered.first += 1;
    }
  }
  const of = draws * truth.length;
  return { log: covered.log / of, first: covered.first / of };
}
