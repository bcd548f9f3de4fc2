import type { StaffRoute } from "#app/routing/staff-route.ts";
import { comparisonRoutes } from "./comparison/routes.tsx";
import { creationRoutes } from "./creation/routes.tsx";
import { documentRoutes } from "./document/routes.tsx";
import { focusAreaRoutes } from "./focus-area/routes.tsx";
import { headRoutes } from "./head/routes.tsx";
import { itemRoutes } from "./item/routes.tsx";
import { listRoutes } from "./list/routes.tsx";
import { overviewRoutes } from "./overview/routes.tsx";
import { sendingRoutes } from "./sending/routes.tsx";
import { stepRoutes } from "./sending/step-routes.tsx";

/** Every staff route of promises. Addresses with words come before those with an id in the same place. */
export const promiseRoutes: readonly StaffRoute[] = [
  ...listRoutes,
  ...creationRoutes,
  ...documentRoutes,
  ...overviewRoutes,
  ...headRoutes,
  ...focusAreaRoutes,
  ...itemRoutes,
  ...comparisonRoutes,
  ...sendingRoutes,
  ...stepRoutes,
];
