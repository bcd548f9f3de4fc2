import { readFile } from "node:fs/promises";
import { Invalid, OperatorError } from "#app/platform/errors.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { closest, readTable } from "#app/platform/tables/index.ts";
import type { SeriesRow } from "#app/statistics/series/index.ts";

/** A table as read from the file, by its name for messages. */
export type ReadFile = Awaited<ReturnType<typeof readTable>> & { readonly file: string };

/** Which columns hold what. */
export interface Columns {
  readonly period: readonly string[];
  readonly value: string;
  readonly base?: string | undefined;
  readonly error?: string | undefined;
}

/** Reads the file of a series. Throws `OperatorError`: 2 when there is no such file, 1 when it is no table. */
export async function readSeriesFile(t: Translate, file: string): Promise<ReadFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: is there such a file?`, 2, error);
  }
  try {
    return { ...(await readTable(bytes, file)), file };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const words = (t as (key: string, values: object) => string)(error.message, error.values);
    throw new OperatorError(words, 1, error);
  }
}

/** The rows of a series as they stand. Throws `OperatorError` (2) when the file lacks a column. */
export function rowsOf(t: Translate, table: ReadFile, columns: Columns): readonly SeriesRow[] {
  const { base, error, value } = columns;
  for (const name of [...columns.period, value, base, error]) {
    if (name !== undefined) demand(table, name);
  }
  const cell = (cells: Readonly<Record<string, string>>, name: string): string => cells[name] ?? "";
  return table.rows.map(({ line, cells }) => ({
    where: t("statistics:report.row", { line }),
    period: periodOf(columns.period.map((name) => cell(cells, name))),
    value: cell(cells, value),
    ...(base === undefined ? {} : { base: cell(cells, base) }),
    ...(error === undefined ? {} : { error: cell(cells, error) }),
  }));
}

function demand({ columns, file }: ReadFile, name: string): void {
  if (columns.includes(name)) return;
  const near = closest(name, columns);
  const help = near === null ? `It has ${columns.join(", ")}.` : `Did you mean "${near}"?`;
  throw new OperatorError(`${file} has no column "${name}". ${help}`, 2);
}

/** Year and month in two columns become one period; a single column stands as it is. */
function periodOf([first = "", second]: readonly string[]): string {
  if (second === undefined) return first;
  if (/^\d{1,2}$/u.test(second)) return `${first}-${second.padStart(2, "0")}`;
  return /^[a-zåäö]{3,}\.?$/iu.test(second) ? `${second} ${first}` : `${first}${second}`;
}
