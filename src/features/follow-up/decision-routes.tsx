import { Conflict } from "#app/platform/errors.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "./addresses.ts";
import { readDraft } from "./draft.ts";
import { canBeDecided } from "./follow-up.ts";
import { decisionForm } from "./form.ts";
import { DecidePage } from "./pages/DecidePage.tsx";
import { requestedDraft, requestedFollowUp } from "./request.ts";
import { decideFollowUp, nextNumber } from "./store.ts";

/** The decision: the follow-up is frozen and published. */
export const decisionRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/uppfoljningar/:followUp/besluta", {
    action: "follow_up.write",
    audit: "FollowUpRead",
    handler: ask,
  }),
  staff.post("/arbeta/uppfoljningar/:followUp/besluta", {
    action: "follow_up.write",
    audit: "FollowUpDecided",
    form: decisionForm,
    handler: decide,
    again: ask,
  }),
];

async function ask(request: StaffRequest): Promise<Reply> {
  const { t, today } = request;
  const followUp = await requestedDraft(request);
  const { report } = await readDraft(request, followUp);
  const possible = canBeDecided(followUp, today);
  return page(t("follow-up:decide.title"), <DecidePage {...{ t, followUp, report, possible }} />);
}

async function decide(request: StaffRequest, { version }: { version: number }): Promise<Reply> {
  const { tx, person, today, now } = request;
  const followUp = await requestedFollowUp(request);
  const { id, promiseId, decided } = followUp;
  // A second click on the button has nothing left to do.
  if (decided !== null) return redirect(addressOf.followUp(id));
  if (!canBeDecided(followUp, today)) throw new Conflict("the period has not ended");
  const number = await nextNumber(tx, promiseId);
  const draft = await readDraft(request, followUp);
  const by = [person.name, person.title].filter((part) => part !== "").join(", ");
  const report = { ...draft.report, decided: { on: today, by, number } };
  if (!(await decideFollowUp(tx, { id, version, number, report, person: person.id, now }))) {
    throw new Conflict("the follow-up was changed in between");
  }
  return redirect(addressOf.followUp(id), "saved", { number });
}
