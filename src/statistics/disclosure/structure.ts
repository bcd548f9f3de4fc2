import { at, cannot, type Result } from "../index.ts";
import type { Relation, TableSet } from "./tables.ts";

/** A relation by the places of its cells. */
export interface IndexedRelation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A checked table set by number: cells keep the order they were given in. */
export interface Structure {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly values: Float64Array;
  readonly costs: Float64Array;
  readonly known: readonly boolean[];
  readonly relations: readonly IndexedRelation[];
  /** All values are whole: an attacker knows that too. */
  readonly whole: boolean;
}

/** Relative difference between a sum and its total that rounding explains. */
const ROUNDING = 1e-9;

/**
 * Numbers the cells of a table set and checks that the sums add up.
 * Reasons: no cell, a cell twice, a value that is not a number or negative, a relation with an unknown cell, a total that is not its sum.
 *
 * @example
 * const cells = [{ id: "a", value: 2 }, { id: "b", value: 3 }, { id: "sum", value: 6 }];
 * indexTables({ cells, relations: [{ total: "sum", parts: ["a", "b"] }] }).cannot // → { code: "totalsDiffer", what: "sum", have: 5, need: 6 }
 */
export function indexTables({ cells, relations }: TableSet): Result<Structure> {
  if (cells.length === 0) return cannot({ code: "empty" });
  const indexOf = new Map(cells.map(({ id }, index) => [id, index]));
  if (indexOf.size < cells.length) {
    const twice = cells.filter(({ id }, index) => indexOf.get(id) !== index).map(({ id }) => id);
    return cannot({ code: "duplicates", where: [...new Set(twice)] });
  }
  for (const { id, value, cost = 1 } of cells) {
    if (!Number.isFinite(value)) return cannot({ code: "notANumber", where: id, value: String(value) });
    if (value < 0) return cannot({ code: "outOfRange", where: id, value, low: 0, high: Infinity });
    if (!(cost > 0 && cost < Infinity)) return cannot({ code: "badWeight", where: id, value: cost });
  }
  const values = Float64Array.from(cells, ({ value }) => value);
  const indexed: IndexedRelation[] = [];
  for (const relation of relations) {
    const one = indexRelation(relation, indexOf);
    if (typeof one === "string") return cannot({ code: "unknown", where: one });
    const named = [relation.total, ...relation.parts];
    if (new Set(named).size < named.length) return cannot({ code: "duplicates", where: named });
    const have = one.parts.reduce((sum, part) => sum + at(values, part), 0);
    const need = at(values, one.total);
    if (Math.abs(have - need) > ROUNDING * Math.max(1, need)) {
      return cannot({ code: "totalsDiffer", what: relation.total, have, need });
    }
    indexed.push(one);
  }
  return {
    ids: cells.map(({ id }) => id),
    indexOf,
    values,
    costs: Float64Array.from(cells, ({ cost = 1 }) => cost),
    known: cells.map(({ known = false }) => known),
    relations: indexed,
    whole: values.every(Number.isInteger),
  };
}

/** The relation by number, or the cell of it that is not in the list. */
function indexRelation(
  { total, parts }: Relation,
  indexOf: ReadonlyMap<string, number>,
): IndexedRelation | string {
  const indexed: number[] = [];
  for (const part of parts) {
    const index = indexOf.get(part);
    if (index === undefined) return part;
    indexed.push(index);
  }
  const index = indexOf.get(total);
  return index === undefined ? total : { total: index, parts: indexed };
}
