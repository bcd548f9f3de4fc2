import type { StaffRoute } from "#app/routing/staff-route.ts";
import { creationRoutes } from "./creation-routes.tsx";
import { decisionRoutes } from "./decision-routes.tsx";
import { readingRoutes } from "./reading-routes.tsx";
import { writingRoutes } from "./writing-routes.tsx";

/** Follow-ups: list, new, one, what is written in it, its decision, its print. */
export const followUpRoutes: readonly StaffRoute[] = [
  ...creationRoutes,
  ...readingRoutes,
  ...writingRoutes,
  ...decisionRoutes,
];
