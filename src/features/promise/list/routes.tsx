import { page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { PromiseListPage } from "./pages/PromiseListPage.tsx";
import { filterOf, presentList } from "./presenter.ts";
import { listPromises } from "./queries.ts";

/** The list of promises. */
export const listRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften", { action: "promise.read", audit: "PromisesRead", handler: showList }),
];

async function showList(request: StaffRequest): Promise<Reply> {
  const { tx, t, query } = request;
  const filter = filterOf(query);
  const { lines, hasNext } = await listPromises(tx, filter);
  return page(
    t("promise:list.title"),
    <PromiseListPage
      t={t}
      rows={presentList(t, lines)}
      filter={filter}
      hasNext={hasNext}
      mayWrite={request.may("promise.write")}
    />,
  );
}
