import { Conflict, Forbidden, Invalid } from "#app/platform/errors.ts";
import { addDays, isIsoDate } from "#app/platform/iso-date.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { EventReportId } from "#app/schema/tables.ts";
import { mondayOf } from "../week.ts";
import { isRequestKey } from "./form.ts";
import { reportsFor } from "./organisations.ts";
import { reportByKey } from "./queries.ts";
import { addReport } from "./store.ts";

/** The word that there was nothing can be given this long after the week began, in days. */
const LATE_DAYS = 60;

/**
 * Takes in that there was nothing to report of a week, once for a key. Throws `Invalid` for something that is not
 * the form, `Forbidden` for an organisation one may not report for.
 */
export async function receiveNothing(request: StaffRequest, fields: Fields): Promise<EventReportId> {
  const { tx, person, now, today } = request;
  const [week, requestKey] = [fields.text("week"), fields.text("requestKey")];
  const isWeek =
    isIsoDate(week) && mondayOf(week) === week && week <= today && week >= addDays(today, -LATE_DAYS);
  if (!isWeek || !isRequestKey(requestKey)) throw new Invalid("common:problem.unreadable");
  const { organisations } = await reportsFor(request);
  const organisation = organisations.find(({ id }) => id === fields.text("organisation"));
  if (organisation === undefined) throw new Forbidden("event.report");
  const added = await addReport(
    tx,
    {
      organisationId: organisation.id,
      personId: person.id,
      weekFrom: week,
      nothingToReport: true,
      writtenAt: now,
      receivedAt: now,
      requestKey,
      contentHash: null,
    },
    [],
  );
  if (added !== null) return added;
  const before = await reportByKey(tx, requestKey);
  if (before?.personId !== person.id) throw new Conflict("request key of somebody else");
  return before.id;
}
