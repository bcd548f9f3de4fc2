import { at, cannot, type Interval, type Result } from "../index.ts";
import type { Structure } from "./structure.ts";

/** A cell that must not be published, and what must stay possible for it. */
export interface Sensitive {
  readonly cell: string;
  /** What whoever knows that the cell is hidden for being sensitive knows of its value: 1–4 where fewer than 5 are hidden. */
  readonly known: Interval;
  /** Every value from `low` to `high` must stay possible for the attacker. */
  readonly keep: Interval;
}

/**
 * The places of sensitive cells. Reasons: a cell that is not in the tables or stands twice, a value outside its own range,
 * a cell that is known anyway and so cannot be hidden.
 *
 * @example
 * const structure = { indexOf: new Map([["a", 0]]), values: [7], known: [false] };
 * const range = { low: 1, high: 4 };
 * indexSensitive(structure, [{ cell: "a", known: range, keep: range }]).cannot // → { code: "outOfRange", where: "a", value: 7, low: 1, high: 4 }
 */
export function indexSensitive(
  { indexOf, values, known }: Pick<Structure, "indexOf" | "values" | "known">,
  sensitive: readonly Sensitive[],
): Result<readonly number[]> {
  const cells: number[] = [];
  for (const one of sensitive) {
    const cell = indexOf.get(one.cell);
    if (cell === undefined) return cannot({ code: "unknown", where: one.cell });
    if (cells.includes(cell)) return cannot({ code: "duplicates", where: [one.cell] });
    if (known[cell] === true) return cannot({ code: "infeasible", what: one.cell });
    const value = at(values, cell);
    const { low, high } = one.keep;
    if (!(one.known.low <= low && low <= value && value <= high && high <= one.known.high && low < high)) {
      return cannot({ code: "outOfRange", where: one.cell, value, low, high });
    }
    cells.push(cell);
  }
  return cells;
}
