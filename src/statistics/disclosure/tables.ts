/** One figure of a table. */
export interface Cell {
  /** Stands for the same figure in every table it appears in. */
  readonly id: string;
  /** Its true value: a count, or a sum of magnitudes (not negative). */
  readonly value: number;
  /** Known whatever is hidden here: a combination that cannot occur (structural zero), or a figure that others publish. Never hidden. */
  readonly known?: boolean;
  /** What hiding it costs beside other cells (> 0); 1 when left out. */
  readonly cost?: number;
}

/** A total and the parts it is the sum of. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Everything published together: cells, and the sums that bind them, over all tables that share them. */
export interface TableSet {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}
