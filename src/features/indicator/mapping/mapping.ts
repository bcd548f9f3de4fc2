import { z } from "zod";
import type { IndicatorMappingId } from "#app/schema/tables.ts";
import type { Format } from "../incoming/incoming.ts";

/** Parts of a value that a column can hold. */
export const ROLES = [
  "indicator",
  "area",
  "period",
  "secondPeriod",
  "value",
  "base",
  "standardError",
  "sex",
  "age",
  "only",
] as const;
export type Role = (typeof ROLES)[number];

/** What the cells of a column look like. */
export const COLUMN_KINDS = ["number", "yes_no", "day", "text", "empty"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const texts = z.array(z.string());

/** The shape that a mapping is saved in. */
export const Mapping = z.object({
  /** A row is a value, or one incident to be counted. */
  rows: z.enum(["values", "incidents"]),
  /** For each part the titles its column goes by, newest first: the same thing is called differently from year to year. */
  columns: z.object(Object.fromEntries(ROLES.map((role) => [role, texts])) as Record<Role, typeof texts>),
  /** The indicator of the whole file, by its name in addresses; empty when a column tells it. */
  indicator: z.string(),
  /** Codes of the file and the indicator each means. */
  codes: z.array(z.object({ code: z.string(), slug: z.string() })),
  /** The area of the whole file; empty when a column tells it. */
  area: z.string(),
  /** Beginnings of the area codes that are kept; none = all. */
  keep: texts,
  /** Words in the column `only` that let a row count; none = whatever is not empty, 0 or "nej". */
  onlyWords: texts,
  /** The value is per cent of the base. */
  percent: z.boolean(),
  /** Rows that are missing mean zero. */
  zeros: z.boolean(),
  /** Areas that the file covers although no row names them, for zeros. */
  covers: texts,
  /** What the columns of files so far looked like, by title; and the titles of the latest. */
  kinds: z.record(z.string(), z.enum(COLUMN_KINDS)),
  latest: texts,
});

/** What the columns of a file mean. */
export type Mapping = z.output<typeof Mapping>;

/** A mapping that was saved under a name. */
export interface SavedMapping {
  readonly id: IndicatorMappingId;
  readonly name: string;
  readonly format: Format;
  readonly version: number;
  readonly mapping: Mapping;
}

/** A mapping that says nothing yet. */
export const EMPTY_MAPPING: Mapping = {
  rows: "values",
  columns: {
    indicator: [],
    area: [],
    period: [],
    secondPeriod: [],
    value: [],
    base: [],
    standardError: [],
    sex: [],
    age: [],
    only: [],
  },
  indicator: "",
  codes: [],
  area: "",
  keep: [],
  onlyWords: [],
  percent: false,
  zeros: false,
  covers: [],
  kinds: {},
  latest: [],
};

/** The column of the file for each part that the mapping names; `missing` are parts whose column is not there. */
export interface Resolved {
  readonly column: Readonly<Partial<Record<Role, string>>>;
  readonly missing: readonly Role[];
}

/** Finds the columns of a mapping among those of a file. */
export function resolve({ columns }: Mapping, titles: readonly string[]): Resolved {
  const column: Partial<Record<Role, string>> = {};
  const missing: Role[] = [];
  for (const role of ROLES) {
    const found = columns[role].find((title) => titles.includes(title));
    if (found !== undefined) column[role] = found;
    else if (columns[role].length > 0) missing.push(role);
  }
  return { column, missing };
}
