import type { IsoDate } from "#app/platform/iso-date.ts";
import type { WrittenCell, WrittenRow } from "#app/platform/tables/index.ts";
import type { Measure } from "../measure.ts";
import { COLUMNS, type ColumnKey } from "./columns.ts";
import type { Known, Lookups } from "./lookups.ts";
import type { FiledMeasure } from "./plan.ts";
import { DIRECTIONS, NOT_COUNTED } from "./row.ts";

/** Measures as rows of the file: read in again, each of them is the same. */
export function rowsOf(measures: readonly Measure[], lookups: Lookups): WrittenRow[] {
  const cells = cellWriter(lookups);
  return measures.map((measure) =>
    COLUMNS.map(({ key }) => (key === "id" ? measure.id : cells(measure, key))),
  );
}

/** Writes one cell of a measure by the words the file uses. */
export function cellWriter(
  lookups: Lookups,
): (measure: FiledMeasure, key: Exclude<ColumnKey, "id">) => WrittenCell {
  const organisations = namesOf(lookups.organisations);
  const people = namesOf(lookups.people);
  const programmes = namesOf(lookups.programmes);
  const items = namesOf(lookups.items);
  const directions = new Map(DIRECTIONS.map(({ value, words }) => [value, words[0]]));
  return (measure, key) => {
    switch (key) {
      case "accountable":
        return organisations(measure.accountableId);
      case "partners":
        return measure.partnerIds.map(organisations).join("; ");
      case "responsible":
        return people(measure.responsibleId);
      case "programme":
        return programmes(measure.programmeId);
      case "direction":
        return measure.direction === null ? "" : (directions.get(measure.direction) ?? "");
      case "items":
        return measure.items
          .map(({ itemId, counts }) => (counts ? items(itemId) : `${items(itemId)} ${NOT_COUNTED}`))
          .join("; ");
      case "stoppedOn":
        return day(measure.stop?.on ?? null);
      case "stopReason":
        return measure.stop?.reason ?? "";
      case "startsOn":
        return day(measure.startsOn);
      case "dueOn":
        return day(measure.dueOn);
      default:
        return measure[key];
    }
  };
}

function namesOf<Id extends string>(known: readonly Known<Id>[]): (id: Id | null) => string {
  const names = new Map<string, string>(known.map(({ id, names: [first] }) => [id, first]));
  return (id) => (id === null ? "" : (names.get(id) ?? ""));
}

function day(value: IsoDate | null): string {
  return value ?? "";
}
