import { staff, type StaffRoute } from "#app/routing/staff-route.ts";
import { showOverview } from "./show.tsx";

/** The page of one promise. */
export const overviewRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften/:promise", {
    action: "promise.read",
    audit: "PromiseRead",
    handler: (request) => showOverview(request),
  }),
];
