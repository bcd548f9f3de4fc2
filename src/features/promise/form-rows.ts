import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";

/** More rows than this in one form are not read. */
const MOST_ROWS = 2000;

/** The rows a form has under `prefix`: the numbers of `party.0.name`, `party.1.name`, in order. */
export function rowNumbers(fields: Fields, prefix: string): readonly number[] {
  const numbers = new Set<number>();
  for (const name of fields.names) {
    if (!name.startsWith(`${prefix}.`)) continue;
    const number = /^\d{1,4}(?=\.)/.exec(name.slice(prefix.length + 1))?.[0];
    if (number !== undefined && numbers.size < MOST_ROWS) numbers.add(Number(number));
  }
  return [...numbers].sort((a, b) => a - b);
}

/** One row of a form as fields of its own: `party.0.name` is `name`. */
export function rowFields(fields: Fields, row: string): Fields {
  const names = fields.names.filter((name) => name.startsWith(`${row}.`));
  return fieldsOf(Object.fromEntries(names.map((name) => [name.slice(row.length + 1), fields.all(name)])));
}

/** Reads every row by `form`; the problems carry the name of their row. Rows that `skip` are not read. */
export function readRows<Row>(
  fields: Fields,
  prefix: string,
  form: Form<Row>,
  skip: (row: Fields) => boolean,
): { readonly rows: readonly Row[]; readonly problems: readonly FieldProblem[] } {
  const rows: Row[] = [];
  const problems: FieldProblem[] = [];
  for (const number of rowNumbers(fields, prefix)) {
    const name = `${prefix}.${number}`;
    const row = rowFields(fields, name);
    if (skip(row)) continue;
    const result = form(row);
    if (result.ok) rows.push(result.value);
    else problems.push(...result.problems.map((problem) => ({ ...problem, field: `${name}.${problem.field}` })));
  }
  return { rows, problems };
}
