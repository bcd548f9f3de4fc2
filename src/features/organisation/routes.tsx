import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { ADDRESS } from "./addresses.ts";
import { type NewUnitCommand, newUnitForm } from "./form.ts";
import { memberRoutes } from "./member/routes.tsx";
import { NewUnitPage } from "./pages/NewUnitPage.tsx";
import { OrganisationListPage } from "./pages/OrganisationListPage.tsx";
import { readUnits } from "./unit-queries.ts";
import { unitRoutes } from "./unit-routes.tsx";
import { addUnit } from "./unit-store.ts";
import type { UnitTable } from "./unit.ts";

/** Organisations, councils and groups, and who sits in them. */
export const organisationRoutes: readonly StaffRoute[] = [
  staff.get(ADDRESS.organisation, {
    action: "organisation.read",
    audit: "OrganisationsRead",
    handler: showList,
  }),
  ...newRoutes("body"),
  ...newRoutes("organisation"),
  ...memberRoutes,
  ...unitRoutes("body"),
  ...unitRoutes("organisation"),
];

function newRoutes(table: UnitTable): readonly StaffRoute[] {
  const address = `${ADDRESS[table]}/ny`;
  const show = (request: StaffRequest, form: TypedForm): Promise<Reply> => showNew(request, table, form);
  return [
    staff.get(address, {
      action: "organisation.change",
      audit: "OrganisationsRead",
      handler: (request) => show(request, filled()),
    }),
    staff.post(address, {
      action: "organisation.change",
      audit: table === "organisation" ? "OrganisationAdded" : "BodyAdded",
      form: newUnitForm(table),
      handler: (request, command) => saveNew(request, table, command),
      again: show,
    }),
  ];
}

async function showList({ tx, t, today, may }: StaffRequest): Promise<Reply> {
  return page(
    t("organisation:title"),
    <OrganisationListPage
      t={t}
      today={today}
      organisations={await readUnits(tx, "organisation", today)}
      bodies={await readUnits(tx, "body", today)}
      mayChange={may("organisation.change")}
    />,
  );
}

async function showNew({ t }: StaffRequest, table: UnitTable, form: TypedForm): Promise<Reply> {
  return page(t(`organisation:new.${table}`), <NewUnitPage t={t} table={table} form={form} />);
}

async function saveNew({ tx }: StaffRequest, table: UnitTable, unit: NewUnitCommand): Promise<Reply> {
  const id = await addUnit(tx, table, unit);
  return redirect(`${ADDRESS[table]}/${id}`, "saved", { [table]: id });
}
