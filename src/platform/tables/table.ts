/** A table read from a file that a person made. */
export interface Table {
  /** Titles in the order of the file, doubles included; a column without a title has its letter. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly source: TableSource;
}

/** One row. Of two columns with the same title `cells` holds the first. */
export interface TableRow {
  /** Number of the row as the person sees it in their program. */
  readonly line: number;
  /** Trimmed text by column title; numbers with a decimal point from Excel, days as `2026-03-01`. */
  readonly cells: Readonly<Record<string, string>>;
}

/** How the file was understood, for the person to see. */
export interface TableSource {
  readonly kind: "csv" | "xlsx";
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

/** What a file may be at most. Lengths of a cell and of a row are those of Excel, or stricter. */
export const LIMITS = {
  megabytes: 50,
  /** All parts of an Excel file together when unpacked. */
  unpackedMegabytes: 200,
  rows: 200_000,
  columns: 200,
  cellLength: 32_767,
} as const;

/** Something wrong with a column or a cell: a text of the namespace `tables` and what fills its gaps. */
export interface TableProblem {
  readonly key: `tables:${string}`;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Letter of a column as spreadsheets show it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
