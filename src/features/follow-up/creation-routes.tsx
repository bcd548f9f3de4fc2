import { Select } from "#app/design/index.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, TypedForm } from "#app/routing/form.ts";
import { errorOf, filled } from "#app/routing/form-errors.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "./addresses.ts";
import { type NewFollowUp, newFollowUpForm } from "./form.ts";
import { FormPage } from "./pages/FormPage.tsx";
import { overlaps, proposePeriod } from "./period.ts";
import { type FollowedPromise, readFollowedPromises } from "./queries.ts";
import { addFollowUp } from "./store.ts";

/** How a follow-up begins. */
export const creationRoutes: readonly StaffRoute[] = [
  staff.get(addressOf.create, { action: "follow_up.write", audit: "FollowUpsRead", handler: propose }),
  staff.post(addressOf.create, {
    action: "follow_up.write",
    audit: "FollowUpAdded",
    form: newFollowUpForm,
    handler: begin,
    again: showNew,
  }),
];

async function propose(request: StaffRequest): Promise<Reply> {
  const { tx, query, today, t } = request;
  const promises = await readFollowedPromises(tx);
  const promise = promises.find(({ id }) => id === query.get("lofte")) ?? promises[0];
  if (promise === undefined) return showNew(request, filled());
  const { from, to, tertial } = proposePeriod(promise.period, promise.followUps[0]?.to ?? null, today);
  const title = t("follow-up:proposedTitle", { number: tertial.number, year: tertial.year });
  return showNew(request, filled(fieldsOf({ promise: promise.id, title, from, to })));
}

async function showNew({ tx, t }: StaffRequest, form: TypedForm): Promise<Reply> {
  const promises = await readFollowedPromises(tx);
  const title = t("follow-up:new.title");
  const body = (
    <FormPage
      t={t}
      trail={[{ href: addressOf.create, text: title }]}
      title={title}
      lede={t("follow-up:new.lede")}
      action={addressOf.create}
      back={addressOf.list}
      form={form}
      button={t("follow-up:new.button")}
      hidden={{}}
      withSummary={false}
    >
      <Select
        name="promise"
        label={t("follow-up:report.promise")}
        prompt={t("follow-up:new.choose")}
        options={promises.map(({ id, title: label }) => ({ value: id, label }))}
        value={form.typed.text("promise")}
        error={errorOf(t, form, "promise")}
        required
      />
    </FormPage>
  );
  return page(title, body);
}

async function begin(request: StaffRequest, { promise, text }: NewFollowUp, typed: Fields): Promise<Reply> {
  const promises = await readFollowedPromises(request.tx);
  const problems = problemsWith(
    promises.find(({ id }) => id === promise),
    text,
  );
  if (problems.length > 0) {
    const reply = await showNew(request, { typed, problems });
    return reply.kind === "page" ? { ...reply, status: 422 } : reply;
  }
  const followUp = await addFollowUp(request.tx, promise, text);
  return redirect(addressOf.followUp(followUp), "saved", { followUp, promise });
}

function problemsWith(
  promise: FollowedPromise | undefined,
  period: NewFollowUp["text"],
): readonly FieldProblem[] {
  if (promise === undefined) return [{ field: "promise", message: "common:form.choice" }];
  return overlaps(period, promise.period) ? [] : [{ field: "from", message: "follow-up:form.outside" }];
}
