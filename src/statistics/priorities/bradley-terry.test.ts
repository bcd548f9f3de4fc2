import { describe, expect, it } from "vitest";
import { seededRandom } from "../random.ts";
import { isCannot } from "../result.ts";
import { bradleyTerry, type PairedComparisons, type Preference } from "./index.ts";

/**
 * How often articles in one journal cite another, 1987–88 (Stigler 1994; Agresti 2002, table 10.10; `BradleyTerry2::citations`).
 * The cited journal is the preferred one.
 */
const JOURNALS = ["Biometrika", "Comm Statist", "JASA", "JRSS-B"];
const CITATIONS = [
  [0, 1, 730, 33],
  [0, 2, 498, 320],
  [0, 3, 221, 284],
  [1, 2, 68, 813],
  [1, 3, 17, 276],
  [2, 3, 142, 325],
].flatMap(([one = 0, other = 0, times, otherTimes]) => [
  preference(JOURNALS[one], JOURNALS[other], times),
  preference(JOURNALS[other], JOURNALS[one], otherTimes),
]);

describe("Bradley–Terry", () => {
  it("fits the citations as BradleyTerry2 does in R, with the values that Agresti (2002) prints", () => {
    const { options, comparisons } = fitted({ options: JOURNALS, preferences: CITATIONS });
    const logWorths = options.map(({ logWorth }) => logWorth.estimate);
    const fromFirst = logWorths.map((logWorth) => (logWorth - (logWorths[0] ?? 0)).toFixed(3));
    expect(fromFirst).toEqual(["0.000", "-2.949", "-0.480", "0.269"]);
    expect(logWorths).toEqual([0.789922052694, -2.15915044415, 0.310352282942, 1.05887610851].map(near));
    const errors = options.map(
      ({ logWorth: { interval } }) => (interval.high - interval.low) / 2 / 1.959963984540054,
    );
    expect(errors).toEqual([0.0433304687117, 0.0725797435703, 0.0416410155442, 0.0530469882135].map(near));
    expect(options.map(({ first }) => [first.estimate, first.interval.low, first.interval.high])).toEqual(
      [
        [0.335566758355, 0.310792319281, 0.361280843356],
        [0.017579763185, 0.0145339021382, 0.0212501790325],
        [0.207732490491, 0.189847415593, 0.226830725901],
        [0.439120987969, 0.407954343069, 0.470775349788],
      ].map((row) => row.map(near)),
    );
    expect(comparisons).toContainEqual({
      ahead: "JRSS-B",
      behind: "Biometrika",
      pValue: near(0.000146352112733),
    });
    expect(options[0]?.first).toMatchObject({ method: "Bradley–Terry", n: 3_727, warnings: [] });
  });

  it("of two options is their log odds", () => {
    const preferences = [preference("a", "b", 30), preference("b", "a", 10)];
    const [one] = fitted({ options: ["a", "b"], preferences, level: 0.9 }).options;
    const half = 1.6448536269514722 * Math.sqrt(1 / 30 + 1 / 10);
    expect(one?.first.estimate).toBeCloseTo(0.75, 10);
    expect(one?.logWorth.estimate).toBeCloseTo(Math.log(3) / 2, 10);
    expect(one?.logWorth.interval.low).toBeCloseTo((Math.log(3) - half) / 2, 10);
  });

  it("needs no comparison of every pair, when all hang together", () => {
    const preferences = ["ab", "ba", "bc", "bc", "cb"].map(([one, other]) => preference(one, other, 4));
    const { options } = fitted({ options: ["a", "b", "c"], preferences });
    const [a = 0, b = 0, c = 0] = options.map(({ first }) => first.estimate);
    expect(a / b).toBeCloseTo(1, 9);
    expect(b / c).toBeCloseTo(2, 9);
  });

  it.each([
    [
      ["ab", "ba", "cd", "dc"],
      {
        code: "neverCompared",
        groups: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
    ],
    [["ab", "ba", "ac", "ad", "dc", "cd"], { code: "alwaysAhead", ahead: ["a", "b"], behind: ["c", "d"] }],
    [
      ["ba", "ca", "da", "bc", "cb", "cd", "dc"],
      { code: "alwaysAhead", ahead: ["b", "c", "d"], behind: ["a"] },
    ],
    [["ab", "ax"], { code: "unknown", where: "x" }],
    [["ab", "aa"], { code: "duplicates", where: ["a"] }],
    [[], { code: "empty" }],
  ])("gives a reason for %j", (letters, reason) => {
    const preferences = letters.map(([one, other]) => preference(one, other));
    expect(bradleyTerry({ options: ["a", "b", "c", "d"], preferences })).toEqual({ cannot: reason });
  });

  it("gives a reason for times that are no count", () => {
    const half = bradleyTerry({ options: ["a", "b"], preferences: [preference("a", "b", 0.5)] });
    expect(half).toEqual({ cannot: { code: "notACount", where: "1", value: 0.5 } });
    const never = bradleyTerry({ options: ["a", "b"], preferences: [preference("a", "b", 0)] });
    expect(never).toEqual({ cannot: { code: "empty" } });
  });

  it("has intervals that cover in 93–97 % of draws", () => {
    const random = seededRandom(1952);
    const logWorths = [1, 0.5, 0, -0.5, -1];
    const options = logWorths.map((_, option) => String(option));
    const draws = 400;
    let covered = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const preferences = logWorths.flatMap((one, i) =>
        logWorths.slice(i + 1).flatMap((other, k) =>
          Array.from({ length: 12 }, () => {
            const pair = [String(i), String(i + 1 + k)];
            const [preferred, to] = random() < 1 / (1 + Math.exp(other - one)) ? pair : pair.toReversed();
            return preference(preferred, to);
          }),
        ),
      );
      for (const [place, { logWorth }] of fitted({ options, preferences }).options.entries()) {
        const middle = logWorths[place] ?? 0;
        if (logWorth.interval.low <= middle && middle <= logWorth.interval.high) covered += 1;
      }
    }
    expect(Math.abs(covered / (draws * options.length) - 0.95)).toBeLessThan(0.02);
  });
});

function preference(preferred = "", to = "", times = 1): Preference {
  return { preferred, to, times };
}

function near(value: number): number {
  return expect.closeTo(value, 8) as number;
}

function fitted(comparisons: PairedComparisons) {
  const worths = bradleyTerry(comparisons);
  if (isCannot(worths)) throw new Error(worths.cannot.code);
  return worths;
}
