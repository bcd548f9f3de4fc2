import { describe, expect, it } from "vitest";
import { findDifferences } from "./find-differences.ts";
import { given } from "./fixtures/synthetic-tables.ts";
import type { Publication } from "./publication.ts";

const counts = new Map(Object.entries({ a: 9, b: 6, c: 3, d: 12, e: 0, f: 2 }));
const figure = (id: string, units: string, hidden = false) => ({ id, units: units.split(""), hidden });
const publication = (name: string, ...figures: Publication["figures"][number][]): Publication => ({
  name,
  figures,
});

async function found(earlier: readonly Publication[], next: Publication) {
  const { findings } = given(await findDifferences({ counts, earlier, next }));
  return findings.map(({ units, after }) => ({ units: units.join(""), after }));
}

describe("differences between publications", () => {
  it("one area less another that lies in it", async () => {
    const earlier = [publication("2023", figure("kommun", "abc"))];
    const { findings } = given(
      await findDifferences({ counts, earlier, next: publication("2024", figure("centre", "ab")) }),
    );
    expect(findings).toEqual([
      { units: ["c"], value: 3, before: { low: 0, high: 18 }, after: { low: 3, high: 3 } },
    ]);
  });

  it("a longer period less a shorter", async () => {
    expect(
      await found(
        [publication("half", figure("Jan–Jun", "ab"))],
        publication("year", figure("Jan–Dec", "abf")),
      ),
    ).toEqual([{ units: "f", after: { low: 2, high: 2 } }]);
  });

  it("areas that overlap: three figures together give away the part of one that the other lacks", async () => {
    const earlier = [publication("police areas", figure("A", "ac"), figure("B", "ab"))];
    expect(await found(earlier, publication("all", figure("A or B", "abc")))).toEqual([
      { units: "c", after: { low: 3, high: 3 } },
    ]);
  });

  it("a difference that three figures in a chain give away, though no two do", async () => {
    const earlier = [publication("one", figure("kommun", "abcd")), publication("two", figure("north", "ab"))];
    expect(await found(earlier, publication("three", figure("south", "d")))).toEqual([
      { units: "c", after: { low: 3, high: 3 } },
    ]);
  });

  it("a small group split between two hidden ones is told, but neither of them", async () => {
    const earlier = [
      publication("one", figure("all", "acf"), figure("c", "c", true), figure("f", "f", true)),
    ];
    expect(await found(earlier, publication("two", figure("a", "a")))).toEqual([]);
    const small = new Map(Object.entries({ a: 9, c: 3, f: 1 }));
    const next = publication("two", figure("a", "a"));
    const { findings } = given(await findDifferences({ counts: small, earlier, next }));
    expect(findings.map(({ units, after }) => [units.join(""), after])).toEqual([
      ["cf", { low: 4, high: 4 }],
    ]);
  });

  it("what two areas have in common, though a hidden figure divides it", async () => {
    const small = new Map(Object.entries({ a: 9, c: 3, f: 1, d: 12 }));
    const areas = [figure("A", "acf"), figure("B", "cfd"), figure("inner", "c", true)];
    const { findings } = given(
      await findDifferences({
        counts: small,
        earlier: [publication("one", ...areas)],
        next: publication("two", figure("A or B", "acfd")),
      }),
    );
    expect(findings.map(({ units, after }) => [units.join(""), after])).toEqual([
      ["cf", { low: 4, high: 4 }],
    ]);
  });

  it("what is left of a whole when all its published parts are taken away", async () => {
    const small = new Map(Object.entries({ a: 9, b: 7, c: 3, f: 1 }));
    const earlier = [
      publication("one", figure("kommun", "abcf"), figure("inner", "c", true), figure("north", "a")),
    ];
    const { findings } = given(
      await findDifferences({ counts: small, earlier, next: publication("two", figure("south", "b")) }),
    );
    expect(findings.map(({ units, after }) => [units.join(""), after])).toEqual([
      ["cf", { low: 4, high: 4 }],
    ]);
  });

  it("a small figure published openly", async () => {
    expect(
      await found([publication("one", figure("all", "ab"))], publication("two", figure("c", "c"))),
    ).toEqual([{ units: "c", after: { low: 3, high: 3 } }]);
  });

  it.each([
    ["areas side by side", publication("next", figure("other", "d"))],
    ["the same again", publication("next", figure("kommun", "abc"))],
    ["a difference of nobody", publication("next", figure("more", "abce"))],
    ["a large difference", publication("next", figure("part", "bc"))],
    ["a part that is hidden", publication("next", figure("centre", "ab", true))],
  ])("nothing is found: %s", async (_, next) => {
    expect(await found([publication("one", figure("kommun", "abc"))], next)).toEqual([]);
  });

  it("what earlier publications gave away is not blamed on the next", async () => {
    const earlier = [publication("one", figure("kommun", "abc"), figure("centre", "ab"))];
    expect(await found(earlier, publication("next", figure("other", "d")))).toEqual([]);
  });

  it.each([
    ["nothing published", { earlier: [], next: publication("next") }, { code: "empty" }],
    [
      "a unit without count",
      { earlier: [], next: publication("next", figure("x", "ax")) },
      { code: "unknown", where: "x" },
    ],
    [
      "a unit twice",
      { earlier: [], next: publication("next", figure("x", "aa")) },
      { code: "duplicates", where: ["next: x"] },
    ],
    [
      "a figure twice",
      { earlier: [], next: publication("next", figure("x", "a"), figure("x", "b")) },
      { code: "duplicates", where: ["next: x"] },
    ],
    [
      "a negative count",
      { earlier: [], next: publication("next", figure("x", "a")), counts: new Map([["a", -1]]) },
      { code: "notACount", where: "a", value: -1 },
    ],
    [
      "a threshold of 2",
      { earlier: [], next: publication("next", figure("x", "a")), threshold: 2 },
      { code: "outOfRange", where: "threshold", value: 2, low: 3, high: Infinity },
    ],
  ])("reason: %s", async (_, input, reason) => {
    expect(await findDifferences({ counts, ...input })).toEqual({ cannot: reason });
  });
});
