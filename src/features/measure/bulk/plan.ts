import type { MeasureId } from "#app/schema/tables.ts";
import { EMPTY_MEASURE } from "../form.ts";
import type { Measure, MeasureText, Stop } from "../measure.ts";
import type { ReadRow, RowProblem, RowValues } from "./row.ts";

/** A measure as a file can make it: its text and whether it is stopped. */
export interface FiledMeasure extends MeasureText {
  readonly stop: Stop | null;
}

/** A row that makes a measure. */
interface NewRow {
  readonly line: number;
  readonly after: FiledMeasure;
}

/** A row that changes a measure, with the names of what differs. */
export interface ChangedRow extends NewRow {
  readonly before: Measure;
  readonly differing: readonly (keyof FiledMeasure)[];
}

/** What taking the file in would do. With any problem nothing is taken in. */
export interface Plan {
  readonly added: readonly NewRow[];
  readonly changed: readonly ChangedRow[];
  /** Rows that say what is so already. */
  readonly same: number;
  readonly problems: readonly RowProblem[];
  readonly rowsWithProblems: number;
}

/** What the database knows of the measures a file names. */
export interface Existing {
  readonly byId: ReadonlyMap<string, Measure>;
  readonly externalIds: ReadonlyMap<string, MeasureId>;
}

/** Compares the rows of a file with the measures there are. Pure: nothing is written. */
export function planOf(rows: readonly ReadRow[], existing: Existing): Plan {
  const added: NewRow[] = [];
  const changed: ChangedRow[] = [];
  const problems: RowProblem[] = [];
  const lines = new Set<number>();
  const seen = new Map<string, number>();
  let same = 0;
  for (const row of rows) {
    const found = findMeasure(row, existing);
    const own = found.measure;
    const wrong = [...row.problems, ...found.problems, ...twice(row, own, seen)];
    const after = merged(own, row.values);
    if (wrong.length === 0) wrong.push(...contradictions(row, after, own, existing));
    if (wrong.length > 0) {
      problems.push(...wrong);
      lines.add(row.line);
    } else if (own === null) added.push({ line: row.line, after });
    else {
      const differing = differenceOf(own, after);
      if (differing.length === 0) same += 1;
      else changed.push({ line: row.line, before: own, after, differing });
    }
  }
  return { added, changed, same, problems, rowsWithProblems: lines.size };
}

function findMeasure(
  row: ReadRow,
  { byId, externalIds }: Existing,
): { measure: Measure | null; problems: RowProblem[] } {
  const { id = null, externalId = null } = row.values;
  if (id !== null) {
    const measure = byId.get(id.toLowerCase()) ?? null;
    return { measure, problems: measure === null ? [problem(row, "id", id, "unknownId")] : [] };
  }
  const known = externalId === null ? undefined : externalIds.get(externalId);
  return { measure: known === undefined ? null : (byId.get(known) ?? null), problems: [] };
}

/** The same measure, or the same number, on two rows: which of them would hold is anybody's guess. */
function twice(row: ReadRow, own: Measure | null, seen: Map<string, number>): RowProblem[] {
  const { externalId = null } = row.values;
  const names = [own === null ? null : `id ${own.id}`, externalId === null ? null : `number ${externalId}`];
  const earlier = names.flatMap((name) => (name === null ? [] : (seen.get(name) ?? [])));
  for (const name of names) if (name !== null && !seen.has(name)) seen.set(name, row.line);
  const [first] = earlier;
  if (first === undefined) return [];
  const column = externalId === null ? "id" : "externalId";
  return [problem(row, column, externalId ?? own?.id ?? "", "twice", { first })];
}

function merged(own: Measure | null, values: RowValues): FiledMeasure {
  const { id: _, stoppedOn, stopReason, ...text } = values;
  const before = own ?? { ...EMPTY_MEASURE, stop: null };
  const { id: __, version: ___, ...kept } = { id: null, version: 0, ...before };
  const stop = {
    on: stoppedOn === undefined ? (before.stop?.on ?? null) : stoppedOn,
    reason: stopReason === undefined ? (before.stop?.reason ?? null) : stopReason,
  };
  const after = { ...kept, ...text };
  const accountableId = after.accountableId;
  return {
    ...after,
    direction: after.number === null ? null : (after.direction ?? "at_least"),
    partnerIds: [...new Set(after.partnerIds)].filter((partner) => partner !== accountableId).toSorted(),
    items: after.items.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1)),
    // Half a stop is found by `contradictions`, which looks at the row's own values.
    stop: stop.on === null || stop.reason === null ? null : { on: stop.on, reason: stop.reason },
  };
}

/** What only several cells together can tell. */
function contradictions(
  row: ReadRow,
  after: FiledMeasure,
  own: Measure | null,
  { externalIds }: Existing,
): RowProblem[] {
  const { values } = row;
  const problems: RowProblem[] = [];
  if (after.title === "") problems.push(problem(row, "title", "", "titleMissing"));
  if (after.startsOn !== null && after.dueOn !== null && after.startsOn > after.dueOn) {
    problems.push(problem(row, "dueOn", after.dueOn, "endsBeforeBegins", { begins: after.startsOn }));
  }
  if (after.number !== null && after.unit === "") {
    problems.push(problem(row, "unit", "", "unitMissing"));
  }
  const doubles = after.items.filter((link, index) => link.itemId === after.items[index - 1]?.itemId);
  if (doubles.length > 0) problems.push(problem(row, "items", "", "itemTwice"));
  const on = values.stoppedOn === undefined ? own?.stop?.on : values.stoppedOn;
  const reason = values.stopReason === undefined ? own?.stop?.reason : values.stopReason;
  if (on && !reason) problems.push(problem(row, "stopReason", "", "reasonMissing"));
  if (reason && !on) problems.push(problem(row, "stoppedOn", "", "stopDayMissing"));
  const holder = after.externalId === null ? undefined : externalIds.get(after.externalId);
  if (holder !== undefined && holder !== own?.id) {
    problems.push(problem(row, "externalId", after.externalId ?? "", "externalIdTaken"));
  }
  return problems;
}

function problem(
  { line }: ReadRow,
  column: RowProblem["column"],
  value: string,
  name: string,
  values: RowProblem["values"] = {},
): RowProblem {
  return { line, column, value, message: `measure:bulk.problem.${name}`, values };
}

/** Names of what differs between a measure and what it would become. */
function differenceOf(before: FiledMeasure, after: FiledMeasure): (keyof FiledMeasure)[] {
  const names = Object.keys(EMPTY_MEASURE) as (keyof MeasureText)[];
  const fields: (keyof FiledMeasure)[] = [...names, "stop"];
  return fields.filter((name) => plain(before[name]) !== plain(after[name]));
}

function plain(value: FiledMeasure[keyof FiledMeasure]): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
