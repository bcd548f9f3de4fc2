import type { StaffRoute } from "#app/routing/staff-route.ts";
import { categoryRoutes } from "./category/routes.tsx";
import { guardRoutes } from "./guard/routes.tsx";
import { listRoutes } from "./list/routes.tsx";
import { recordRoutes } from "./record/routes.tsx";
import { formRoutes } from "./report/form-routes.tsx";
import { islandRoutes } from "./report/island-routes.ts";
import { ownRoutes } from "./report/own-routes.tsx";

/** Event reports. Addresses with names of their own stand before those with an id in their place. */
export const eventRoutes: readonly StaffRoute[] = [
  ...formRoutes,
  ...islandRoutes,
  ...ownRoutes,
  ...listRoutes,
  ...categoryRoutes,
  ...guardRoutes,
  ...recordRoutes,
];
