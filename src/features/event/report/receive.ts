import { Conflict, Invalid } from "#app/platform/errors.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { FieldProblem } from "#app/routing/form.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { EventReportId, OrganisationId } from "#app/schema/tables.ts";
import { takePhotos } from "../photo/take-photos.ts";
import { mondayOf } from "../week.ts";
import { sendingIn } from "./form.ts";
import { type LookedThrough, lookThrough } from "./look-through.ts";
import { reportsFor } from "./organisations.ts";
import { reportByKey } from "./queries.ts";
import { addReport } from "./store.ts";
import { contentHashOf } from "./typed.ts";

/** What came of a form of events that was sent. */
export type Received =
  | { readonly what: "taken"; readonly report: EventReportId }
  /** The key came before with other words: what was received then stands, what came now is not stored. */
  | { readonly what: "clash"; readonly report: EventReportId; readonly fields: Fields }
  | {
      readonly what: "mend";
      readonly fields: Fields;
      readonly problems: readonly FieldProblem[];
      readonly questions: Pick<LookedThrough, "places" | "guard">;
    };

/** Clocks of phones may be wrong by years; then the time of receiving is meant. */
const BEHIND_MS = 60 * 86_400_000;

/**
 * Takes in a form of events. The same form with the same key is taken once, however often it is sent. Throws
 * `Invalid` for something that is not the form, `Forbidden` for an organisation one may not report for.
 */
export async function receive(request: StaffRequest, sent: Fields): Promise<Received> {
  const { tx, person, now, today } = request;
  const sending = sendingIn(sent);
  if (sending === null) throw new Invalid("common:problem.unreadable");
  const { requestKey } = sending;
  const contentHash = contentHashOf(sent);
  const before = await alreadyReceived(request, requestKey, contentHash, sent);
  if (before !== null) return before;
  const { organisations, usual } = await reportsFor(request);
  const organisationId = (
    sending.organisation === "" ? usual : sending.organisation
  ) as OrganisationId | null;
  if (organisationId === null || !organisations.some(({ id }) => id === organisationId)) {
    throw new Invalid("event:report.noOrganisation");
  }
  const { fields, problems } = await takePhotos(tx, sent, { person: person.id, now });
  const looked = await lookThrough(tx, fields, { person: person.id, today, now });
  const wrong = [...problems, ...looked.problems];
  if (wrong.length > 0 || looked.places.length > 0 || looked.guard.length > 0) {
    return { what: "mend", fields, problems: wrong, questions: looked };
  }
  const latest = looked.events.reduce(
    (last, { time }) => (time.beginsAt > last ? time.beginsAt : last),
    new Date(0),
  );
  const report = await addReport(
    tx,
    {
      organisationId,
      personId: person.id,
      weekFrom: mondayOf(swedishDay(latest)),
      nothingToReport: false,
      writtenAt: believable(sending.writtenAt, now),
      receivedAt: now,
      requestKey,
      contentHash,
    },
    looked.events,
  );
  if (report !== null) return { what: "taken", report };
  const meanwhile = await alreadyReceived(request, requestKey, contentHash, sent);
  if (meanwhile === null) throw new Conflict("request key of somebody else");
  return meanwhile;
}

/** What was received with the key before, or at the same moment by another window; null when nothing was. */
async function alreadyReceived(
  { tx, person }: StaffRequest,
  requestKey: string,
  contentHash: string,
  fields: Fields,
): Promise<Exclude<Received, { what: "mend" }> | null> {
  const before = await reportByKey(tx, requestKey);
  if (before?.personId !== person.id) return null;
  return before.contentHash === contentHash
    ? { what: "taken", report: before.id }
    : { what: "clash", report: before.id, fields };
}

function believable(writtenAt: Date | null, now: Date): Date {
  if (writtenAt === null || writtenAt > now || now.getTime() - writtenAt.getTime() > BEHIND_MS) return now;
  return writtenAt;
}
