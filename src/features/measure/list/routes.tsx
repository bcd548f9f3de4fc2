import { organisationsFor } from "#app/access/decide.ts";
import { page } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { readItemChoices, readOrganisationChoices, readProgrammeChoices } from "../choices.ts";
import { type Mine, readFilter } from "./filter.ts";
import { LIST, ListPage } from "./pages/ListPage.tsx";
import { readMeasures } from "./queries.ts";

/** The list of measures. */
export const listRoutes: readonly StaffRoute[] = [
  staff.get(LIST, { action: "measure.read", audit: "MeasuresRead", handler: showList }),
];

async function showList(request: StaffRequest) {
  const { tx, t, today, query, may } = request;
  const filter = readFilter(query, mineOf(request));
  const choices = {
    organisations: await readOrganisationChoices(tx, today),
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
      mayWrite={may("measure.write")}
      mayLog={may("measure.log")}
    />,
  );
}

/** Whose measures "mine" are for somebody at work: those of the organisations a measure owner acts for. */
export function mineOf({ person }: Pick<StaffRequest, "person">): Mine {
  const organisations = organisationsFor(person.held, "measure.log");
  return {
    person: person.id,
    organisations:
      organisations === "all"
        ? [...new Set(person.held.map(({ organisationId }) => organisationId))]
        : organisations,
  };
}
