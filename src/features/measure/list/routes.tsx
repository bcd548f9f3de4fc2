import { readOrganisations } from "#app/features/organisation/index.ts";
import { page } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { LIST } from "../addresses.ts";
import { readItemChoices, readProgrammeChoices } from "../choices.ts";
import { readFilter } from "./filter.ts";
import { mineOf } from "./mine.ts";
import { ListPage } from "./pages/ListPage.tsx";
import { readMeasures } from "./queries.ts";

/** The list of measures. */
export const listRoutes: readonly StaffRoute[] = [
  staff.get(LIST, { action: "measure.read", audit: "MeasuresRead", handler: showList }),
];

async function showList(request: StaffRequest) {
  const { tx, t, today, query } = request;
  const filter = readFilter(query, mineOf(request.person));
  const choices = {
    organisations: await readOrganisations(tx, today),
    programmes: await readProgrammeChoices(tx),
    items: await readItemChoices(tx),
  };
  const measures = await readMeasures(tx, filter, today);
  return page(
    t("measure:title"),
    <ListPage
      t={t}
      filter={filter}
      choices={choices}
      page={measures}
      mayWrite={request.may("measure.write")}
      mayLog={request.may("measure.log")}
    />,
  );
}
