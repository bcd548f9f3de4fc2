import type { WantedColumn } from "#app/platform/tables/index.ts";

/** What a row of a file of events says. */
export type EventColumn =
  | "day"
  | "clock"
  | "endDay"
  | "endClock"
  | "category"
  | "seriousness"
  | "place"
  | "area"
  | "latitude"
  | "longitude"
  | "text"
  | "police"
  | "wanted"
  | "organisation"
  | "outcome";

/** The columns of a file of events, by the titles of the file that the list gives out. */
export const EVENT_COLUMNS: readonly WantedColumn<EventColumn>[] = [
  column("day", "Datum", ["Dag"], true),
  column("clock", "Klockslag", ["Klockan", "Tid"]),
  column("endDay", "Till datum", ["Slutdatum"]),
  column("endClock", "Till klockslag", ["Sluttid"]),
  column("category", "Kategori", ["Händelse", "Typ"], true),
  column("seriousness", "Allvar", ["Allvarlighet"]),
  column("place", "Plats", ["Adress"]),
  column("area", "Område"),
  column("latitude", "Latitud", ["Lat"]),
  column("longitude", "Longitud", ["Long", "Lon"]),
  column("text", "Beskrivning", ["Text"]),
  column("police", "Polisanmält", ["Anmält"]),
  column("wanted", "Önskad åtgärd"),
  column("organisation", "Organisation", ["Rapporterat av"]),
  column("outcome", "Vad det blev av det", ["Utfall"]),
];

function column(
  key: EventColumn,
  title: string,
  aliases: readonly string[] = [],
  required = false,
): WantedColumn<EventColumn> {
  return { key, title, aliases, required };
}
