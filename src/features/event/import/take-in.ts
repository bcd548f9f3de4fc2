import { createHash } from "node:crypto";
import { areaChoices, placeByName } from "#app/features/area/index.ts";
import { readOrganisations } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { Invalid } from "#app/platform/errors.ts";
import { type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import { type Translate } from "#app/platform/language/index.ts";
import { type CellChoice, matchColumns, readTable, type TableProblem } from "#app/platform/tables/index.ts";
import type { NamedPlaceId, OrganisationId } from "#app/schema/tables.ts";
import { pathWords } from "../category/category.ts";
import { listCategories } from "../category/queries.ts";
import { SERIOUSNESS } from "../event.ts";
import { readGuardedNames } from "../guard/names.ts";
import { addReport } from "../report/store.ts";
import { mondayOf } from "../week.ts";
import { EVENT_COLUMNS } from "./columns.ts";
import { type EventLookups, type EventRow, readRow, type RowProblem } from "./row.ts";

/** What a file of events did, or what is wrong with it: nothing of it is then stored. */
export interface TakenEvents {
  readonly columnProblems: readonly TableProblem[];
  readonly ignored: readonly string[];
  readonly rowProblems: readonly { readonly line: number; readonly problems: readonly RowProblem[] }[];
  /** Events that are new, and those that came with the same file before. */
  readonly added: number;
  readonly known: number;
}

/**
 * Takes a file of events in, a report for each organisation and week; the same file again changes nothing.
 * Throws `Invalid` when it is no table.
 */
export async function takeInEvents(
  tx: Transaction,
  file: { readonly bytes: Uint8Array; readonly name: string },
  asked: {
    readonly t: Translate;
    readonly now: Date;
    readonly today: IsoDate;
    readonly organisation: string | null;
    readonly checked: boolean;
  },
): Promise<TakenEvents> {
  const table = await readTable(file.bytes, file.name);
  const { mapping, problems: columnProblems, ignored } = matchColumns(table.columns, EVENT_COLUMNS);
  const nothing = { ignored, rowProblems: [], added: 0, known: 0 };
  if (columnProblems.length > 0) return { ...nothing, columnProblems };
  const cellsOf = ({ cells }: (typeof table.rows)[number]) => {
    return (column: keyof typeof mapping): string => cells[mapping[column] ?? ""] ?? "";
  };
  const words = new Set(table.rows.map((row) => cellsOf(row)("place")).filter((text) => text !== ""));
  const lookups = await lookupsOf(tx, words, asked);
  const read = table.rows.map((row) => ({ line: row.line, result: readRow(cellsOf(row), lookups) }));
  const rowProblems = read.flatMap(({ line, result }) =>
    "time" in result ? [] : [{ line, problems: result }],
  );
  if (rowProblems.length > 0) return { ...nothing, columnProblems, rowProblems };
  const rows = read.flatMap(({ result }) => ("time" in result ? [result] : []));
  const hash = createHash("sha256").update(file.bytes).digest("hex");
  let added = 0;
  for (const { organisationId, weekFrom, events } of reportsIn(rows)) {
    const report = await addReport(
      tx,
      {
        organisationId,
        personId: null,
        weekFrom,
        nothingToReport: false,
        writtenAt: asked.now,
        receivedAt: asked.now,
        requestKey: `file-${hash.slice(0, 32)}-${organisationId}-${weekFrom}`,
        contentHash: hash,
      },
      events,
    );
    if (report !== null) added += events.length;
  }
  return { columnProblems, ignored, rowProblems, added, known: rows.length - added };
}

/** Rows by organisation and week. */
function reportsIn(rows: readonly EventRow[]) {
  const reports = new Map<
    string,
    { organisationId: OrganisationId; weekFrom: IsoDate; events: EventRow[] }
  >();
  for (const row of rows) {
    const weekFrom = mondayOf(swedishDay(row.time.beginsAt));
    const { organisationId } = row;
    const key = `${organisationId} ${weekFrom}`;
    const report = reports.get(key) ?? { organisationId, weekFrom, events: [] };
    report.events.push(row);
    reports.set(key, report);
  }
  return reports.values();
}

async function lookupsOf(
  tx: Transaction,
  words: ReadonlySet<string>,
  asked: Parameters<typeof takeInEvents>[2],
): Promise<EventLookups> {
  const { t, today, checked } = asked;
  const categories = await listCategories(tx, today);
  const organisations = await readOrganisations(tx, today);
  const asksFor = asked.organisation;
  const wanted = organisations.find(
    ({ name, shortName }) => asksFor !== null && [name, shortName].includes(asksFor),
  );
  if (asked.organisation !== null && wanted === undefined) {
    throw new Invalid("event:import.organisation", { name: asked.organisation });
  }
  const places = new Map<string, NamedPlaceId>();
  for (const word of words) {
    const place = await placeByName(tx, word);
    if (place !== null) places.set(word, place.id);
  }
  const twice = new Set(
    categories.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index),
  );
  return {
    categories: categories.map(({ id, name, path }) => {
      const whole = pathWords(path);
      return { value: id, words: twice.has(name) ? [whole] : [whole, name] };
    }),
    organisations: organisations.map(({ id, name, shortName }) => named(id, [name, shortName])),
    areas: (await areaChoices(tx, today)).map(({ id, name }) => named(id, [name])),
    seriousness: SERIOUSNESS.map((grade) => named(grade, [t(`event:seriousness.${grade}`), String(grade)])),
    places,
    guardedNames: await readGuardedNames(tx),
    organisation: wanted?.id ?? null,
    checked,
  };
}

function named<Value>(value: Value, names: readonly string[]): CellChoice<Value> {
  const [first = "", ...rest] = names.filter((name) => name !== "");
  return { value, words: [first, ...rest] };
}
