import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";

/** More rows than this in one form are not read. */
const MOST_ROWS = 2000;

/** The rows a form has under `prefix` by their numbers, in order: of `party.0.name` the row 0 has a field `name`. */
export function rowsUnder(fields: Fields, prefix: string): ReadonlyMap<number, Fields> {
  const rows = new Map<number, Record<string, readonly string[]>>();
  for (const name of fields.names) {
    const [, number, field] =
      ROW.exec(name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : "") ?? [];
    if (number === undefined || field === undefined) continue;
    const row = rows.get(Number(number)) ?? {};
    row[field] = fields.all(name);
    if (rows.size < MOST_ROWS || rows.has(Number(number))) rows.set(Number(number), row);
  }
  return new Map([...rows].sort(([a], [b]) => a - b).map(([number, row]) => [number, fieldsOf(row)]));
}

const ROW = /^(\d{1,4})\.(.+)$/;

/** Reads every row by `form`; the problems carry the name of their row. Rows that `skip` are not read. */
export function readRows<Row>(
  fields: Fields,
  prefix: string,
  form: Form<Row>,
  skip: (row: Fields) => boolean,
): { readonly rows: ReadonlyMap<number, Row>; readonly problems: readonly FieldProblem[] } {
  const rows = new Map<number, Row>();
  const problems: FieldProblem[] = [];
  for (const [number, row] of rowsUnder(fields, prefix)) {
    if (skip(row)) continue;
    const result = form(row);
    if (result.ok) rows.set(number, result.value);
    else
      problems.push(
        ...result.problems.map((problem) => ({ ...problem, field: `${prefix}.${number}.${problem.field}` })),
      );
  }
  return { rows, problems };
}
