import { publicationSiteRoutes } from "./features/publication/public.tsx";
import type { EntranceRoute } from "./routing/entrance-route.ts";
import type { SiteRoute } from "./routing/site-route.ts";
import type { StaffRoute } from "./routing/staff-route.ts";

/** Every route before sign-in. */
export const entranceRoutes: readonly EntranceRoute[] = [];

/** Every route for staff. */
export const staffRoutes: readonly StaffRoute[] = [];

/** Every public route. */
export const siteRoutes: readonly SiteRoute[] = [...publicationSiteRoutes];
