import type { Form, TypedForm } from "#app/routing/form.ts";
import { formOf, recordVersion } from "#app/routing/form-fields.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf, WEEK } from "../addresses.ts";
import { readLivePicture } from "../live-picture.ts";
import { requestedDraft, requestedMonday } from "../request.ts";
import { freezeWeek } from "./freeze.ts";
import { DecidePage } from "./pages/DecidePage.tsx";

const form: Form<{ readonly version: number }> = formOf({ version: recordVersion });

/** The decision: the week is frozen as it was seen. */
export const decisionRoutes: readonly StaffRoute[] = [
  staff.get(`${WEEK}/:week/besluta`, { action: "week.decide", audit: "WeekRead", handler: ask }),
  staff.post(`${WEEK}/:week/besluta`, {
    action: "week.decide",
    audit: "WeekDecided",
    form,
    handler: decide,
    again: ask,
  }),
];

async function ask(request: StaffRequest, _form?: TypedForm): Promise<Reply> {
  const { t, today } = request;
  const week = await requestedDraft(request);
  const picture = await readLivePicture(request, week);
  return page(t("week:decide.title"), <DecidePage {...{ t, today, picture, version: week.version }} />);
}

async function decide(request: StaffRequest, { version }: { readonly version: number }): Promise<Reply> {
  const { person, now } = request;
  const monday = requestedMonday(request);
  const by = [person.name, person.title].filter((part) => part !== "").join(", ");
  await freezeWeek(request, monday, { version, person: person.id, by, now });
  return redirect(addressOf.week(monday), "saved", { monday });
}
