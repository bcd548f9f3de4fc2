import { describe, expect, it } from "vitest";
import { auditSuppression } from "./audit-suppression.ts";
import { crossTable } from "./cross-table.ts";
import { flat, given, poissonTable } from "./fixtures/synthetic-tables.ts";
import { joinTables } from "./join-tables.ts";
import { smallCounts } from "./small-counts.ts";
import { suppressCells } from "./suppress-cells.ts";
import type { TableSet } from "./tables.ts";

const range = { low: 1, high: 4 };
const sum = (...values: number[]): TableSet => ({
  cells: values.map((value, place) => ({ id: place === 0 ? "sum" : `part${place}`, value })),
  relations: [{ total: "sum", parts: values.slice(1).map((_, place) => `part${place + 1}`) }],
});
const reasonOf = async (tables: TableSet) => {
  const sensitive = smallCounts(tables);
  return "cannot" in sensitive ? sensitive.cannot : ((await suppressCells(tables, sensitive)) as object);
};

describe("bad tables get a reason", () => {
  it.each([
    ["no cell", { cells: [], relations: [] }, { code: "empty" }],
    ["a negative count", sum(3, -2, 5), { code: "notACount", where: "part1", value: -2 }],
    ["half a person", sum(3, 2.5, 0.5), { code: "notACount", where: "part1", value: 2.5 }],
    ["not a number", sum(3, Number.NaN, 3), { code: "notACount", where: "part1", value: Number.NaN }],
  ])("%s", async (_, tables, reason) => {
    expect(await reasonOf(tables)).toEqual(reason);
  });

  it.each([
    ["margins that do not add up", sum(30, 9, 20), { code: "totalsDiffer", what: "sum", have: 29, need: 30 }],
    [
      "a cell twice",
      {
        cells: [
          { id: "a", value: 9 },
          { id: "a", value: 9 },
        ],
        relations: [],
      },
      { code: "duplicates", where: ["a"] },
    ],
    [
      "a relation with a stranger",
      { cells: [{ id: "a", value: 9 }], relations: [{ total: "a", parts: ["b"] }] },
      { code: "unknown", where: "b" },
    ],
    [
      "a part twice in one sum",
      {
        cells: [
          { id: "a", value: 18 },
          { id: "b", value: 9 },
        ],
        relations: [{ total: "a", parts: ["b", "b"] }],
      },
      { code: "duplicates", where: ["a", "b", "b"] },
    ],
    [
      "a cost of nothing",
      { cells: [{ id: "a", value: 9, cost: 0 }], relations: [] },
      { code: "badWeight", where: "a", value: 0 },
    ],
  ])("%s", async (_, tables, reason) => {
    expect(await suppressCells(tables, [])).toEqual({ cannot: reason });
    expect(await auditSuppression(tables, [], [])).toEqual({ cannot: reason });
  });

  it.each([
    ["a stranger", "x", { code: "unknown", where: "x" }],
    ["a value outside its range", "sum", { code: "outOfRange", where: "sum", value: 20, low: 1, high: 4 }],
  ])("a sensitive cell: %s", async (_, cell, reason) => {
    expect(await suppressCells(sum(20, 9, 11), [{ cell, known: range, keep: range }])).toEqual({
      cannot: reason,
    });
  });

  it("a sensitive cell named twice, a hidden one that is not there", async () => {
    const tables = sum(20, 3, 17);
    const one = { cell: "part1", known: range, keep: range };
    expect(await suppressCells(tables, [one, one])).toEqual({
      cannot: { code: "duplicates", where: ["part1"] },
    });
    expect(await auditSuppression(tables, [one], ["y"])).toEqual({ cannot: { code: "unknown", where: "y" } });
  });

  it.each([
    [
      "a figure twice",
      [
        ["north", "2020"],
        ["north", "2020"],
      ],
      { code: "duplicates", where: ["north|2020"] },
    ],
    ["a code that is not in the list", [["east", "2020"]], { code: "unknown", where: "east|2020" }],
    ["a code too few", [["north"]], { code: "unknown", where: "north" }],
  ])("a cross table: %s", (_, codes, reason) => {
    const dimensions = [
      { total: "all", parts: { all: ["north"] } },
      { total: "both", parts: { both: ["2020", "2021"] } },
    ];
    const figures = codes.map((one) => ({ codes: one, value: 3 }));
    expect(crossTable({ dimensions, figures })).toEqual({ cannot: reason });
    expect(crossTable({ dimensions: [], figures: [] })).toEqual({ cannot: { code: "empty" } });
  });

  it("a given margin is held against its parts", async () => {
    const figures = [
      { codes: ["area1"], value: 9 },
      { codes: ["area"], value: 12 },
    ];
    const tables = given(crossTable({ dimensions: [flat("area", 2)], figures }));
    expect(await suppressCells(tables, [])).toEqual({
      cannot: { code: "totalsDiffer", what: "area", have: 9, need: 12 },
    });
  });

  it.each([2, 1, 4.5])("a threshold of %d", (threshold) => {
    expect(smallCounts(sum(9, 9), { threshold })).toEqual({
      cannot: { code: "outOfRange", where: "threshold", value: threshold, low: 3, high: Infinity },
    });
  });
});

describe("odd but sound tables", () => {
  it("nothing sensitive: nothing hidden", async () => {
    const tables = sum(29, 9, 20);
    expect(await suppressCells(tables, given(smallCounts(tables)))).toEqual({ primary: [], secondary: [] });
  });

  it("all zero: nothing hidden, and with zeros all of it", async () => {
    const tables = poissonTable([flat("area", 3), flat("year", 2)], 0, 1);
    expect(given(smallCounts(tables))).toEqual([]);
    const sensitive = given(smallCounts(tables, { zeros: true }));
    const { primary, secondary } = given(await suppressCells(tables, sensitive));
    expect([primary.length, secondary]).toEqual([tables.cells.length, []]);
  });

  it("every cell sensitive: a reader still holds 1 to 4 possible for each, one who knows the marks cannot be kept from it", async () => {
    const tables = sum(4, 1, 1, 1, 1);
    const sensitive = given(smallCounts(tables));
    const { primary, secondary } = given(await suppressCells(tables, sensitive));
    const { cells, safe } = given(await auditSuppression(tables, sensitive, primary));
    expect([primary.length, secondary, safe]).toEqual([5, [], true]);
    for (const { informed, reader } of cells) {
      expect(informed.low).toBe(informed.high);
      expect(reader).toEqual({ low: 0, high: Infinity });
    }
  });

  it("one small part: another is hidden with it; without any other the total is", async () => {
    const secondaryOf = async (tables: TableSet) =>
      given(await suppressCells(tables, given(smallCounts(tables)))).secondary;
    expect((await secondaryOf(sum(22, 2, 9, 11))).length).toBe(1);
    expect(await secondaryOf({ ...sum(9, 3, 6), cells: [...sum(9, 3, 6).cells] })).toHaveLength(1);
  });

  it("structural zeros are never hidden and help nobody", async () => {
    const cells = [
      { id: "sum", value: 12 },
      { id: "a", value: 3 },
      { id: "b", value: 9 },
      { id: "never", value: 0, known: true },
    ];
    const tables = { cells, relations: [{ total: "sum", parts: ["a", "b", "never"] }] };
    const { secondary } = given(await suppressCells(tables, given(smallCounts(tables))));
    expect(secondary).toHaveLength(1);
    expect(["sum", "b"]).toContain(secondary[0]);
  });

  it("a cell that figures published elsewhere give away cannot be protected", async () => {
    const cells = [
      { id: "sum", value: 12, known: true },
      { id: "a", value: 3 },
      { id: "b", value: 9, known: true },
    ];
    const tables = { cells, relations: [{ total: "sum", parts: ["a", "b"] }] };
    expect(await suppressCells(tables, given(smallCounts(tables)))).toEqual({
      cannot: { code: "infeasible", what: "a" },
    });
    const known = [{ cell: "b", known: range, keep: range }];
    expect(await suppressCells(tables, known)).toEqual({ cannot: { code: "infeasible", what: "b" } });
  });
});

describe("tables joined to one set", () => {
  const table = (value: number, known: boolean): TableSet => ({
    cells: [{ id: "all", value, known }],
    relations: [],
  });

  it.each([
    [true, false],
    [false, true],
  ])("what is known in one of them is known (%s, %s)", (one, other) => {
    expect(joinTables([table(9, one), table(9, other)])).toEqual({
      cells: [{ id: "all", value: 9, known: true }],
      relations: [],
    });
  });

  it("the same figure with two values", () => {
    expect(joinTables([table(9, true), table(7, true)])).toEqual({
      cannot: { code: "totalsDiffer", what: "all", have: 7, need: 9 },
    });
  });
});

describe("the audit tells what an ordinary table gives away", () => {
  it("hiding 1–4 alone leaves cells that can be worked out", async () => {
    const tables = poissonTable([flat("area", 12), flat("year", 4)], 5, 2);
    const sensitive = given(smallCounts(tables));
    const { cells, safe } = given(
      await auditSuppression(
        tables,
        sensitive,
        sensitive.map(({ cell }) => cell),
      ),
    );
    expect(safe).toBe(false);
    expect(cells.some(({ informed }) => informed.low === informed.high)).toBe(true);
  });

  it("a sensitive cell left published, a secondary one given away", async () => {
    const tables = sum(21, 3, 9, 9);
    const sensitive = given(smallCounts(tables));
    const published = given(await auditSuppression(tables, sensitive, ["part2", "part3"]));
    expect(published.cells.find(({ cell }) => cell === "part1")).toMatchObject({
      informed: { low: 3, high: 3 },
      safe: false,
    });
    const lone = given(await auditSuppression(tables, [], ["part2"]));
    expect(lone.cells).toMatchObject([
      { cell: "part2", sensitive: false, reader: { low: 9, high: 9 }, safe: false },
    ]);
  });
});
