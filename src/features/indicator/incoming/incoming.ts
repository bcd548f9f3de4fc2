/** Where a file of values comes from. */
export const FORMATS = ["table", "json_stat", "kolada"] as const;
export type Format = (typeof FORMATS)[number];

/** One row of a file of any format: the text of each column by its title. */
export interface IncomingRow {
  /** Row as the person's program shows it; in JSON the place in the list of values. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A file of values as a table, whatever it came as: one mapping says what its columns mean. */
export interface Incoming {
  readonly format: Format;
  readonly columns: readonly string[];
  readonly rows: readonly IncomingRow[];
  /** The file says that it is only one page of several. */
  readonly hasMorePages: boolean;
}

/** The column that values stand in when the format names none. */
export const VALUE_COLUMN = "value";
