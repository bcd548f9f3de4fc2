import { describe, expect, it } from "vitest";
import { plackettLuce } from "./index.ts";
import { readBallots } from "./read-ballots.ts";

const options = ["a", "b", "c"];

describe("ballots", () => {
  it("put the unplaced in a last group, and only those who were offered", () => {
    const ballots = [
      { placed: [["c"], []] },
      { placed: [["b"]], offered: ["a", "b"] },
      { placed: [], people: 2 },
    ];
    expect(readBallots({ options, ballots })).toEqual([
      { groups: [[2], [0, 1]], people: 1 },
      { groups: [[1], [0]], people: 1 },
      { groups: [[0, 1, 2]], people: 2 },
    ]);
  });

  it.each([
    [{ placed: [["a"], ["a"]] }, { code: "duplicates", where: ["a"] }],
    [{ placed: [["x"]] }, { code: "unknown", where: "x" }],
    [
      { placed: [["c"]], offered: ["a", "b"] },
      { code: "unknown", where: "c" },
    ],
    [
      { placed: [["a"]], offered: ["a", "y"] },
      { code: "unknown", where: "y" },
    ],
    [
      { placed: [["a"]], offered: ["a", "b", "b"] },
      { code: "duplicates", where: ["b"] },
    ],
    [
      { placed: [["a"]], people: 1.5 },
      { code: "notACount", where: "2", value: 1.5 },
    ],
    [
      { placed: [["a"]], people: Number.NaN },
      { code: "notANumber", where: "2", value: "NaN" },
    ],
  ])("are refused with a reason: %j", (ballot, reason) => {
    const refused = { cannot: reason };
    expect(plackettLuce({ options, ballots: [{ placed: [["a"]] }, ballot] })).toEqual(refused);
  });

  it("are refused when they are none, or when there is nothing to choose between", () => {
    expect(plackettLuce({ options, ballots: [] })).toEqual({ cannot: { code: "empty" } });
    expect(plackettLuce({ options, ballots: [{ placed: [["a"]], people: 0 }] })).toEqual({
      cannot: { code: "empty" },
    });
    expect(plackettLuce({ options: [], ballots: [] })).toEqual({
      cannot: { code: "tooFew", have: 0, need: 2 },
    });
  });

  it("are refused when they do not connect the options", () => {
    const tie = { placed: [["a", "b", "c"]], people: 9 };
    expect(plackettLuce({ options, ballots: [tie] })).toEqual({
      cannot: { code: "neverCompared", groups: [["a"], ["b"], ["c"]] },
    });
    const always = plackettLuce({
      options,
      ballots: [{ placed: [["b"], ["a"]] }, { placed: [["b"], ["c"]] }],
    });
    expect(always).toEqual({ cannot: { code: "alwaysAhead", ahead: ["b"], behind: ["a", "c"] } });
  });
});
