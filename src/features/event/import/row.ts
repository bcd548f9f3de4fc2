import {
  type CellChoice,
  type CellResult,
  optionalCell,
  parseChoiceCell,
  parseDayCell,
  parseNumberCell,
  parseTextCell,
  type TableProblem,
} from "#app/platform/tables/index.ts";
import { findPersonalData } from "#app/platform/personal-data/index.ts";
import type { AreaId, EventCategoryId, NamedPlaceId, OrganisationId } from "#app/schema/tables.ts";
import type { EventPlace, EventText, Seriousness } from "../event.ts";
import { eventTimeOf } from "../report/event-time.ts";
import type { EventColumn } from "./columns.ts";

/** What the words of a file may stand for. */
export interface EventLookups {
  readonly categories: readonly CellChoice<EventCategoryId>[];
  readonly organisations: readonly CellChoice<OrganisationId>[];
  readonly areas: readonly CellChoice<AreaId>[];
  readonly seriousness: readonly CellChoice<Seriousness>[];
  /** Places by the words that rows have for them; a word that is not there is kept as it is. */
  readonly places: ReadonlyMap<string, NamedPlaceId>;
  readonly guardedNames: readonly string[];
  /** For rows that name no organisation; null: each must. */
  readonly organisation: OrganisationId | null;
  /** The texts have been looked through by a person: the guard does not ask. */
  readonly checked: boolean;
}

/** What is wrong with a row. */
export interface RowProblem extends Pick<TableProblem, "values"> {
  readonly column: EventColumn;
  readonly key: TableProblem["key"] | "event:import.personal" | "event:import.order" | "event:import.clock";
}

/** A row understood. */
export interface EventRow extends EventText {
  readonly organisationId: OrganisationId;
  readonly outcome: string;
}

const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]\d\d)?$/;
const POLICE: readonly CellChoice<boolean | null>[] = [
  { value: true, words: ["Ja"] },
  { value: false, words: ["Nej"] },
  { value: null, words: ["Vet inte", "Vet ej"] },
];

/** Reads a row of a file of events: the event, or everything that is wrong with it. */
export function readRow(
  cell: (column: EventColumn) => string,
  lookups: EventLookups,
): EventRow | readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const take = <Value>(column: EventColumn, result: CellResult<Value>): Value | null => {
    if (result.ok) return result.value;
    problems.push({ column, ...result.problem });
    return null;
  };
  const optional = <Value>(column: EventColumn, parse: (text: string) => CellResult<Value>): Value | null =>
    take(column, optionalCell(cell(column), parse));
  const text = (column: EventColumn, maxLength: number): string =>
    optional(column, (written) => parseTextCell(written, { maxLength })) ?? "";
  const clock = (column: EventColumn): string => {
    const [, hour, minute] = CLOCK.exec(cell(column)) ?? [];
    if (hour !== undefined && minute !== undefined) return `${hour.padStart(2, "0")}:${minute}`;
    if (cell(column) !== "") {
      problems.push({ column, key: "event:import.clock", values: { text: cell(column) } });
    }
    return "";
  };

  const day = take("day", parseDayCell(cell("day")));
  const endDay = optional("endDay", parseDayCell);
  const [from, to] = [clock("clock"), clock("endClock")];
  const time = day === null ? null : eventTimeOf({ day, clock: from, endDay, endClock: to });
  if (day !== null && time === null)
    problems.push({ column: "endDay", key: "event:import.order", values: {} });
  const categoryId = take("category", parseChoiceCell(cell("category"), lookups.categories));
  const organisationId =
    cell("organisation") === "" && lookups.organisation !== null
      ? lookups.organisation
      : take("organisation", parseChoiceCell(cell("organisation"), lookups.organisations));
  const areaId = optional("area", (written) => parseChoiceCell(written, lookups.areas));
  const latitude = optional("latitude", (written) => parseNumberCell(written, { min: -90, max: 90 }));
  const longitude = optional("longitude", (written) => parseNumberCell(written, { min: -180, max: 180 }));
  const words = { text: text("text", 1000), wanted: text("wanted", 500), place: text("place", 200) };
  const row = {
    seriousness: optional("seriousness", (written) => parseChoiceCell(written, lookups.seriousness)) ?? 1,
    reportedToPolice: optional("police", (written) => parseChoiceCell(written, POLICE)),
    text: words.text,
    wantedAction: words.wanted,
    outcome: text("outcome", 1000),
    guardAnswers: [],
    photoId: null,
  };
  for (const [column, written] of Object.entries(words) as [keyof typeof words, string][]) {
    const found = lookups.checked ? [] : findPersonalData(written, lookups.guardedNames);
    const kinds = [...new Set(found.map(({ kind }) => kind))].join(", ");
    if (found.length > 0) problems.push({ column, key: "event:import.personal", values: { kinds } });
  }
  if (problems.length > 0 || time === null || categoryId === null || organisationId === null) return problems;
  const position = latitude === null || longitude === null ? null : { latitude, longitude };
  const place = placeOf(words.place, position, lookups.places.get(words.place) ?? null, areaId);
  return { ...row, time, place, categoryId, organisationId };
}

function placeOf(
  placeText: string,
  position: { latitude: number; longitude: number } | null,
  placeId: NamedPlaceId | null,
  areaId: AreaId | null,
): EventPlace {
  if (placeId !== null) return { precision: "place", placeId, placeText };
  if (position !== null) return { precision: "point", position, placeText };
  if (areaId !== null) return { precision: "area", areaId, placeText };
  return { precision: "unknown", placeText };
}
