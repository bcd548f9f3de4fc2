import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { readPredecessorChoices } from "../choices.ts";
import { type NewPromise, newPromiseForm } from "./form.ts";
import { NewPromisePage } from "./pages/NewPromisePage.tsx";
import { beginPromise } from "./store.ts";

/** How a promise begins. */
export const creationRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften/nytt", {
    action: "promise.write",
    audit: "PromisesRead",
    handler: (request) => showNew(request, filled()),
  }),
  staff.post("/arbeta/loften/nytt", {
    action: "promise.write",
    audit: "PromiseAdded",
    form: newPromiseForm,
    handler: begin,
    again: showNew,
  }),
];

async function showNew({ tx, t }: StaffRequest, form: TypedForm): Promise<Reply> {
  const predecessors = await readPredecessorChoices(tx);
  return page(t("promise:creation.title"), <NewPromisePage t={t} form={form} predecessors={predecessors} />);
}

async function begin({ tx, kommun }: StaffRequest, command: NewPromise): Promise<Reply> {
  const promise = await beginPromise(tx, kommun, command);
  return redirect(addressOf.promise(promise), "saved", { promise });
}
