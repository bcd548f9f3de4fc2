import type { StaffRoute } from "#app/routing/staff-route.ts";
import { hotSpotRoutes } from "./hot-spot/routes.tsx";
import { nearRepeatRoutes } from "./near-repeat/routes.tsx";
import { whenRoutes } from "./when/routes.tsx";

/** Patterns in what is reported: in time, in space, and in how one event follows on another. */
export const patternRoutes: readonly StaffRoute[] = [...whenRoutes, ...hotSpotRoutes, ...nearRepeatRoutes];
