import { cannot, type Result } from "../index.ts";
import type { Cell, Relation, TableSet } from "./tables.ts";

/** One way of a table: its total and, for each code that is a sum, the codes it is the sum of (a hierarchy has several). */
export interface Dimension {
  readonly total: string;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** A figure and where it stands: one code for each dimension. */
export interface Figure {
  readonly codes: readonly string[];
  readonly value: number;
  readonly known?: boolean;
  readonly cost?: number;
}

/**
 * A table over any number of dimensions with every margin, from its innermost figures (missing ones are 0) and the margins that are
 * given as well: those must add up. A cell's id is its codes with a bar between.
 * Reasons: no dimension or no part, a code that is not in its dimension, a figure twice, margins that do not add up.
 *
 * @example
 * const area = { total: "all", parts: { all: ["north", "south"] } };
 * const year = { total: "2020–2021", parts: { "2020–2021": ["2020", "2021"] } };
 * const figures = [{ codes: ["north", "2020"], value: 3 }, { codes: ["south", "2021"], value: 9 }];
 * crossTable({ dimensions: [area, year], figures }).cells.at(-1) // → { id: "all|2020–2021", value: 12 }
 */
export function crossTable(table: {
  readonly dimensions: readonly Dimension[];
  readonly figures: readonly Figure[];
}): Result<TableSet> {
  const { dimensions, figures } = table;
  const orders = dimensions.map(codesInnermostFirst);
  if (orders.length === 0 || orders.some((codes) => codes.length < 2)) return cannot({ code: "empty" });
  const given = new Map<string, Figure>();
  for (const figure of figures) {
    const id = cellId(figure.codes);
    const inside = orders.every((codes, way) => codes.includes(figure.codes[way] ?? ""));
    if (!inside || figure.codes.length !== orders.length) return cannot({ code: "unknown", where: id });
    if (given.has(id)) return cannot({ code: "duplicates", where: [id] });
    given.set(id, figure);
  }
  const cells = new Map<string, Cell>();
  const relations: Relation[] = [];
  for (const codes of product(orders)) {
    const id = cellId(codes);
    const sums = dimensions.flatMap(({ parts }, way) => {
      const own = parts[codes[way] ?? ""];
      return own === undefined ? [] : [own.map((part) => cellId(codes.with(way, part)))];
    });
    for (const parts of sums) relations.push({ total: id, parts });
    const [parts] = sums;
    const sum = parts?.reduce((total, part) => total + (cells.get(part)?.value ?? 0), 0) ?? 0;
    const { codes: _, ...figure } = given.get(id) ?? { codes, value: sum };
    cells.set(id, { id, ...figure });
  }
  return { cells: [...cells.values()], relations };
}

/** The id of the cell at these codes. */
export function cellId(codes: readonly string[]): string {
  return codes.join("|");
}

/** Codes of a dimension, parts before their sum. */
function codesInnermostFirst({ total, parts }: Dimension): string[] {
  const below = (code: string): string[] => [...(parts[code] ?? []).flatMap(below), code];
  return below(total);
}

/** Every combination of one code from each list, the last list running fastest. */
function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (tuples, list) => tuples.flatMap((tuple) => list.map((code) => [...tuple, code])),
    [[]],
  );
}
