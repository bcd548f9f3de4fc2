import type { StaffRoute } from "#app/routing/staff-route.ts";
import { activityRoutes } from "./activity/routes.tsx";
import { bulkRoutes } from "./bulk/routes.tsx";
import { listRoutes } from "./list/routes.tsx";
import { programmeRoutes } from "./programme/routes.tsx";
import { recordRoutes } from "./record-routes.tsx";
import { statementRoutes } from "./statement/routes.tsx";
import { stopRoutes } from "./stop/routes.tsx";

/** Staff routes of measures. Fixed addresses stand before those with an id in them. */
export const measureRoutes: readonly StaffRoute[] = [
  ...listRoutes,
  ...bulkRoutes,
  ...programmeRoutes,
  ...recordRoutes,
  ...activityRoutes,
  ...statementRoutes,
  ...stopRoutes,
];
