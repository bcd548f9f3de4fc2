import { readOrganisations } from "#app/features/organisation/index.ts";
import { page } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { LIST } from "../addresses.ts";
import { readItemChoicesOf, readProgrammeChoices, readPromiseChoices } from "../choices.ts";
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
  const asked = readFilter(query, mineOf(request.person));
  const choices = {
    organisations: await readOrganisations(tx, today),
    programmes: await readProgrammeChoices(tx),
    promises: await readPromiseChoices(tx),
    items: asked.promise === null ? [] : await readItemChoicesOf(tx, asked.promise),
  };
  // Whoever turns to another promise leaves the item of the one before.
  const left = asked.promise !== null && !choices.items.some(({ id }) => id === asked.item);
  const filter = left ? { ...asked, item: null } : asked;
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
