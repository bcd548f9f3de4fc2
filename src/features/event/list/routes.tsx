import { areaChoices } from "#app/features/area/index.ts";
import { readOrganisations } from "#app/features/organisation/index.ts";
import { Invalid } from "#app/platform/errors.ts";
import { writeCsv, writeXlsx } from "#app/platform/tables/index.ts";
import { file, page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { LIST } from "../addresses.ts";
import { type Category, withAllUnder } from "../category/category.ts";
import { listCategories } from "../category/queries.ts";
import { readListedEvents } from "../record/queries.ts";
import { sightOf } from "../record/visible.ts";
import { COLUMNS, rowsOf } from "./file.ts";
import { type EventFilter, readFilter } from "./filter.ts";
import { ListPage } from "./pages/ListPage.tsx";
import { type Asked, readEventIds, readEventPage } from "./queries.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Rows of a file, at most: more than one reads, and less than what makes the program stumble. */
const MOST_ROWS = 50_000;

/** The list of events, and the same as a file. */
export const listRoutes: readonly StaffRoute[] = [
  staff.get(LIST, { action: "event.read", audit: "EventsRead", handler: showList }),
  staff.get(`${LIST}/handelser.csv`, {
    action: "event.read",
    audit: "EventsExported",
    handler: async (request) =>
      file(
        writeCsv(COLUMNS, await exported(request)),
        "text/csv; charset=utf-8",
        `${request.t("event:list.fileName")}.csv`,
      ),
  }),
  staff.get(`${LIST}/handelser.xlsx`, {
    action: "event.read",
    audit: "EventsExported",
    handler: async (request) => {
      const sheetName = request.t("event:list.sheet");
      const bytes = await writeXlsx(COLUMNS, await exported(request), { sheetName });
      return file(bytes, XLSX, `${request.t("event:list.fileName")}.xlsx`);
    },
  }),
];

async function showList(request: StaffRequest): Promise<Reply> {
  const { tx, t, today, query } = request;
  const filter = readFilter(query);
  const categories = await listCategories(tx, today);
  const asked = askedBy(request, filter, categories);
  const { ids, next, previous } = await readEventPage(tx, asked);
  const events = await readListedEvents(tx, ids, asked.sight, today);
  const choices = {
    categories,
    organisations: await readOrganisations(tx, today),
    areas: await areaChoices(tx, today),
  };
  const may = { report: request.may("event.report"), configure: request.may("event.configure") };
  return page(t("event:title"), <ListPage {...{ t, filter, choices, events, next, previous, may }} />);
}

async function exported(request: StaffRequest) {
  const { tx, t, today } = request;
  const categories = await listCategories(tx, today);
  const filter = { ...readFilter(request.query), after: null, before: null };
  const asked = askedBy(request, filter, categories);
  const ids = await readEventIds(tx, asked, MOST_ROWS + 1);
  if (ids.length > MOST_ROWS) throw new Invalid("event:list.tooMany", { max: MOST_ROWS });
  return rowsOf(t, await readListedEvents(tx, ids, asked.sight, today), categories);
}

function askedBy(request: StaffRequest, filter: EventFilter, categories: readonly Category[]): Asked {
  return {
    filter,
    categories: filter.category === null ? null : withAllUnder(categories, filter.category),
    sight: sightOf(request.person.held),
  };
}
