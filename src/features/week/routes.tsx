import type { StaffRoute } from "#app/routing/staff-route.ts";
import { actionRoutes } from "./action/routes.tsx";
import { coverageRoutes } from "./coverage/routes.tsx";
import { expectedRoutes } from "./expected/routes.tsx";
import { decisionRoutes } from "./decision/routes.tsx";
import { levelRoutes } from "./level/routes.tsx";
import { scaleRoutes } from "./level/scale-routes.tsx";
import { priorityRoutes } from "./priority/routes.tsx";
import { wallRoutes } from "./wall/routes.tsx";
import { weekPageRoutes } from "./week-routes.tsx";

/** The week. Addresses with names of their own stand before those with a week in their place. */
export const weekRoutes: readonly StaffRoute[] = [
  ...coverageRoutes,
  ...expectedRoutes,
  ...scaleRoutes,
  ...actionRoutes,
  ...priorityRoutes,
  ...levelRoutes,
  ...decisionRoutes,
  ...wallRoutes,
  ...weekPageRoutes,
];
