import type { WantedColumn } from "#app/platform/tables/index.ts";

/** One column of a table of places. */
export type PlaceColumn = "name" | "kind" | "north" | "east" | "postcode" | "kommunCode" | "kommunName";

const KOMMUN: readonly WantedColumn<PlaceColumn>[] = [
  { key: "kommunCode", title: "Kommunkod", aliases: ["municipality_code"], required: false },
  { key: "kommunName", title: "Kommun", aliases: ["Kommunnamn", "municipality_name"], required: false },
];

/** The columns of a table of places; latitude and longitude, or north and east, in either order. */
export const PLACE_COLUMNS: readonly WantedColumn<PlaceColumn>[] = [
  { key: "name", title: "Namn", aliases: ["Plats", "Platsnamn", "Adress", "name"], required: true },
  { key: "kind", title: "Slag", aliases: ["Typ", "kind"], required: false },
  { key: "north", title: "Latitud", aliases: ["lat", "latitude", "N", "Nord", "Northing"], required: false },
  {
    key: "east",
    title: "Longitud",
    aliases: ["lon", "lng", "long", "longitude", "E", "Ö", "Öst", "Easting"],
    required: false,
  },
  ...KOMMUN,
];

/** The columns of a table of postal codes, of which the localities are taken. */
export const LOCALITY_COLUMNS: readonly WantedColumn<PlaceColumn>[] = [
  { key: "postcode", title: "Postnummer", aliases: ["Postnr", "postal_code", "zip"], required: true },
  { key: "name", title: "Ort", aliases: ["Postort", "locality"], required: true },
  ...KOMMUN,
];

/** Which of the two tables it is: one with postal codes, or one of places. */
export function columnsFor(titles: readonly string[]): readonly WantedColumn<PlaceColumn>[] {
  const [postcode] = LOCALITY_COLUMNS;
  const names = [postcode?.title ?? "", ...(postcode?.aliases ?? [])].map((name) => name.toLowerCase());
  return titles.some((title) => names.includes(title.toLowerCase())) ? LOCALITY_COLUMNS : PLACE_COLUMNS;
}
