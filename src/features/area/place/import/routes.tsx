import { PLACE_FILES, PLACES } from "../../addresses.ts";
import { tableRoutes } from "../../table-file/routes.tsx";
import { positionText } from "../position.ts";
import { readKnownPlaces } from "../queries.ts";
import { type FiledPlace, writePlaces } from "../store.ts";
import { PLACE_COLUMNS } from "./columns.ts";
import { planPlaces } from "./plan.ts";

/** Named places from tables: the kommun's own list, or the postal localities. */
export const placeImportRoutes = tableRoutes<FiledPlace>({
  kind: "places",
  address: PLACE_FILES,
  list: PLACES,
  tried: "PlacesFileTried",
  taken: "PlacesImported",
  columns: PLACE_COLUMNS.map(({ title }) => title),
  plan: async ({ tx, kommun }, table, source) => planPlaces(table, await readKnownPlaces(tx), kommun, source),
  cellTitles: ["Namn", "Läge"],
  cells: ({ name, position }) => [name, position === null ? "" : positionText(position)],
  write: async ({ tx }, rows) => {
    await writePlaces(tx, rows);
    return { places: rows.length };
  },
});
