import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditSuppression } from "./audit-suppression.ts";
import { crossTable } from "./cross-table.ts";
import { demandsOf } from "./demands.ts";
import { exactMinimum } from "./fixtures/exact-minimum.ts";
import { LinearAudit } from "./fixtures/linear-audit.ts";
import { flat, given, nested, poissonTable } from "./fixtures/synthetic-tables.ts";
import { joinTables } from "./join-tables.ts";
import { asNetwork } from "./network.ts";
import { roomsOf } from "./rooms.ts";
import { smallCounts } from "./small-counts.ts";
import { indexTables } from "./structure.ts";
import { suppressCells } from "./suppress-cells.ts";
import type { TableSet } from "./tables.ts";
import { withAttacker } from "./with-attacker.ts";

async function suppress(tables: TableSet, options = {}) {
  const sensitive = given(smallCounts(tables, options));
  const { primary, secondary } = given(await suppressCells(tables, sensitive));
  return { sensitive, primary, secondary, hidden: new Set([...primary, ...secondary]) };
}

/** What the linear program can narrow that it must not, by name; every `step`th sensitive cell is attacked. */
async function broken(tables: TableSet, options: { whole?: boolean; step?: number } = {}) {
  const { whole = false, step = 1 } = options;
  const { sensitive, secondary, hidden } = await suppress(tables);
  const audit = new LinearAudit(tables, sensitive);
  const faults = sensitive
    .filter((_, place) => place % step === 0)
    .filter(({ cell, keep }) => {
      const best = audit.interval(cell, audit.everything, { informed: true });
      const informed = audit.interval(cell, hidden, { informed: true, whole });
      const reader = audit.interval(cell, hidden, { informed: false, whole });
      const wide = informed.low <= best.low + 1e-6 && informed.high >= best.high - 1e-6;
      return !wide || reader.low > keep.low + 1e-6 || reader.high < keep.high - 1e-6;
    })
    .map(({ cell }) => cell);
  const givenAway = secondary.filter((cell) => {
    const { low, high } = audit.interval(cell, hidden, { informed: false, whole });
    return high - low < 1;
  });
  return [...faults, ...givenAway];
}

async function minimumOf(tables: TableSet) {
  const structure = given(indexTables(tables));
  const sensitive = given(smallCounts(tables));
  const demands = await withAttacker(structure, (attack) =>
    given(demandsOf(structure, sensitive, roomsOf(structure, sensitive), attack)),
  );
  const primary = new Set(sensitive.map(({ cell }) => structure.indexOf.get(cell) ?? -1));
  return exactMinimum(structure, primary, demands)?.cost;
}

describe("secondary suppression withstands a linear program over the whole formulation", () => {
  it.each([
    ["3 areas by 4 years", [flat("area", 3), flat("year", 4)], 1.5, 1],
    ["9 areas by 4 years", [flat("area", 9), flat("year", 4)], 1.5, 1],
    ["17 areas by 4 years", [flat("area", 17), flat("year", 4)], 1.5, 4],
    ["17 areas by 4 years, larger counts", [flat("area", 17), flat("year", 4)], 6, 3],
    ["61 areas by 4 years", [flat("area", 61), flat("year", 4)], 1.5, 20],
    ["districts and areas by 4 years", [nested([4, 2, 3]), flat("year", 4)], 2, 2],
    ["one area", [flat("area", 1), flat("year", 4)], 1.5, 1],
    ["one year", [flat("area", 7), flat("year", 1)], 3, 1],
  ] as const)("%s", async (_, dimensions, mean, step) => {
    expect(await broken(poissonTable(dimensions, mean, 2), { step })).toEqual([]);
  });

  it.each([
    ["three ways", [flat("area", 3), flat("year", 3), flat("offence", 2)]],
    [
      "two hierarchies",
      [nested([2, 2]), { total: "all", parts: { all: ["a", "b"], a: ["a1", "a2"], b: ["b1", "b2"] } }],
    ],
  ] as const)(
    "tables that are no network, and an attacker who knows that counts are whole: %s",
    async (_, dimensions) => {
      const tables = poissonTable(dimensions, 3, 4);
      expect(asNetwork(given(indexTables(tables)))).toBeNull();
      expect(await broken(tables, { whole: true, step: 3 })).toEqual([]);
    },
  );

  it("two tables that share the kommun's years", async () => {
    const years = flat("year", 4);
    const areas = { total: "kommun", parts: { kommun: ["north", "south", "west"] } };
    const places = { total: "kommun", parts: { kommun: ["street", "school", "home", "other"] } };
    const byArea = poissonTable([areas, years], 4, 7);
    const yearly = new Map(byArea.cells.map(({ id, value }) => [id, value]));
    const figures = years.parts["year"]?.flatMap((year) => {
      const all = yearly.get(`kommun|${year}`) ?? 0;
      const street = Math.min(2, all);
      return [
        { codes: ["street", year], value: street },
        { codes: ["other", year], value: all - street },
      ];
    });
    const byPlace = given(crossTable({ dimensions: [places, years], figures: figures ?? [] }));
    expect(await broken(given(joinTables([byArea, byPlace])))).toEqual([]);
  });
});

describe("secondary suppression hides little", () => {
  it("comes within one cell of the exact minimum, in sum within 3 %", async () => {
    const shapes = [3, 5, 8, 12, 16];
    const found: { ours: number; minimum: number }[] = [];
    for (const rows of shapes) {
      for (const mean of [1.5, 4]) {
        const tables = poissonTable([flat("area", rows), flat("year", 4)], mean, rows);
        const { secondary } = await suppress(tables);
        found.push({ ours: secondary.length, minimum: (await minimumOf(tables)) ?? Number.NaN });
      }
    }
    const sum = (which: "ours" | "minimum") => found.reduce((total, one) => total + one[which], 0);
    expect(found.filter(({ ours, minimum }) => ours < minimum || ours > minimum + 1)).toEqual([]);
    expect(sum("minimum")).toBeGreaterThan(20);
    expect(sum("ours") / sum("minimum")).toBeLessThan(1.03);
  });

  it.each([5, 10, 28, 35])(
    "finds the exact minimum where the first choice is not it (table %d)",
    async (seed) => {
      const tables = poissonTable([flat("area", 12), flat("year", 4)], 4, seed);
      const { secondary } = await suppress(tables);
      expect(secondary).toHaveLength((await minimumOf(tables)) ?? Number.NaN);
    },
  );

  it("needs every secondary cell: with any one of them published the audit fails", async () => {
    const tables = poissonTable([flat("area", 12), flat("year", 4)], 3, 5);
    const { sensitive, secondary, hidden } = await suppress(tables);
    expect(secondary.length).toBeGreaterThan(2);
    for (const cell of secondary) {
      const rest = [...hidden].filter((one) => one !== cell);
      expect(given(await auditSuppression(tables, sensitive, rest)).safe).toBe(false);
    }
  });

  it("hides the cells that cost least", async () => {
    const tables = poissonTable([flat("area", 10), flat("year", 4)], 8, 3);
    const dear = tables.cells.map((cell) => ({ ...cell, cost: cell.id.startsWith("area|") ? 50 : 1 }));
    const { secondary } = await suppress({ ...tables, cells: dear });
    expect(secondary.length).toBeGreaterThan(0);
    expect(secondary.filter((cell) => cell.startsWith("area|"))).toEqual([]);
  });
});

describe("published examples", () => {
  // Willenborg and de Waal (1996), Statistical Disclosure Control in Practice; Fischetti and Salazar-González (2001), figures 1 and 2.
  const values = [
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 12],
  ];
  const activity = { total: "all", parts: { all: ["I", "II", "III"] } };
  const region = { total: "all", parts: { all: ["A", "B", "C"] } };
  const figures = values.flatMap((row, i) =>
    row.map((value, j) => ({ codes: [["I", "II", "III"][i] ?? "", ["A", "B", "C"][j] ?? ""], value })),
  );
  const table = given(crossTable({ dimensions: [activity, region], figures }));
  const tables = { ...table, cells: table.cells.map((cell) => ({ ...cell, cost: cell.value })) };
  const sensitive = [{ cell: "II|C", known: { low: 0, high: Infinity }, keep: { low: 18, high: 26 } }];

  it("investment of enterprises: the pattern with the least hidden value", async () => {
    const { secondary } = given(await suppressCells(tables, sensitive));
    expect(secondary).toEqual(["II|A", "III|A", "III|C"]);
  });

  it("investment of enterprises: the attacker's interval 5 to 30", async () => {
    const { cells, safe } = given(
      await auditSuppression(tables, sensitive, ["II|A", "II|C", "III|A", "III|C"]),
    );
    expect(cells.find(({ cell }) => cell === "II|C")?.informed).toEqual({ low: 5, high: 30 });
    expect(safe).toBe(true);
  });
});

describe("a published pattern", () => {
  const shape = fc.record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 5 }),
    mean: fc.constantFrom(0.3, 1.5, 5, 30),
    seed: fc.integer({ min: 0, max: 1e6 }),
    threshold: fc.integer({ min: 3, max: 10 }),
    zeros: fc.boolean(),
  });

  it("always passes the audit, and hides the sensitive and no published cell twice", async () => {
    await fc.assert(
      fc.asyncProperty(shape, async ({ rows, columns, mean, seed, threshold, zeros }) => {
        const tables = poissonTable([flat("area", rows), flat("year", columns)], mean, seed);
        const { sensitive, primary, secondary, hidden } = await suppress(tables, { threshold, zeros });
        expect(primary).toEqual(sensitive.map(({ cell }) => cell));
        expect(hidden.size).toBe(primary.length + secondary.length);
        expect(given(await auditSuppression(tables, sensitive, [...hidden])).safe).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("is as good for the same table in another order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), async (seed) => {
        const tables = poissonTable([flat("area", 6), flat("year", 4)], 3, seed);
        const turned = { cells: tables.cells.toReversed(), relations: tables.relations.toReversed() };
        const [one, other] = [await suppress(tables), await suppress(turned)];
        expect(new Set(other.primary)).toEqual(new Set(one.primary));
        expect(given(await auditSuppression(tables, one.sensitive, [...other.hidden])).safe).toBe(true);
        expect(Math.abs(one.secondary.length - other.secondary.length)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
