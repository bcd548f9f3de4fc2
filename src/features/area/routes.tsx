import { NotFound } from "#app/platform/errors.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { AreaId, AreaVersionId } from "#app/schema/tables.ts";
import { AREAS } from "./addresses.ts";
import { isAreaKind, versionOn } from "./area.ts";
import { boundaryImportRoutes } from "./import/routes.tsx";
import { inhabitantRoutes } from "./inhabitants/routes.tsx";
import { lockImports } from "./kept-file/store.ts";
import { outlineOf } from "./outline.ts";
import { AreaListPage } from "./pages/AreaListPage.tsx";
import { AreaPage } from "./pages/AreaPage.tsx";
import { placeRoutes } from "./place/routes.tsx";
import { listAreas, readArea, readShape } from "./queries.ts";
import { removeNewestVersion } from "./version-store.ts";

/** Areas with their boundaries and inhabitants, and places with a name. */
export const areaRoutes: readonly StaffRoute[] = [
  staff.get(AREAS, { action: "area.read", audit: "AreasRead", handler: showList }),
  ...boundaryImportRoutes,
  ...inhabitantRoutes,
  staff.get(`${AREAS}/:id`, { action: "area.read", audit: "AreaRead", handler: showArea }),
  staff.button(`${AREAS}/:id/granser/:version/ta-bort`, {
    action: "area.change",
    audit: "AreaVersionRemoved",
    handler: removeVersion,
  }),
  ...placeRoutes,
];

async function showList({ tx, t, query, may }: StaffRequest): Promise<Reply> {
  const wanted = query.get("slag") ?? "";
  const kind = isAreaKind(wanted) ? wanted : null;
  const areas = await listAreas(tx, kind);
  return page(t("area:title"), <AreaListPage {...{ t, kind, areas }} mayChange={may("area.change")} />);
}

/** Draws the boundary that is asked for, else the one that holds today, else the newest. */
async function showArea({ tx, t, params, query, today, may }: StaffRequest): Promise<Reply> {
  const area = await readArea(tx, (params["id"] ?? "") as AreaId);
  const asked = query.get("grans");
  const drawn =
    asked === null
      ? (versionOn(area.versions, today) ?? area.versions[0])
      : area.versions.find(({ id }) => id === asked);
  if (drawn === undefined) throw new NotFound("boundary");
  const outline = outlineOf(await readShape(tx, drawn.id));
  return page(area.name, <AreaPage {...{ t, area, drawn, outline }} mayChange={may("area.change")} />);
}

async function removeVersion({ tx, params }: StaffRequest): Promise<Reply> {
  await lockImports(tx);
  const area = await readArea(tx, (params["id"] ?? "") as AreaId);
  const version = (params["version"] ?? "") as AreaVersionId;
  const isLeft = await removeNewestVersion(tx, area, version);
  return redirect(isLeft ? `${AREAS}/${area.id}` : AREAS, "removed");
}
