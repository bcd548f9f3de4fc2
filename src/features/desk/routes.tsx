import { randomUUID } from "node:crypto";
import { readOrganisations } from "#app/features/organisation/index.ts";
import { page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { deskFilter, deskParts, filterActions, filterMeasures } from "./desk.ts";
import { setupSteps } from "./guide/guide.ts";
import { GuidePage } from "./guide/pages/GuidePage.tsx";
import { readSetup } from "./guide/queries.ts";
import { DeskPage } from "./pages/DeskPage.tsx";
import { deskTitle } from "./presenter.ts";
import { readDesk } from "./queries.ts";
import { siteSettingRoutes } from "./site/routes.tsx";

/** The desk, the guide of a new kommun, and the settings of the public site. */
export const deskRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta", { action: "desk.read", audit: "DeskRead", handler: showDesk }),
  staff.get("/arbeta/kom-igang", { action: "site.change", audit: "GuideRead", handler: showGuide }),
  ...siteSettingRoutes,
];

/** What is late, due and waiting; in a kommun that has no promise yet, the guide. */
async function showDesk(request: StaffRequest): Promise<Reply> {
  const { tx, t, today, query, person, may } = request;
  const setup = await readSetup(tx);
  if (!setup.hasPromise) return guidePage(request, setup);
  const desk = await readDesk(request);
  const filter = deskFilter(query);
  const organisations = await readOrganisations(tx, today);
  const kinds = new Map(organisations.map(({ id, kind }) => [id, kind]));
  const kept = {
    ...desk,
    late: filterMeasures(desk.late, filter, person, kinds),
    due: filterMeasures(desk.due, filter, person, kinds),
    actions: filterActions(desk.actions, filter, person, kinds),
  };
  return page(
    deskTitle(t, today),
    <DeskPage
      t={t}
      today={today}
      desk={kept}
      parts={deskParts(person.held)}
      filter={filter}
      requestKey={randomUUID()}
      mayLog={may("measure.log")}
      organisations={organisations}
    />,
  );
}

async function showGuide(request: StaffRequest): Promise<Reply> {
  return guidePage(request, await readSetup(request.tx));
}

async function guidePage(
  { t, kommun, may }: StaffRequest,
  setup: Parameters<typeof setupSteps>[0],
): Promise<Reply> {
  return page(
    t("desk:guide.title", { kommun: kommun.name }),
    <GuidePage t={t} kommun={kommun.name} steps={setupSteps(setup)} may={may} />,
  );
}
