import { closest } from "#app/platform/tables/index.ts";
import type { Incoming } from "../incoming/incoming.ts";
import { type ColumnKind, type Mapping, resolve, type Role, ROLES } from "./mapping.ts";

/** How a file differs from those that its mapping was made for. */
export interface Differences {
  /** Parts whose column is not in the file, with the column that may be meant. */
  readonly missing: readonly {
    readonly role: Role;
    readonly title: string;
    readonly perhaps: string | null;
  }[];
  /** Columns in use whose cells look otherwise than before: numbers then, yes and no now. */
  readonly otherKind: readonly {
    readonly role: Role;
    readonly title: string;
    readonly before: ColumnKind;
    readonly now: ColumnKind;
  }[];
  /** Titles of the file before that are gone, and new ones. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** Somebody must look at the mapping before the file can be taken in. */
  readonly mustAsk: boolean;
}

/** Compares a file with what its mapping knows. */
export function differencesOf(mapping: Mapping, incoming: Incoming): Differences {
  const { columns } = incoming;
  const { column, missing } = resolve(mapping, columns);
  const gone = mapping.latest.filter((title) => !columns.includes(title));
  const added = mapping.latest.length === 0 ? [] : columns.filter((title) => !mapping.latest.includes(title));
  const otherKind = ROLES.flatMap((role) => {
    const title = column[role];
    const before = title === undefined ? undefined : mapping.kinds[title];
    if (title === undefined || before === undefined) return [];
    const now = kindOf(incoming, title);
    return now === before || now === "empty" || before === "empty" ? [] : [{ role, title, before, now }];
  });
  return {
    missing: missing.map((role) => {
      const title = mapping.columns[role][0] ?? "";
      return { role, title, perhaps: likely(title, added.length > 0 ? added : columns) };
    }),
    otherKind,
    gone,
    added,
    mustAsk: missing.length > 0 || otherKind.length > 0,
  };
}

/** The new title that most likely stands for an old one: close to it, or one inside the other. */
export function likely(title: string, titles: readonly string[]): string | null {
  const bare = (text: string): string => text.toLocaleLowerCase("sv").replace(/[^\p{L}\p{N}]/gu, "");
  const wanted = bare(title);
  const within = titles.find((one) => {
    const other = bare(one);
    return other.length > 2 && wanted.length > 2 && (wanted.includes(other) || other.includes(wanted));
  });
  return within ?? closest(title, titles);
}

/** Rows looked at to tell what a column holds. */
const SAMPLE = 500;
const YES_NO = /^(?:ja|nej|yes|no|true|false|sant|falskt)$/i;

/** What the cells of a column look like, by the first rows that are filled. */
export function kindOf({ rows }: Incoming, title: string): ColumnKind {
  const cells = rows
    .slice(0, SAMPLE)
    .map(({ cells: row }) => row[title] ?? "")
    .filter((cell) => cell !== "" && !/^[.\-–]{1,2}$/.test(cell));
  if (cells.length === 0) return "empty";
  if (cells.every((cell) => YES_NO.test(cell))) return "yes_no";
  if (cells.every((cell) => /^\d{4}-\d{2}-\d{2}/.test(cell))) return "day";
  return cells.every((cell) => /^[-+−]?\d[\d\s]*(?:[.,]\d+)?$/.test(cell)) ? "number" : "text";
}
