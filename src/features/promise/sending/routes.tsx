import { Conflict } from "#app/platform/errors.ts";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { readCheckedPromise } from "../checking.ts";
import { stepsFor } from "../promise-status.ts";
import { promiseIdOf } from "../request.ts";
import { takePromiseStep } from "../store.ts";
import { stateOf } from "../working-text.ts";
import { earlierReasons, missingReasons, type SendCommand, sendForm } from "./form.ts";
import { readOverrides } from "./overrides.ts";
import { ReviewPage } from "./pages/ReviewPage.tsx";
import { blocksOf, gapCodes, presentReview } from "./presenter.ts";
import { sendPromise, textMark } from "./store.ts";

/** The checker's page, and the way from it to signing. */
export const sendingRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften/:promise/granskning", {
    action: "promise.read",
    audit: "PromiseChecked",
    handler: (request) => showReview(request),
  }),
  staff.post("/arbeta/loften/:promise/skicka", {
    action: "promise.write",
    audit: "PromiseSent",
    form: sendForm,
    handler: send,
    again: (request, form) => showReview(request, form),
  }),
];

async function showReview(request: StaffRequest, form?: TypedForm, changed = false): Promise<Reply> {
  const { tx, t, today, person } = request;
  const { promise, remarks } = await readCheckedPromise(tx, promiseIdOf(request), today);
  const overrides = await readOverrides(tx, promise.id);
  const steps = stepsFor(person.held, stateOf(promise));
  const body = (
    <ReviewPage
      t={t}
      promise={promise}
      view={presentReview(t, promise, remarks, overrides, steps.includes("edit"))}
      form={form ?? filled(earlierReasons(overrides))}
      maySend={steps.includes("send")}
      seen={textMark(promise)}
      changed={changed}
    />
  );
  return page(t("promise:review.title"), body, { status: form === undefined ? 200 : changed ? 409 : 422 });
}

async function send(request: StaffRequest, command: SendCommand, fields: Fields): Promise<Reply> {
  const { tx, t, today, person, now } = request;
  const id = promiseIdOf(request);
  // Locks the text first, so that what is checked here is what goes out.
  await takePromiseStep(tx, id, "edit");
  const { promise, remarks } = await readCheckedPromise(tx, id, today);
  if (fields.text("seen") !== textMark(promise)) return showReview(request, filled(fields), true);
  if (blocksOf(t, promise).length > 0) throw new Conflict("nobody can sign for a party");
  const problems = missingReasons(gapCodes(remarks), command);
  if (problems.length > 0) return showReview(request, { typed: fields, problems });
  const edition = await sendPromise(
    tx,
    { promise, remarks, reasons: command.reasons },
    { person: person.id, now },
  );
  return redirect(addressOf.promise(id), "sent", { edition });
}
