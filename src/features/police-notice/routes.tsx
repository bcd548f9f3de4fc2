import { page } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { LIST, readFilter } from "./filter.ts";
import { NoticeListPage } from "./pages/NoticeListPage.tsx";
import { readLastSeen, readNotices, readTypes } from "./queries.ts";

/** The police's news: a list to read. */
export const policeNoticeRoutes: readonly StaffRoute[] = [
  staff.get(LIST, { action: "police_notice.read", audit: "PoliceNoticesRead", handler: showList }),
];

async function showList({ tx, t, query, kommun }: StaffRequest) {
  const filter = readFilter(query);
  const props = {
    t,
    filter,
    kommun: kommun.name,
    page: await readNotices(tx, filter, kommun.name),
    types: await readTypes(tx, filter, kommun.name),
    lastSeen: await readLastSeen(tx),
  };
  return page(t("police-notice:title"), <NoticeListPage {...props} />);
}
