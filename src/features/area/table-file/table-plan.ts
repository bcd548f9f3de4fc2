import type { TableProblem } from "#app/platform/tables/index.ts";

/** What is wrong with one row of a table: a key of the texts and its values. */
export interface RowProblem {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What taking a table in would write, and what is wrong with it. With any problem nothing is taken in. */
export interface TablePlan<Row> {
  readonly added: readonly Row[];
  readonly changed: readonly Row[];
  /** Rows that say what is so already. */
  readonly unchanged: number;
  /** Rows that are about somewhere else. */
  readonly leftOut: number;
  readonly problems: readonly RowProblem[];
  /** What is wrong with the titles; with any of them no row is read. */
  readonly columnProblems: readonly TableProblem[];
}

/** A plan that only tells what is wrong with the titles. */
export function unreadable<Row>(columnProblems: readonly TableProblem[]): TablePlan<Row> {
  return { added: [], changed: [], unchanged: 0, leftOut: 0, problems: [], columnProblems };
}

/** Whether a plan can be taken in: nothing is wrong, and there is something to write. */
export function canTakeIn({ added, changed, problems, columnProblems }: TablePlan<unknown>): boolean {
  return problems.length === 0 && columnProblems.length === 0 && added.length + changed.length > 0;
}
