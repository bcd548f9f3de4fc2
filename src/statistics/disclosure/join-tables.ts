import { cannot, type Result } from "../index.ts";
import type { Cell, TableSet } from "./tables.ts";

/**
 * Tables published together as one set: cells with the same id are the same figure.
 * Reason: a figure that stands with different values in two tables.
 *
 * @example
 * const one = { cells: [{ id: "all", value: 9 }], relations: [] };
 * joinTables([one, { cells: [{ id: "all", value: 8 }], relations: [] }]).cannot // → { code: "totalsDiffer", what: "all", have: 8, need: 9 }
 */
export function joinTables(tables: readonly TableSet[]): Result<TableSet> {
  const cells = new Map<string, Cell>();
  for (const cell of tables.flatMap((table) => table.cells)) {
    const before = cells.get(cell.id);
    if (before !== undefined && before.value !== cell.value) {
      return cannot({ code: "totalsDiffer", what: cell.id, have: cell.value, need: before.value });
    }
    const known = before?.known === true || cell.known === true;
    cells.set(cell.id, { ...before, ...cell, known });
  }
  return { cells: [...cells.values()], relations: tables.flatMap(({ relations }) => relations) };
}
