import { Invalid } from "#app/platform/errors.ts";
import { columnLetter, LIMITS, type TableRow } from "./table.ts";

/** Gathers the records of a file, in order, into columns and rows. The first that is not empty is the header. */
export class TableBuilder {
  readonly #file: string;
  #line: number;
  #titles: readonly string[] | null = null;
  readonly #rows: { line: number; values: readonly string[] }[] = [];
  #width = 0;

  /** `file` is the name for messages, `firstLine` the number that the person's program shows first. */
  constructor(file: string, firstLine = 1) {
    this.#file = file;
    this.#line = firstLine;
  }

  /** Takes the next record; throws `Invalid` when the file passes a limit. */
  add(record: readonly string[]): void {
    const line = this.#line;
    this.#line += 1;
    const values = record.map((value) => value.trim());
    const filled = values.findLastIndex((value) => value !== "") + 1;
    if (filled === 0) return;
    this.#check(line, values, filled);
    this.#width = Math.max(this.#width, filled);
    if (this.#titles === null) {
      this.#titles = values.map((value) => value.replace(/\s+/gu, " "));
      return;
    }
    if (this.#rows.length === LIMITS.rows) {
      throw new Invalid("tables:file.tooManyRows", { file: this.#file, limit: LIMITS.rows });
    }
    this.#rows.push({ line, values });
  }

  /** Columns and rows. Throws `Invalid` when there was not even a header. */
  finish(): { columns: string[]; rows: TableRow[] } {
    const titles = this.#titles;
    if (titles === null) throw new Invalid("tables:file.empty", { file: this.#file });
    const columns = Array.from({ length: this.#width }, (_, index) => titles[index] || columnLetter(index));
    const first = columns
      .map((title, index) => ({ title, index }))
      .filter(({ title, index }) => columns.indexOf(title) === index);
    const rows = this.#rows.map(({ line, values }) => ({
      line,
      cells: Object.fromEntries(first.map(({ title, index }) => [title, values[index] ?? ""])),
    }));
    return { columns, rows };
  }

  #check(line: number, values: readonly string[], filled: number): void {
    const file = this.#file;
    if (filled > LIMITS.columns) {
      throw new Invalid("tables:file.tooManyColumns", { file, limit: LIMITS.columns });
    }
    const long = values.findIndex((value) => value.length > LIMITS.cellLength);
    if (long === -1) return;
    const cell = `${columnLetter(long)}${line}`;
    throw new Invalid("tables:file.cellTooLong", { file, cell, limit: LIMITS.cellLength });
  }
}
