import { accountEntranceRoutes } from "./features/account/entrance-routes.tsx";
import { accountRoutes } from "./features/account/routes.tsx";
import { agreementRoutes } from "./features/agreement/routes.tsx";
import { areaRoutes } from "./features/area/routes.tsx";
import { deskRoutes } from "./features/desk/routes.tsx";
import { eventRoutes } from "./features/event/routes.tsx";
import { feltSafetyRoutes } from "./features/felt-safety/routes.tsx";
import { followUpSiteRoutes } from "./features/follow-up/public.tsx";
import { followUpRoutes } from "./features/follow-up/routes.tsx";
import { indicatorRoutes } from "./features/indicator/routes.tsx";
import { measureRoutes } from "./features/measure/routes.tsx";
import { organisationRoutes } from "./features/organisation/routes.tsx";
import { patternRoutes } from "./features/pattern/routes.tsx";
import { policeNoticeRoutes } from "./features/police-notice/routes.tsx";
import { problemRoutes } from "./features/problem/routes.tsx";
import { promiseRoutes } from "./features/promise/routes.tsx";
import { exchangeSiteRoutes } from "./features/publication/exchange/public.tsx";
import { editionSiteRoutes } from "./features/publication/edition-page/public.tsx";
import { editionPdfSiteRoutes } from "./features/publication/edition-pdf/public.tsx";
import { publicationSiteRoutes } from "./features/publication/public.tsx";
import { signingRoutes } from "./features/signing/routes.tsx";
import { weekRoutes } from "./features/week/routes.tsx";
import type { EntranceRoute } from "./routing/entrance-route.ts";
import type { SiteRoute } from "./routing/site-route.ts";
import type { StaffRoute } from "./routing/staff-route.ts";

/** Every route before sign-in. */
export const entranceRoutes: readonly EntranceRoute[] = [...accountEntranceRoutes];

/** Every route for staff. */
export const staffRoutes: readonly StaffRoute[] = [
  ...accountRoutes,
  ...agreementRoutes,
  ...areaRoutes,
  ...deskRoutes,
  ...eventRoutes,
  ...feltSafetyRoutes,
  ...followUpRoutes,
  ...indicatorRoutes,
  ...measureRoutes,
  ...organisationRoutes,
  ...patternRoutes,
  ...policeNoticeRoutes,
  ...problemRoutes,
  ...promiseRoutes,
  ...signingRoutes,
  ...weekRoutes,
];

/** Every public route. */
export const siteRoutes: readonly SiteRoute[] = [
  ...exchangeSiteRoutes,
  ...editionSiteRoutes,
  ...editionPdfSiteRoutes,
  ...followUpSiteRoutes,
  ...publicationSiteRoutes,
];
