import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../index.ts";
import { cellKey, perturbCells } from "./cell-key.ts";
import { flat, given, poissonTable } from "./fixtures/synthetic-tables.ts";
import { perturbationTable } from "./perturbation-table.ts";
import type { TableSet } from "./tables.ts";

const table = given(perturbationTable({ variance: 2, most: 4 }));
const KEYS = 2 ** 32;

function keysFor({ cells }: TableSet, seed: number): Map<string, number> {
  const random = seededRandom(seed);
  return new Map(cells.map(({ id }) => [id, Math.floor(random() * KEYS)]));
}

describe("the perturbation table", () => {
  // scipy 1.10 minimize(sum p log p, method="SLSQP") under sum p = 1, mean 0 and the variance.
  it.each([
    [{ variance: 1, most: 2 }, 1, [-1, 0, 1, 2], [0.398065, 0.305806, 0.194194, 0.101935]],
    [{ variance: 1, most: 2 }, 2, [-2, -1, 0, 1, 2], [0.063827, 0.244691, 0.382963, 0.244691, 0.063827]],
    [{ variance: 2.5, most: 3, leastShown: 3 }, 1, [-1, 2, 3], [0.708333, 0.166667, 0.125]],
    [{ variance: 2, most: 3, leastShown: 2 }, 1, [-1, 1, 2, 3], [0.638691, 0.167857, 0.109524, 0.083929]],
    [
      { variance: 3, most: 5 },
      1,
      [-1, 0, 1, 2, 3, 4, 5],
      [0.624845, 0.162637, 0.061766, 0.034227, 0.027674, 0.032649, 0.056201],
    ],
  ])("%j, count %d: as even as its conditions allow", (wanted, count, changes, chances) => {
    const row = given(perturbationTable(wanted)).rows[count];
    expect(row?.changes).toEqual(changes);
    for (const [place, chance] of chances.entries()) expect(row?.chances[place]).toBeCloseTo(chance, 5);
  });

  it("has mean 0, the stated variance, no negative result and none below the least shown, for every count", () => {
    const { rows } = given(perturbationTable({ variance: 3, most: 5, leastShown: 3 }));
    expect(rows[0]).toEqual({ changes: [0], chances: [1] });
    expect(rows.length).toBe(9);
    for (const [count, { changes, chances }] of rows.entries()) {
      if (count === 0) continue;
      const moment = (power: number) =>
        changes.reduce((sum, change, place) => sum + (chances[place] ?? 0) * change ** power, 0);
      expect([moment(0), moment(1), moment(2)].map((one) => Number(one.toFixed(9)) + 0)).toEqual([1, 0, 3]);
      expect(chances.every((chance) => chance >= 0)).toBe(true);
      expect(changes.every((change) => count + change === 0 || count + change >= 3)).toBe(true);
    }
  });

  it.each([
    [
      { variance: 1, most: 0 },
      { code: "outOfRange", where: "most", value: 0, low: 1, high: Infinity },
    ],
    [
      { variance: 0, most: 3 },
      { code: "outOfRange", where: "variance", value: 0, low: 0, high: 9 },
    ],
    [
      { variance: 9, most: 3 },
      { code: "outOfRange", where: "variance", value: 9, low: 0, high: 9 },
    ],
    [
      { variance: 1, most: 3, leastShown: 4 },
      { code: "outOfRange", where: "leastShown", value: 4, low: 1, high: 3 },
    ],
    [
      { variance: 4, most: 3 },
      { code: "infeasible", what: "1" },
    ],
    [
      { variance: 1, most: 3, leastShown: 3 },
      { code: "infeasible", what: "1" },
    ],
  ])("reason: %j", (wanted, reason) => {
    expect(perturbationTable(wanted)).toEqual({ cannot: reason });
  });
});

describe("perturbation by cell key", () => {
  it("over many keys the changes have the chances of the table", () => {
    const cells = Array.from({ length: 40_000 }, (_, place) => ({
      id: String(place),
      value: 1 + (place % 2) * 29,
    }));
    const tables = { cells, relations: [] };
    const { values } = given(perturbCells({ tables, table, keys: keysFor(tables, 3), totals: "own" }));
    for (const count of [1, 30]) {
      const changes = values
        .filter((_, place) => cells[place]?.value === count)
        .map((value) => value - count);
      const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
      const variance = changes.reduce((sum, change) => sum + change ** 2, 0) / changes.length;
      expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(2 / changes.length));
      expect(Math.abs(variance - 2)).toBeLessThan(0.1);
    }
  });

  const shape = [fc.integer({ min: 0, max: 1e6 }), fc.constantFrom("own", "sum")] as const;

  it("never goes below 0 nor farther than the table says for one key, and leaves 0 at 0", () => {
    fc.assert(
      fc.property(...shape, (seed, totals) => {
        const tables = poissonTable([flat("area", 5), flat("year", 3)], 2, seed);
        const { values } = given(perturbCells({ tables, table, keys: keysFor(tables, seed), totals }));
        const shown = tables.cells.map(({ id, value }, place) => ({
          id,
          value,
          shown: values[place] ?? Number.NaN,
        }));
        const withKey = shown.filter(({ id }) => totals === "own" || /\d\|.*\d$/.test(id));
        expect(shown.filter((one) => !(one.shown >= 0) || (one.value === 0 && one.shown !== 0))).toEqual([]);
        expect(withKey.length).toBeGreaterThanOrEqual(15);
        expect(withKey.filter((one) => !(Math.abs(one.shown - one.value) <= 4))).toEqual([]);
      }),
    );
  });

  it("by the rule of sums all sums add up", () => {
    fc.assert(
      fc.property(shape[0], (seed) => {
        const tables = poissonTable([flat("area", 5), flat("year", 3)], 4, seed);
        const { values } = given(perturbCells({ tables, table, keys: keysFor(tables, seed), totals: "sum" }));
        const shown = new Map(tables.cells.map(({ id }, place) => [id, values[place] ?? NaN]));
        for (const { total, parts } of tables.relations) {
          expect(parts.reduce((sum, part) => sum + (shown.get(part) ?? NaN), 0)).toBe(shown.get(total));
        }
      }),
    );
  });

  it("the same records are changed alike in every table", () => {
    const records = [4_000_000_000, 17, 294_967_313, 99];
    const key = (which: number[]) => given(cellKey(which)).key;
    const wide = {
      cells: [
        { id: "all", value: 4 },
        { id: "a", value: 2 },
        { id: "b", value: 2 },
      ],
      relations: [{ total: "all", parts: ["a", "b"] }],
    };
    const keys = new Map([
      ["a", key(records.slice(0, 2))],
      ["b", key(records.slice(2))],
    ]);
    const lone = { cells: [{ id: "kommun", value: 4 }], relations: [] };
    const [first] = given(perturbCells({ tables: wide, table, keys, totals: "own" })).values;
    const alone = given(
      perturbCells({
        tables: lone,
        table,
        keys: new Map([["kommun", key(records.toReversed())]]),
        totals: "own",
      }),
    );
    expect(alone.values).toEqual([first]);
  });

  it.each([
    ["half a person", [{ id: "a", value: 1.5 }], { code: "notACount", where: "a", value: 1.5 }],
    ["no key", [{ id: "b", value: 2 }], { code: "unknown", where: "b" }],
    ["no cell", [], { code: "empty" }],
  ])("reason: %s", (_, cells, reason) => {
    const keys = new Map([["a", 7]]);
    expect(perturbCells({ tables: { cells, relations: [] }, table, keys, totals: "own" })).toEqual({
      cannot: reason,
    });
  });

  it.each([-1, 0.5, KEYS, Number.NaN])("reason: a key of %d", (key) => {
    expect(cellKey([3, key])).toEqual({
      cannot: { code: "outOfRange", where: "key", value: key, low: 0, high: KEYS - 1 },
    });
  });

  it("reason: a total of different parts at once cannot be the sum of both", () => {
    const cells = ["a", "b", "c", "d"].map((id) => ({ id, value: 20 }));
    const tables = {
      cells: [...cells, { id: "all", value: 40 }],
      relations: [
        { total: "all", parts: ["a", "b"] },
        { total: "all", parts: ["c", "d"] },
      ],
    };
    const keys = new Map([
      ["a", 7],
      ["b", 7],
      ["c", KEYS - 1],
      ["d", KEYS - 1],
    ]);
    expect(perturbCells({ tables, table, keys, totals: "sum" })).toEqual({
      cannot: { code: "infeasible", what: "all" },
    });
  });
});
