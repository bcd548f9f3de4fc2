import type { TypedForm } from "#app/routing/form.ts";
import { formOf, requiredText } from "#app/routing/form-fields.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { readCheckedPromise } from "../checking.ts";
import { writeContinuationReason } from "../item/store.ts";
import { stepsFor } from "../promise-status.ts";
import { itemIdOf, promiseIdOf } from "../request.ts";
import { stateOf } from "../working-text.ts";
import { ComparisonPage } from "./pages/ComparisonPage.tsx";
import { presentComparison } from "./presenter.ts";

/** The promise beside the one before. */
export const comparisonRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften/:promise/jamforelse", {
    action: "promise.read",
    audit: "PromiseRead",
    handler: (request) => showComparison(request),
  }),
  staff.post("/arbeta/loften/:promise/ataganden/:item/skal", {
    action: "promise.write",
    audit: "PromiseItemChanged",
    form: formOf({ reason: requiredText(1000) }),
    handler: saveReason,
    again: showComparison,
  }),
];

async function showComparison(request: StaffRequest, form?: TypedForm): Promise<Reply> {
  const { tx, t, today, person } = request;
  const { promise, predecessor, remarks } = await readCheckedPromise(tx, promiseIdOf(request), today);
  const mayEdit = stepsFor(person.held, stateOf(promise)).includes("edit");
  return page(
    t("promise:comparison.title"),
    <ComparisonPage
      t={t}
      head={promise}
      view={predecessor === null ? null : presentComparison(t, promise, predecessor, remarks, mayEdit)}
      mayEdit={mayEdit}
      answer={form === undefined ? null : { itemId: itemIdOf(request), form }}
    />,
  );
}

async function saveReason(request: StaffRequest, { reason }: { readonly reason: string }): Promise<Reply> {
  const id = promiseIdOf(request);
  const itemId = itemIdOf(request);
  await writeContinuationReason(request.tx, id, itemId, reason);
  return redirect(`${addressOf.comparison(id)}#j-${itemId}`, "saved");
}
