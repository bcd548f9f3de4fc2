import { at } from "../at.ts";
import { type Cannot, cannot } from "../result.ts";

/** What must hold of the rows of a method that watches: their number, their kind, their bases. */
export interface CountRows {
  readonly values: ArrayLike<number>;
  /** Whether the values are counts of events: whole and not negative. */
  readonly counts: boolean;
  /** Population, exposure or number asked per period. */
  readonly base?: ArrayLike<number> | undefined;
  /** Fewest periods that the method can work with. */
  readonly need: number;
}

/**
 * Why these rows cannot be used, or null when they can. Places are given as row numbers from 1.
 *
 * @example
 * checkCounts({ values: [3, 2.5], counts: true, need: 2 }) // → { cannot: { code: "notACount", where: "2", value: 2.5 } }
 */
export function checkCounts({ values, counts, base, need }: CountRows): Cannot | null {
  if (values.length === 0) return cannot({ code: "empty" });
  if (values.length < need) return cannot({ code: "tooFew", have: values.length, need });
  if (base !== undefined && base.length !== values.length)
    return cannot({ code: "lengthsDiffer", what: "base", have: base.length, need: values.length });
  for (let index = 0; index < values.length; index += 1) {
    const value = at(values, index);
    const where = String(index + 1);
    if (!Number.isFinite(value)) return cannot({ code: "notANumber", where, value: String(value) });
    if (counts && (value < 0 || !Number.isInteger(value))) return cannot({ code: "notACount", where, value });
    if (base !== undefined && !(at(base, index) > 0 && at(base, index) < Infinity))
      return cannot({ code: "noPopulation", where });
  }
  return null;
}
