import { Conflict, NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { mondayOfSlug } from "./iso-week.ts";
import type { WeekPicture } from "./picture.ts";
import { readLivePicture } from "./live-picture.ts";
import { readWeek } from "./queries.ts";
import type { WeekRecord } from "./week.ts";

/** The Monday of the week that an address is about. Throws `NotFound` when there is no such week. */
export function requestedMonday({ params }: StaffRequest): IsoDate {
  const monday = mondayOfSlug(params["week"] ?? "");
  if (monday === null) throw new NotFound("week");
  return monday;
}

/** The week that an address is about, while it can be written. Throws `Conflict` when it is decided. */
export async function requestedDraft(request: StaffRequest): Promise<WeekRecord> {
  const week = await readWeek(request.tx, requestedMonday(request));
  if (week.decidedAt !== null) throw new Conflict("the week is decided");
  return week;
}

/** A week as it is shown: as it was decided, or as it looks now. */
export async function shownPicture(request: StaffRequest, monday: IsoDate): Promise<WeekPicture> {
  const week = await readWeek(request.tx, monday);
  return week.snapshot ?? readLivePicture(request, week);
}
