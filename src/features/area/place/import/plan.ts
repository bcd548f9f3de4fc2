import type { Kommun } from "#app/access/actor.ts";
import type { Position } from "#app/geography/index.ts";
import {
  type CellChoice,
  matchColumns,
  optionalCell,
  parseChoiceCell,
  parseTextCell,
  type TableRow,
} from "#app/platform/tables/index.ts";
import { type RowProblem, type TablePlan, unreadable } from "../../table-file/table-plan.ts";
import { type NamedPlace, placeKey, type PlaceKind } from "../place.ts";
import { positionOf } from "../position.ts";
import type { FiledPlace } from "../store.ts";
import { columnsFor, LOCALITY_COLUMNS, type PlaceColumn } from "./columns.ts";

const KINDS: readonly CellChoice<PlaceKind>[] = [
  { value: "place", words: ["plats", "place"] },
  { value: "address", words: ["adress", "address"] },
  { value: "locality", words: ["ort", "postort", "locality"] },
];

type Known = Pick<NamedPlace, "id" | "position">;

/**
 * Compares a table with the places there are. Rows of other kommuner are left out; of postal codes each locality is
 * taken once. A row without a position leaves the one there is.
 */
export function planPlaces(
  table: { readonly columns: readonly string[]; readonly rows: readonly TableRow[] },
  known: ReadonlyMap<string, Known>,
  kommun: Pick<Kommun, "code" | "name">,
  source: string,
): TablePlan<FiledPlace> {
  const columns = columnsFor(table.columns);
  const { mapping, problems: columnProblems } = matchColumns(table.columns, columns);
  if (columnProblems.length > 0) return unreadable(columnProblems);
  const isOfLocalities = columns === LOCALITY_COLUMNS;
  const plan = { added: [] as FiledPlace[], changed: [] as FiledPlace[], unchanged: 0, leftOut: 0 };
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const text = (key: PlaceColumn): string => cells[mapping[key] ?? ""] ?? "";
    if (!isHere(text("kommunCode"), text("kommunName"), kommun)) {
      plan.leftOut += 1;
      continue;
    }
    const wrong = (key: PlaceColumn, message: string, values: RowProblem["values"] = {}): null => {
      problems.push({ line, column: mapping[key] ?? "", value: text(key), message, values });
      return null;
    };
    const named = parseTextCell(text("name"), { maxLength: 200 });
    const sort = optionalCell(text("kind"), (cell) => parseChoiceCell(cell, KINDS));
    const position = readPosition(text("north"), text("east"));
    if (!named.ok) wrong("name", named.problem.key, named.problem.values);
    if (!sort.ok) wrong("kind", sort.problem.key, sort.problem.values);
    if (!position.ok) wrong("north", position.message);
    if (!named.ok || !sort.ok || !position.ok) continue;
    const kind = isOfLocalities ? "locality" : (sort.value ?? "place");
    const place = { name: named.value, kind, position: position.position, source } as const;
    const key = placeKey(place);
    const first = seen.get(key);
    if (first !== undefined) {
      if (!isOfLocalities) wrong("name", "area:places.twice", { first });
      continue;
    }
    seen.set(key, line);
    const here = known.get(key);
    if (here === undefined) plan.added.push({ ...place, id: null });
    else if (isSamePlace(here.position, place.position)) plan.unchanged += 1;
    else plan.changed.push({ ...place, id: here.id });
  }
  return { ...plan, problems, columnProblems };
}

/** Whether a row is about this kommun: its code or its name, with or without the word. Without either it is. */
function isHere(code: string, name: string, kommun: Pick<Kommun, "code" | "name">): boolean {
  if (code !== "") return code.padStart(4, "0") === kommun.code;
  const plain = name.toLocaleLowerCase("sv").replace(/ kommun$/u, "");
  const own = kommun.name.toLocaleLowerCase("sv").replace(/ kommun$/u, "");
  return name === "" || plain === own || plain === `${own}s` || plain === kommun.code;
}

function readPosition(north: string, east: string) {
  return north === "" && east === "" ? { ok: true as const, position: null } : positionOf(north, east);
}

/** Less than a decimetre apart, or nothing said of it. */
function isSamePlace(here: Position | null, filed: Position | null): boolean {
  if (filed === null) return true;
  if (here === null) return false;
  return Math.abs(here.latitude - filed.latitude) < 1e-6 && Math.abs(here.longitude - filed.longitude) < 1e-6;
}
