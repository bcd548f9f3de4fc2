import { assetAddress } from "#app/platform/web/assets.ts";
import { page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { WEEK } from "../addresses.ts";
import { weekTitle } from "../presenter.ts";
import { requestedMonday, shownPicture } from "../request.ts";
import { pointIn } from "./agenda.ts";
import { WallPage } from "./pages/WallPage.tsx";

/** The week on the wall, one point of the agenda at a time. */
export const wallRoutes: readonly StaffRoute[] = [
  staff.get(`${WEEK}/:week/vagg`, { action: "week.read", audit: "WeekRead", handler: showWall }),
];

async function showWall(request: StaffRequest): Promise<Reply> {
  const { t, today, query } = request;
  const picture = await shownPicture(request, requestedMonday(request));
  const body = (
    <WallPage {...{ t, picture, today, point: pointIn(query) }} island={assetAddress("wall.js")} />
  );
  return page(weekTitle(t, picture.monday), body, { bare: true });
}
