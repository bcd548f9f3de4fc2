import { at, cannot, isCannot, type Result } from "../index.ts";
import type { PerturbationTable } from "./perturbation-table.ts";
import { indexTables, type IndexedRelation } from "./structure.ts";
import type { TableSet } from "./tables.ts";

/** Record and cell keys are whole numbers from 0 up to, not including, 2³². */
const KEYS = 2 ** 32;

/**
 * The key of a cell: the sum of the keys of the records it counts, modulo 2³². The same records give the same key in every table, and so
 * the same change. Reason: a key that is not a whole number from 0 to 2³² - 1.
 *
 * @example
 * cellKey([4294967295, 3]) // → { key: 2 }
 */
export function cellKey(recordKeys: readonly number[]): Result<{ readonly key: number }> {
  const wrong = recordKeys.find((key) => !isKey(key));
  if (wrong !== undefined) {
    return cannot({ code: "outOfRange", where: "key", value: wrong, low: 0, high: KEYS - 1 });
  }
  return { key: recordKeys.reduce((sum, key) => (sum + key) % KEYS, 0) };
}

/**
 * Perturbs all counts of a table set by the cell-key method. `keys` holds the key of every innermost cell; a total's is the sum of its parts'.
 *
 * `totals` is the rule for sums. `"own"`: a total is perturbed by its own key, so that each figure is off by no more than `most` and sums
 * may not add up; `"sum"`: a total is the sum of its perturbed parts, so that all sums add up and a total is off by the more the more parts it has.
 * Known cells stay as they are where the rule is `"own"`.
 * Reasons: those of the table set; a value that is not a count; an innermost cell without key; a cell that is a total twice over, of different parts, where the rule is `"sum"`.
 *
 * Source: Fraser and Wooton (2005), A proposed method for confidentialising tabular output; Thompson, Broadfoot and Elazar (2013).
 *
 * @example
 * const tables = { cells: [{ id: "a", value: 6 }, { id: "b", value: 0 }, { id: "sum", value: 6 }], relations: [{ total: "sum", parts: ["a", "b"] }] };
 * const change = { changes: [-1, 1], chances: [0.5, 0.5] };
 * const table = { rows: [{ changes: [0], chances: [1] }, change], variance: 1, most: 1 };
 * perturbCells({ tables, table, keys: new Map([["a", 7], ["b", 0]]), totals: "sum" }).values // → [5, 0, 5]
 */
export function perturbCells(input: {
  readonly tables: TableSet;
  readonly table: PerturbationTable;
  readonly keys: ReadonlyMap<string, number>;
  readonly totals: "own" | "sum";
}): Result<{ readonly values: readonly number[] }> {
  const { tables, table, keys, totals } = input;
  const structure = indexTables(tables);
  if (isCannot(structure)) return structure;
  const { ids, values, known, relations } = structure;
  const wrong = tables.cells.find(({ value }) => !Number.isSafeInteger(value));
  if (wrong !== undefined) return cannot({ code: "notACount", where: wrong.id, value: wrong.value });
  const definition = new Map(relations.map((relation) => [relation.total, relation]));
  const missing = ids.find((id, cell) => !definition.has(cell) && !isKey(keys.get(id)));
  if (missing !== undefined) return cannot({ code: "unknown", where: missing });
  const keyOf = addUp(definition, (cell) => keys.get(ids[cell] ?? "") ?? 0);
  const change = (cell: number): number => {
    const count = at(values, cell);
    return count + changeOf(count, keyOf(cell) % KEYS, table);
  };
  if (totals === "own") {
    return { values: ids.map((_, cell) => (known[cell] === true ? at(values, cell) : change(cell))) };
  }
  const perturbed = addUp(definition, change);
  const torn = relations.find(
    ({ total, parts }) => parts.reduce((sum, part) => sum + perturbed(part), 0) !== perturbed(total),
  );
  if (torn !== undefined) return cannot({ code: "infeasible", what: ids[torn.total] ?? "" });
  return { values: ids.map((_, cell) => perturbed(cell)) };
}

/** What a key makes of a count: the chances of the table laid end to end from 0 to 1, read where the key stands between 0 and 2³². */
function changeOf(count: number, key: number, { rows }: PerturbationTable): number {
  const row = rows[Math.min(count, rows.length - 1)];
  if (row === undefined) throw new RangeError("a perturbation table without rows");
  let left = key / KEYS;
  for (const [place, change] of row.changes.entries()) {
    left -= at(row.chances, place);
    if (left < 0) return change;
  }
  return row.changes.at(-1) ?? 0;
}

/** Reads a number for any cell: given for an innermost one, else the sum over its parts. */
function addUp(
  definition: ReadonlyMap<number, IndexedRelation>,
  given: (cell: number) => number,
): (cell: number) => number {
  const found = new Map<number, number>();
  const read = (cell: number): number => {
    const before = found.get(cell);
    if (before !== undefined) return before;
    const parts = definition.get(cell)?.parts;
    const value = parts === undefined ? given(cell) : parts.reduce((sum, part) => sum + read(part), 0);
    found.set(cell, value);
    return value;
  };
  return read;
}

function isKey(key: number | undefined): key is number {
  return key !== undefined && Number.isInteger(key) && key >= 0 && key < KEYS;
}
