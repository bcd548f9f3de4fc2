import type { Role } from "#app/access/roles.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AssignmentId, PersonId } from "#app/schema/tables.ts";

/** What a person may do here, for which organisation, and when. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly organisation: string;
  readonly validFrom: IsoDate;
  /** Not included; null = until further notice. */
  readonly validTo: IsoDate | null;
}

/** Where an assignment stands on a day. */
export type AssignmentState = "past" | "now" | "coming";

/** Where an assignment stands today. One that ended before it had held a day is past. */
export function assignmentState(
  { validFrom, validTo }: Pick<Assignment, "validFrom" | "validTo">,
  today: IsoDate,
): AssignmentState {
  if (validTo !== null && (validTo <= today || validTo <= validFrom)) return "past";
  return validFrom <= today ? "now" : "coming";
}
