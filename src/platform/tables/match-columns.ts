import { closest } from "./closest.ts";
import type { TableProblem } from "./table.ts";

/** A column that the reader of a table looks for, by its title or one of its other names. */
export interface WantedColumn<Key extends string> {
  readonly key: Key;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly required: boolean;
}

/** Which title of the file stands for which wanted column; what is wrong; and what nobody asked for. */
export interface ColumnMatch<Key extends string> {
  readonly mapping: Readonly<Partial<Record<Key, string>>>;
  readonly problems: readonly TableProblem[];
  readonly ignored: readonly string[];
}

/**
 * Finds the wanted columns among `columns`. Large and small letters, blanks and signs are of no account. A
 * name that is merely close is proposed, never taken.
 */
export function matchColumns<Key extends string>(
  columns: readonly string[],
  wanted: readonly WantedColumn<Key>[],
): ColumnMatch<Key> {
  const mapping: Partial<Record<Key, string>> = {};
  const problems: TableProblem[] = [];
  const found = wanted.map((column) => ({ column, titles: titlesOf(column, columns) }));
  const used = new Set(found.flatMap(({ titles }) => titles));
  const ignored = columns.filter((title) => !used.has(title));
  for (const { column, titles } of found) {
    const [first] = titles;
    if (first === undefined) problems.push(...missing(column, ignored));
    else if (titles.length > 1) problems.push(twice(column, titles));
    else mapping[column.key] = first;
  }
  return { mapping, problems, ignored };
}

function titlesOf(wanted: WantedColumn<string>, columns: readonly string[]): string[] {
  const names = new Set([wanted.title, ...(wanted.aliases ?? [])].map(bare));
  return columns.filter((title) => names.has(bare(title)));
}

function bare(title: string): string {
  return title.toLocaleLowerCase("sv").replace(/[^\p{L}\p{N}]/gu, "");
}

function missing(wanted: WantedColumn<string>, left: readonly string[]): TableProblem[] {
  const { title, aliases = [], required } = wanted;
  const near = [title, ...aliases].map((name) => closest(name, left)).find((name) => name !== null);
  if (near !== undefined) return [{ key: "tables:column.renamed", values: { title, found: near } }];
  return required ? [{ key: "tables:column.missing", values: { title } }] : [];
}

function twice(wanted: WantedColumn<string>, titles: readonly string[]): TableProblem {
  const found = titles.map((title) => `”${title}”`).join(", ");
  return { key: "tables:column.twice", values: { title: wanted.title, found } };
}
