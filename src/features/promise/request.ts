import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { FocusAreaId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";

/** The promise of the address. Whether it exists is found out by reading it. */
export function promiseIdOf(request: StaffRequest): PromiseId {
  return (request.params["promise"] ?? "") as PromiseId;
}

/** The item of the address. */
export function itemIdOf(request: StaffRequest): PromiseItemId {
  return (request.params["item"] ?? "") as PromiseItemId;
}

/** The focus area of the address. */
export function areaIdOf(request: StaffRequest): FocusAreaId {
  return (request.params["area"] ?? "") as FocusAreaId;
}
