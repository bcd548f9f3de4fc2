import type { StaffRoute } from "#app/routing/staff-route.ts";
import { causeRoutes } from "./cause/routes.tsx";
import { chainRoutes } from "./chain/routes.tsx";
import { priorityRoutes } from "./priority/routes.tsx";
import { drawingRoutes } from "./drawing/routes.tsx";
import { recordRoutes } from "./record-routes.tsx";
import { threadRoutes } from "./threads/routes.tsx";

/** Problems and their priority, causes and the drawings of them, the picture of the chain, and loose threads. */
export const problemRoutes: readonly StaffRoute[] = [
  ...priorityRoutes,
  ...recordRoutes,
  ...drawingRoutes,
  ...causeRoutes,
  ...chainRoutes,
  ...threadRoutes,
];
