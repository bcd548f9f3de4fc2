import { type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import {
  type CellResult,
  matchColumns,
  parseDayCell,
  parseNumberCell,
  parseTextCell,
  type TableRow,
} from "#app/platform/tables/index.ts";
import type { AreaId } from "#app/schema/tables.ts";
import { type RowProblem, type TablePlan, unreadable } from "../table-file/table-plan.ts";
import { INHABITANT_COLUMNS, type InhabitantColumn } from "./columns.ts";

/** How many lived in an area on a day, from a row. */
export interface FiledInhabitants {
  readonly areaId: AreaId;
  readonly area: string;
  readonly day: IsoDate;
  readonly inhabitants: number;
  readonly source: string;
}

/** What is here: areas by code (and by name when they have no code), and the numbers that are known. */
export interface KnownAreas {
  readonly byCode: ReadonlyMap<string, readonly { readonly id: AreaId; readonly name: string }[]>;
  /** By "area day". */
  readonly numbers: ReadonlyMap<string, { readonly inhabitants: number; readonly source: string }>;
}

/** Compares a table with what is here. `source` holds for rows that give none. A year alone is its last day. */
export function planInhabitants(
  table: { readonly columns: readonly string[]; readonly rows: readonly TableRow[] },
  known: KnownAreas,
  source: string,
): TablePlan<FiledInhabitants> {
  const { mapping, problems: columnProblems } = matchColumns(table.columns, INHABITANT_COLUMNS);
  if (columnProblems.length > 0) return unreadable(columnProblems);
  const added: FiledInhabitants[] = [];
  const changed: FiledInhabitants[] = [];
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  let unchanged = 0;
  for (const { line, cells } of table.rows) {
    const text = (key: InhabitantColumn): string => cells[mapping[key] ?? ""] ?? "";
    const wrong = (key: InhabitantColumn, message: string, values: RowProblem["values"] = {}): null => {
      problems.push({ line, column: mapping[key] ?? key, value: text(key), message, values });
      return null;
    };
    const read = <Value>(key: InhabitantColumn, result: CellResult<Value>): Value | null =>
      result.ok ? result.value : wrong(key, result.problem.key, result.problem.values);
    const areas = known.byCode.get(text("code")) ?? [];
    const [area] = areas;
    const day = read("day", dayCell(text("day")));
    const inhabitants = read(
      "inhabitants",
      parseNumberCell(text("inhabitants"), { whole: true, min: 0, max: MOST }),
    );
    const own =
      text("source") === "" ? source : read("source", parseTextCell(text("source"), { maxLength: 200 }));
    if (area === undefined || areas.length > 1) {
      wrong("code", area === undefined ? "area:inhabitants.unknown" : "area:inhabitants.several");
      continue;
    }
    if (day === null || inhabitants === null || own === null) continue;
    const key = `${area.id} ${day}`;
    const first = seen.get(key);
    if (first !== undefined) wrong("code", "area:inhabitants.twice", { first });
    seen.set(key, line);
    const filed = { areaId: area.id, area: area.name, day, inhabitants, source: own };
    const before = known.numbers.get(key);
    if (before === undefined) added.push(filed);
    else if (before.inhabitants === inhabitants && before.source === own) unchanged += 1;
    else changed.push(filed);
  }
  return { added, changed, unchanged, leftOut: 0, problems, columnProblems };
}

/** More people than a kommun can hold are a mistake. */
const MOST = 10_000_000;

function dayCell(text: string): CellResult<IsoDate> {
  return /^\d{4}$/.test(text) ? { ok: true, value: isoDate(`${text}-12-31`) } : parseDayCell(text);
}
