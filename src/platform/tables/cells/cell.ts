import type { TableProblem } from "../table.ts";

/** A cell understood, or what is wrong with it. The caller puts row and column in front. */
export type CellResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: TableProblem };

/** The cell was understood. */
export function understood<Value>(value: Value): CellResult<Value> {
  return { ok: true, value };
}

/** The cell was not understood: a text of the namespace `tables` and what fills its gaps. */
export function notUnderstood(
  key: TableProblem["key"],
  values: TableProblem["values"] = {},
): { readonly ok: false; readonly problem: TableProblem } {
  return { ok: false, problem: { key, values } };
}

/** Reads a cell that may be empty: null then, otherwise what `parse` makes of it. */
export function optionalCell<Value>(
  text: string,
  parse: (text: string) => CellResult<Value>,
): CellResult<Value | null> {
  return text.trim() === "" ? understood(null) : parse(text);
}
