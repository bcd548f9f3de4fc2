import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { CauseId, ProblemId } from "#app/schema/tables.ts";
import { addressOf } from "../addresses.ts";
import { causeForm, fieldsOfCause, newCauseForm } from "../form.ts";
import { evidenceGroups } from "../evidence-clash.ts";
import { personsIn } from "../guard.ts";
import type { CauseText } from "../problem.ts";
import { readCause, readProblem } from "../queries.ts";
import { CauseFormPage } from "./pages/CauseFormPage.tsx";
import { addCause, changeCause, orderCauses, removeCause } from "./store.ts";

const CAUSES = `${addressOf.list}/:id/orsaker`;

/** Causes of a problem: new, changed, moved, removed. */
export const causeRoutes: readonly StaffRoute[] = [
  staff.get(`${CAUSES}/ny`, {
    action: "problem.write",
    audit: "ProblemRead",
    handler: (request) => showNew(request, filled()),
  }),
  staff.post(`${CAUSES}/ny`, {
    action: "problem.write",
    audit: "CauseAdded",
    form: newCauseForm,
    handler: saveNew,
    again: showNew,
  }),
  staff.get(`${CAUSES}/:cause`, {
    action: "problem.write",
    audit: "ProblemRead",
    handler: (request) => showChange(request, null),
  }),
  staff.post(`${CAUSES}/:cause`, {
    action: "problem.write",
    audit: "CauseChanged",
    form: causeForm,
    handler: saveChange,
    again: showChange,
  }),
  staff.button(`${CAUSES}/:cause/upp`, {
    action: "problem.write",
    audit: "CauseChanged",
    handler: (request) => move(request, -1),
  }),
  staff.button(`${CAUSES}/:cause/ner`, {
    action: "problem.write",
    audit: "CauseChanged",
    handler: (request) => move(request, 1),
  }),
  staff.button(`${CAUSES}/:cause/ta-bort`, {
    action: "problem.write",
    audit: "CauseRemoved",
    handler: remove,
  }),
];

async function showNew(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t } = request;
  const problem = await readProblem(tx, idsOf(request).problem);
  const action = `${addressOf.problem(problem.id)}/orsaker/ny`;
  const title = t("problem:cause.newTitle");
  const persons = form.problems.length > 0 ? [] : await personsIn(request, form.typed);
  return page(title, <CauseFormPage {...{ t, title, action, problem, form, persons }} cause={null} />);
}

async function saveNew(request: StaffRequest, text: CauseText, typed: Fields): Promise<Reply> {
  if ((await personsIn(request, typed)).length > 0) return toMend(await showNew(request, filled(typed)));
  const problem = await readProblem(request.tx, idsOf(request).problem);
  const cause = await addCause(request.tx, problem.id, text);
  return redirect(addressOf.cause(problem.id, cause), "saved", { cause });
}

async function showChange(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
  const { tx, t } = request;
  const ids = idsOf(request);
  const { problem, cause } = await readCause(tx, ids.problem, ids.cause);
  const action = `${addressOf.problem(problem.id)}/orsaker/${cause.id}`;
  const title = t("problem:cause.changeTitle");
  const shown = form ?? filled(fieldsOfCause(cause, cause.version));
  const persons = form === null || form.problems.length > 0 ? [] : await personsIn(request, form.typed);
  return page(title, <CauseFormPage {...{ t, title, action, problem, cause, persons }} form={shown} />);
}

async function saveChange(
  request: StaffRequest,
  { version, ...text }: CauseText & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  if ((await personsIn(request, mine)).length > 0) return toMend(await showChange(request, filled(mine)));
  const ids = idsOf(request);
  const { problem, cause } = await readCause(tx, ids.problem, ids.cause);
  if (await changeCause(tx, cause.id, version, text)) {
    return redirect(addressOf.cause(problem.id, cause.id), "saved");
  }
  const groups = [plainGroup("text", t("problem:cause.text")), ...evidenceGroups(t)];
  const back = addressOf.problem(problem.id);
  const action = `${back}/orsaker/${cause.id}`;
  const theirs = fieldsOfCause(cause, cause.version);
  const body = <ClashPage {...{ t, action, groups, mine, theirs, back }} version={cause.version} />;
  return page(t("common:clash.title"), body, { status: 409 });
}

async function move(request: StaffRequest, by: -1 | 1): Promise<Reply> {
  const ids = idsOf(request);
  const { problem, cause } = await readCause(request.tx, ids.problem, ids.cause);
  const order = problem.causes.map(({ id }) => id);
  const place = order.indexOf(cause.id);
  const other = order[place + by];
  if (other !== undefined) {
    order[place + by] = cause.id;
    order[place] = other;
    await orderCauses(request.tx, order);
  }
  return redirect(addressOf.cause(problem.id, cause.id), "saved");
}

async function remove(request: StaffRequest): Promise<Reply> {
  const ids = idsOf(request);
  const { problem, cause } = await readCause(request.tx, ids.problem, ids.cause);
  await removeCause(request.tx, cause.id);
  return redirect(addressOf.problem(problem.id), "removed");
}

function idsOf({ params }: StaffRequest): { readonly problem: ProblemId; readonly cause: CauseId } {
  return { problem: (params["id"] ?? "") as ProblemId, cause: (params["cause"] ?? "") as CauseId };
}
