import type { StaffRoute } from "#app/routing/staff-route.ts";
import { importRoutes } from "./import/routes.tsx";
import { recordRoutes } from "./record-routes.tsx";

/** The register of indicators, and files taken in. The files' addresses come first: `filer` is no indicator. */
export const indicatorRoutes: readonly StaffRoute[] = [...importRoutes, ...recordRoutes];
