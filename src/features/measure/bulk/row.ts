import type { IsoDate } from "#app/platform/iso-date.ts";
import {
  type CellResult,
  optionalCell,
  parseChoiceCell,
  parseDayCell,
  parseNumberCell,
  parseTextCell,
  type TableRow,
} from "#app/platform/tables/index.ts";
import type { Target } from "#app/features/promise/published.ts";
import type { ItemLink, MeasureText } from "../measure.ts";
import type { ColumnKey } from "./columns.ts";
import type { Known, Lookups } from "./lookups.ts";

/** What is wrong in one cell, or in the row when there is no column: a key of the texts and its values. */
export interface RowProblem {
  readonly line: number;
  readonly column: ColumnKey | null;
  readonly value: string;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a row says: only what its columns hold. An empty cell in a column that is there empties what is optional. */
export type RowValues = Partial<
  Omit<MeasureText, "causeIds"> & {
    readonly id: string | null;
    readonly stoppedOn: IsoDate | null;
    readonly stopReason: string | null;
  }
>;

/** A row understood as far as it goes. */
export interface ReadRow {
  readonly line: number;
  readonly values: RowValues;
  readonly problems: readonly RowProblem[];
}

/** Reads rows of the file cell by cell; the same text is understood once. */
export function rowReader(
  mapping: Readonly<Partial<Record<ColumnKey, string>>>,
  lookups: Lookups,
): (row: TableRow) => ReadRow {
  const readers = readersOf(lookups);
  return (row) => {
    const values: Record<string, unknown> = {};
    const problems: RowProblem[] = [];
    for (const [key, title] of Object.entries(mapping) as [ColumnKey, string][]) {
      const text = row.cells[title] ?? "";
      const result = readers[key](text);
      if (result.ok) values[NAMES[key] ?? key] = result.value;
      else {
        const { key: message, values: gaps } = result.problem;
        problems.push({ line: row.line, column: key, value: text, message, values: gaps });
      }
    }
    return { line: row.line, values, problems };
  };
}

/** Where the value of a column goes when the measure calls it something else. */
const NAMES: Partial<Record<ColumnKey, keyof RowValues>> = {
  accountable: "accountableId",
  partners: "partnerIds",
  responsible: "responsibleId",
  programme: "programmeId",
};

type Reader = (text: string) => CellResult<unknown>;

function readersOf(lookups: Lookups): Record<ColumnKey, Reader> {
  const one = (known: readonly Known<string>[]): Reader => {
    const choices = known.map(({ id, names }) => ({ value: id, words: names }));
    return remembering((text) => optionalCell(text, (cell) => parseChoiceCell(cell, choices)));
  };
  const organisation = one(lookups.organisations);
  const item = one(lookups.items);
  return {
    id: optional((text) => parseTextCell(text, { maxLength: 36 })),
    externalId: optional((text) => parseTextCell(text, { maxLength: 100 })),
    title: (text) => parseTextCell(text, { maxLength: 200 }),
    description: textOrEmpty(4000),
    accountable: organisation,
    partners: remembering((text) => each(text, organisation)),
    responsible: one(lookups.people),
    responsibleTitle: textOrEmpty(200),
    startsOn: optional(parseDayCell),
    dueOn: optional(parseDayCell),
    direction: optional((text) => parseChoiceCell(text, DIRECTIONS)),
    number: optional((text) => parseNumberCell(text, { min: 0, max: MOST })),
    unit: textOrEmpty(80),
    plannedHours: optional((text) => parseNumberCell(text, { min: 0, max: MOST })),
    plannedCost: optional((text) => parseNumberCell(text, { min: 0, max: MOST })),
    programme: one(lookups.programmes),
    items: remembering((text) => each(text, (part) => readLink(part, item))),
    evidenceNote: textOrEmpty(4000),
    stoppedOn: optional(parseDayCell),
    stopReason: optional((text) => parseTextCell(text, { maxLength: 1000 })),
  };
}

/** As the form of a measure: at most twelve digits. */
const MOST = 999_999_999_999;

/** The words for the two directions of a target; the first is the one written. */
export const DIRECTIONS: readonly { value: Target["direction"]; words: readonly [string, ...string[]] }[] = [
  { value: "at_least", words: ["minst", "lägst"] },
  { value: "at_most", words: ["högst", "max", "som mest"] },
];

/** What stands after a promise item that is served but not counted. */
export const NOT_COUNTED = "(räknas inte)";

function readLink(text: string, item: Reader): CellResult<ItemLink> {
  const counts = !text.endsWith(NOT_COUNTED);
  const result = item(counts ? text : text.slice(0, -NOT_COUNTED.length).trim());
  return result.ok ? { ok: true, value: { itemId: result.value as ItemLink["itemId"], counts } } : result;
}

/** A cell that lists several things with a semicolon between. */
function each(text: string, read: Reader): CellResult<unknown[]> {
  const values: unknown[] = [];
  for (const part of text.split(";").map((one) => one.trim())) {
    if (part === "") continue;
    const result = read(part);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return { ok: true, value: values };
}

function optional(read: Reader): Reader {
  return (text) => optionalCell(text, read);
}

function textOrEmpty(maxLength: number): Reader {
  return (text) => (text === "" ? { ok: true, value: "" } : parseTextCell(text, { maxLength }));
}

function remembering(read: Reader): Reader {
  const known = new Map<string, CellResult<unknown>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
