import type { StaffRoute } from "#app/routing/staff-route.ts";
import { causeRoutes } from "./cause/routes.tsx";
import { chainRoutes } from "./chain/routes.tsx";
import { recordRoutes } from "./record-routes.tsx";
import { threadRoutes } from "./threads/routes.tsx";

/** Problems, causes, the picture of the chain, and loose threads. */
export const problemRoutes: readonly StaffRoute[] = [
  ...recordRoutes,
  ...causeRoutes,
  ...chainRoutes,
  ...threadRoutes,
];
