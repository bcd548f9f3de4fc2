import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditSuppression } from "./audit-suppression.ts";
import { dominatedCells, type DominanceRule } from "./dominance.ts";
import { given } from "./fixtures/synthetic-tables.ts";
import { suppressCells } from "./suppress-cells.ts";

const cell = (...amounts: number[]) => [{ cell: "a", amounts }];

describe("primary suppression by dominance", () => {
  it.each([
    ["(1, 75): the largest makes 80 of 100", cell(80, 15, 5), { n: 1, k: 75 }, 100 * (80 / 75) - 100],
    ["(2, 85): the two largest make 95 of 100", cell(5, 80, 15), { n: 2, k: 85 }, 100 * (95 / 85) - 100],
    ["p 20: others than the two largest add 5 where 16 are needed", cell(80, 15, 5), { p: 20 }, 11],
    ["one contributor alone", cell(40), { p: 10 }, 4],
  ] as const)("%s", (_, contributions, rule, margin) => {
    const [found] = given(dominatedCells(contributions, rule));
    const value = contributions[0]?.amounts.reduce((sum, amount) => sum + amount, 0) ?? 0;
    expect(found?.keep.low).toBeCloseTo(value - margin, 9);
    expect(found?.keep.high).toBeCloseTo(value + margin, 9);
  });

  it.each([
    ["exactly at the limit of (1, 80)", cell(80, 15, 5), { n: 1, k: 80 }],
    ["enough others for p 5", cell(80, 15, 5), { p: 5 }],
    ["nothing at all", cell(0, 0), { p: 10 }],
    ["nobody", cell(), { p: 10 }],
  ] as const)("passes: %s", (_, contributions, rule) => {
    expect(dominatedCells(contributions, rule)).toEqual([]);
  });

  it.each<[string, { cell: string; amounts: number[] }[], DominanceRule, object]>([
    ["no cell", [], { p: 10 }, { code: "empty" }],
    [
      "a negative amount",
      cell(3, -1),
      { p: 10 },
      { code: "outOfRange", where: "a", value: -1, low: 0, high: Infinity },
    ],
    ["not a number", cell(Number.NaN), { p: 10 }, { code: "notANumber", where: "a", value: "NaN" }],
    [
      "k of 100",
      cell(3),
      { n: 1, k: 100 },
      { code: "outOfRange", where: "k", value: 100, low: 0, high: 100 },
    ],
    [
      "n of 0",
      cell(3),
      { n: 0, k: 80 },
      { code: "outOfRange", where: "n", value: 0, low: 1, high: Infinity },
    ],
    ["p of 0", cell(3), { p: 0 }, { code: "outOfRange", where: "p", value: 0, low: 0, high: Infinity }],
  ])("reason: %s", (_, contributions, rule, reason) => {
    expect(dominatedCells(contributions, rule)).toEqual({ cannot: reason });
  });

  it("the order of contributors and the unit do not matter", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 99 }), (values, k) => {
        const one = given(dominatedCells(cell(...values), { n: 2, k }));
        expect(given(dominatedCells(cell(...values.toReversed()), { n: 2, k }))).toEqual(one);
        const scaled = given(dominatedCells(cell(...values.map((value) => 4 * value)), { n: 2, k }));
        expect(scaled.map(({ keep }) => keep.high)).toEqual(one.map(({ keep }) => 4 * keep.high));
      }),
    );
  });

  it("the margin stands against the attack", async () => {
    const values = { a: 100, b: 60, c: 45, d: 30, ab: 160, cd: 75, ac: 145, bd: 90, all: 235 };
    const cells = Object.entries(values).map(([id, value]) => ({ id, value }));
    const relations = [
      { total: "ab", parts: ["a", "b"] },
      { total: "cd", parts: ["c", "d"] },
      { total: "ac", parts: ["a", "c"] },
      { total: "bd", parts: ["b", "d"] },
      { total: "all", parts: ["ab", "cd"] },
      { total: "all", parts: ["ac", "bd"] },
    ];
    const sensitive = given(dominatedCells([{ cell: "a", amounts: [90, 6, 4] }], { p: 30 }));
    const { primary, secondary } = given(await suppressCells({ cells, relations }, sensitive));
    const audit = given(await auditSuppression({ cells, relations }, sensitive, [...primary, ...secondary]));
    const attacked = audit.cells.find((one) => one.cell === "a");
    expect(secondary).toHaveLength(3);
    expect(audit.safe).toBe(true);
    expect(attacked?.informed.low).toBeLessThanOrEqual(77);
    expect(attacked?.informed.high).toBeGreaterThanOrEqual(123);
  });
});
