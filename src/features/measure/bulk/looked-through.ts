import { createHash } from "node:crypto";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { matchColumns, readTable, type TableProblem } from "#app/platform/tables/index.ts";
import { COLUMNS } from "./columns.ts";
import type { Lookups } from "./lookups.ts";
import { type Plan, planOf } from "./plan.ts";
import { readExisting, readLookups } from "./queries.ts";
import { rowReader } from "./row.ts";

/** A file looked through: what it would do, and how it was understood. Nothing is written. */
export interface LookedThrough {
  readonly plan: Plan;
  readonly lookups: Lookups;
  /** What is wrong with the titles; with any of them no row is read. */
  readonly columnProblems: readonly TableProblem[];
  /** Columns that nobody asked for. */
  readonly ignored: readonly string[];
  readonly rows: number;
  /** Hash of what would be written and of the versions it was compared with. */
  readonly digest: string;
}

/** Looks a file through against the measures as they are now. Throws `Invalid` when it is no table. */
export async function lookThrough(
  tx: Transaction,
  file: { readonly fileName: string; readonly content: Uint8Array },
  today: IsoDate,
): Promise<LookedThrough> {
  const table = await readTable(file.content, file.fileName);
  const { mapping, problems, ignored } = matchColumns(table.columns, COLUMNS);
  const known = mapping.id ?? mapping.externalId ?? mapping.title;
  const columnProblems: TableProblem[] = [...problems];
  if (known === undefined && problems.length === 0) {
    columnProblems.push({ key: "tables:column.missing", values: { title: "Namn" } });
  }
  const lookups = await readLookups(tx, today);
  const readable = columnProblems.length === 0 ? table.rows : [];
  const rows = readable.map(rowReader(mapping, lookups));
  const plan = planOf(rows, await readExisting(tx, rows, lookups.externalIds));
  return { plan, lookups, columnProblems, ignored, rows: table.rows.length, digest: digestOf(plan) };
}

function digestOf(plan: Plan): string {
  const hash = createHash("sha256");
  for (const { line, after } of plan.added) hash.update(JSON.stringify([line, after]));
  for (const { line, before, after } of plan.changed) {
    hash.update(JSON.stringify([line, before.id, before.version, after]));
  }
  return hash.update(JSON.stringify(plan.problems)).digest("hex");
}
