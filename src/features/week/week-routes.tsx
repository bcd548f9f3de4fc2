import { staff, type StaffRoute } from "#app/routing/staff-route.ts";
import { WEEK } from "./addresses.ts";
import { usualWeek } from "./iso-week.ts";
import { requestedMonday } from "./request.ts";
import { showWeek } from "./show-week.tsx";

/** The week that is going on, or the one that an address names. */
export const weekPageRoutes: readonly StaffRoute[] = [
  staff.get(WEEK, {
    action: "week.read",
    audit: "WeekRead",
    handler: (request) => showWeek(request, usualWeek(request.today)),
  }),
  staff.get(`${WEEK}/:week`, {
    action: "week.read",
    audit: "WeekRead",
    handler: async (request) => showWeek(request, requestedMonday(request)),
  }),
];
