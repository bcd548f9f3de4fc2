/** A column of a table that is written: its title, what its cells are, and its width in characters. */
export interface WrittenColumn {
  readonly title: string;
  /** Text when not given. Days are `2026-03-01`. */
  readonly kind?: "text" | "number" | "day";
  readonly width?: number;
}

/** One cell that is written; null leaves it empty. */
export type WrittenCell = string | number | null;

/** One row that is written, a cell for each column. */
export type WrittenRow = readonly WrittenCell[];
