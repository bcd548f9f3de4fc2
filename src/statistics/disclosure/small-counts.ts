import { cannot, type Result } from "../index.ts";
import type { Sensitive } from "./sensitive.ts";
import type { TableSet } from "./tables.ts";

/**
 * Primary suppression by threshold: counts from 1 up to `threshold - 1` are sensitive, margins included, and with `zeros` also 0.
 * What must stay possible is the whole of that range: whoever knows the threshold learns nothing more from the table.
 * Cells that are known anyway (`known`) are left alone. A threshold below 3 (2 with `zeros`) leaves one value only, which the mark itself would tell.
 * Reasons: no cell, a value that is not a count, such a threshold.
 *
 * @example
 * smallCounts({ cells: [{ id: "a", value: 3 }, { id: "b", value: 0 }, { id: "c", value: 12 }], relations: [] }) // → [{ cell: "a", known: { low: 1, high: 4 }, keep: { low: 1, high: 4 } }]
 */
export function smallCounts(
  { cells }: TableSet,
  { threshold = 5, zeros = false }: { readonly threshold?: number; readonly zeros?: boolean } = {},
): Result<Sensitive[]> {
  if (cells.length === 0) return cannot({ code: "empty" });
  const low = zeros ? 0 : 1;
  if (!Number.isInteger(threshold) || threshold < low + 2) {
    return cannot({ code: "outOfRange", where: "threshold", value: threshold, low: low + 2, high: Infinity });
  }
  const wrong = cells.find(({ value }) => !Number.isSafeInteger(value) || value < 0);
  if (wrong !== undefined) return cannot({ code: "notACount", where: wrong.id, value: wrong.value });
  const range = { low, high: threshold - 1 };
  return cells
    .filter(({ value, known = false }) => !known && value >= low && value < threshold)
    .map(({ id }) => ({ cell: id, known: range, keep: range }));
}
