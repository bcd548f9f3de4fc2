import { addDays, isIsoDate, type IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId, EventCategoryId, OrganisationId } from "#app/schema/tables.ts";
import { SERIOUSNESS, type Seriousness } from "../event.ts";
import { mondayOf } from "../week.ts";

/**
 * Which events are counted. What was taken back, and what tells of the same as another event, is never among them.
 */
export interface EventSelection {
  /** First and last day on which they began, both counted in. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** A category brings those below it; none at all means every category. */
  readonly categories: readonly EventCategoryId[];
  readonly areaId?: AreaId;
  /** Who reported them. */
  readonly organisationId?: OrganisationId;
  readonly leastSeriousness: Seriousness;
}

const WEEKS = 52;

/** Every event of the last 52 whole weeks before `today`. */
export function yearBefore(today: IsoDate): EventSelection {
  const monday = mondayOf(today);
  return { from: addDays(monday, -7 * WEEKS), to: addDays(monday, -1), categories: [], leastSeriousness: 1 };
}

/**
 * Reads a selection from an address. What is not understood is left out, days that are missing or turned around give
 * the last 52 whole weeks: an old link still shows a picture.
 */
export function readSelection(query: URLSearchParams, today: IsoDate): EventSelection {
  const usual = yearBefore(today);
  const from = dayIn(query, "fran") ?? usual.from;
  const to = dayIn(query, "till") ?? usual.to;
  const areaId = idsIn(query, "omrade")[0] as AreaId | undefined;
  const organisationId = idsIn(query, "organisation")[0] as OrganisationId | undefined;
  return {
    ...(from <= to ? { from, to } : { from: usual.from, to: usual.to }),
    categories: idsIn(query, "kategori") as EventCategoryId[],
    ...(areaId !== undefined && { areaId }),
    ...(organisationId !== undefined && { organisationId }),
    leastSeriousness: SERIOUSNESS.find((grade) => String(grade) === query.get("allvar")) ?? 1,
  };
}

/** The part of an address that `readSelection` reads as `selection`. */
export function selectionQuery(selection: EventSelection): URLSearchParams {
  const query = new URLSearchParams({ fran: selection.from, till: selection.to });
  for (const category of selection.categories) query.append("kategori", category);
  if (selection.areaId !== undefined) query.set("omrade", selection.areaId);
  if (selection.organisationId !== undefined) query.set("organisation", selection.organisationId);
  if (selection.leastSeriousness > 1) query.set("allvar", String(selection.leastSeriousness));
  return query;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function idsIn(query: URLSearchParams, name: string): string[] {
  const ids = query.getAll(name).filter((text) => UUID.test(text));
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}

function dayIn(query: URLSearchParams, name: string): IsoDate | undefined {
  const text = query.get(name) ?? "";
  return isIsoDate(text) ? text : undefined;
}
