import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { ProblemId } from "#app/schema/tables.ts";

/** The problem that an address is about. */
export function problemOf({ params }: StaffRequest): ProblemId {
  return (params["id"] ?? "") as ProblemId;
}
