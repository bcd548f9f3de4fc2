import { Conflict, NotFound } from "#app/platform/errors.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { FollowUpId } from "#app/schema/tables.ts";
import type { FollowUp } from "./follow-up.ts";
import { readFollowUp } from "./queries.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The follow-up that the address names. Throws `NotFound`. */
export async function requestedFollowUp({ tx, params }: StaffRequest): Promise<FollowUp> {
  const id = params["followUp"] ?? "";
  if (!UUID.test(id)) throw new NotFound("follow-up");
  return readFollowUp(tx, id as FollowUpId);
}

/** The follow-up that the address names, as long as it can be written in. Throws `Conflict` when it is decided. */
export async function requestedDraft(request: StaffRequest): Promise<FollowUp> {
  const followUp = await requestedFollowUp(request);
  if (followUp.decided !== null) throw new Conflict("the follow-up is decided");
  return followUp;
}
