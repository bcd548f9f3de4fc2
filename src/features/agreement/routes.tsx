import { page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { LIST_ADDRESS } from "./addresses.ts";
import { AgreementListPage } from "./pages/AgreementListPage.tsx";
import { presentList } from "./presenter.ts";
import { readAgreements } from "./queries.ts";
import { showAgreement } from "./show.tsx";
import { stepRoutes } from "./step-routes.tsx";
import { writingRoutes } from "./writing-routes.tsx";

/** Every staff route of agreements. */
export const agreementRoutes: readonly StaffRoute[] = [
  staff.get(LIST_ADDRESS, { action: "agreement.read", audit: "AgreementsRead", handler: showList }),
  ...writingRoutes,
  staff.get(`${LIST_ADDRESS}/:agreement`, {
    action: "agreement.read",
    audit: "AgreementRead",
    handler: (request) => showAgreement(request),
  }),
  ...stepRoutes,
];

async function showList(request: StaffRequest): Promise<Reply> {
  const { tx, t, today } = request;
  const rows = presentList(t, await readAgreements(tx), today);
  return page(
    t("agreement:title"),
    <AgreementListPage t={t} rows={rows} mayWrite={request.may("agreement.write")} />,
  );
}
