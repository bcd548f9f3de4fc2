import { formatNumber } from "#app/platform/language/index.ts";
import { AREAS, INHABITANT_FILES } from "../addresses.ts";
import { dayOfCount } from "../presenter.ts";
import { tableRoutes } from "../table-file/routes.tsx";
import { INHABITANT_COLUMNS } from "./columns.ts";
import { type FiledInhabitants, planInhabitants } from "./plan.ts";
import { readKnownAreas, writeInhabitants } from "./store.ts";

const titles = INHABITANT_COLUMNS.map(({ title }) => title);

/** Inhabitants of areas over time, from tables. */
export const inhabitantRoutes = tableRoutes<FiledInhabitants>({
  kind: "inhabitants",
  address: INHABITANT_FILES,
  list: AREAS,
  tried: "AreaInhabitantsFileTried",
  taken: "AreaInhabitantsImported",
  columns: titles,
  plan: async ({ tx }, table, source) => planInhabitants(table, await readKnownAreas(tx), source),
  cellTitles: ["Område", ...titles.slice(1)],
  cells: ({ area, day, inhabitants, source }) => [area, dayOfCount(day), formatNumber(inhabitants), source],
  write: async ({ tx }, rows) => {
    await writeInhabitants(tx, rows);
    return { numbers: rows.length };
  },
});
