import { readGuardedNames } from "#app/features/event/index.ts";
import { randomUUID } from "node:crypto";
import { Conflict, Forbidden } from "#app/platform/errors.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { PersonalData } from "#app/platform/personal-data/index.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { ActivityId, MeasureId } from "#app/schema/tables.ts";
import { LIST } from "../addresses.ts";
import { mineOf } from "../list/mine.ts";
import { readListed } from "../list/queries.ts";

import { idOf, publishAround } from "../publishing.ts";
import { readMeasure, readOwners, readServedItems } from "../queries.ts";
import { situationOf } from "../situation.ts";
import { readStatements } from "../statement/queries.ts";
import type { Activity } from "./activity.ts";
import { decideLog, type LogCommand, logForm, steppedQuantity, withdrawForm } from "./form.ts";
import { LogPage } from "./pages/LogPage.tsx";
import { ReceiptPage } from "./pages/ReceiptPage.tsx";
import { StartPage } from "./pages/StartPage.tsx";
import { WithdrawPage } from "./pages/WithdrawPage.tsx";
import { readActivities, readActivity, readMeasuresToLog } from "./queries.ts";
import { logActivity, withdrawActivity } from "./store.ts";

/** Who may log: the coordinators, and measure owners of the organisations that do the measure. */
const forOwners = {
  action: "measure.log",
  organisations: (request: StaffRequest) => readOwners(request.tx, idOf(request)),
} as const;

/** The log of what was done: start, form, receipt, undo, take back. */
export const activityRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/logga", { action: "measure.log", audit: "MeasuresRead", handler: showStart }),
  staff.post("/arbeta/logga", {
    action: "measure.log",
    audit: "ActivityLogged",
    form: logForm,
    handler: async (request, command, typed) => saveLine(await withChosen(request, typed), command, typed),
    again: async (request, form) => showForm(await withChosen(request, form.typed), form),
  }),
  staff.get(`${LIST}/:id/logga`, { ...forOwners, audit: "MeasureRead", handler: newLine }),
  staff.post(`${LIST}/:id/logga`, {
    ...forOwners,
    audit: "ActivityLogged",
    form: logForm,
    handler: saveLine,
    again: (request, form) => showForm(request, form),
  }),
  staff.button(`${LIST}/:id/logga/antal`, {
    ...forOwners,
    audit: "MeasureRead",
    handler: (request, fields) => showForm(request, filled(withQuantity(fields, steppedQuantity(fields)))),
  }),
  staff.get(`${LIST}/:id/logga/:activity`, { ...forOwners, audit: "MeasureRead", handler: showReceipt }),
  staff.button(`${LIST}/:id/logga/:activity/angra`, {
    ...forOwners,
    audit: "ActivityWithdrawn",
    handler: undo,
  }),
  staff.get(`${LIST}/:id/logga/:activity/ta-tillbaka`, {
    ...forOwners,
    audit: "MeasureRead",
    handler: (request) => showWithdraw(request, filled()),
  }),
  staff.post(`${LIST}/:id/logga/:activity/ta-tillbaka`, {
    ...forOwners,
    audit: "ActivityWithdrawn",
    form: withdrawForm,
    handler: async (request, { reason }) => {
      await withdraw(request, reason);
      return redirect(`${LIST}/${idOf(request)}#logg`, "saved");
    },
    again: showWithdraw,
  }),
];

async function showStart(request: StaffRequest): Promise<Reply> {
  const { tx, t, today } = request;
  const ids = await readMeasuresToLog(tx, mineOf(request.person), today);
  return page(t("measure:log.startTitle"), <StartPage t={t} measures={await readListed(tx, ids, today)} />);
}

/** The quick log of the desk names the measure in the form instead of the address. */
async function withChosen(request: StaffRequest, typed: Fields): Promise<StaffRequest> {
  const id = typed.text("measure") as MeasureId;
  request.demand("measure.log", await readOwners(request.tx, id));
  return { ...request, params: { ...request.params, id } };
}

function newLine(request: StaffRequest): Promise<Reply> {
  const typed = { requestKey: randomUUID(), kind: "done", when: "today", quantity: "1" };
  return showForm(request, filled(fieldsOf(typed)));
}

async function showForm(
  request: StaffRequest,
  form: TypedForm,
  asked: readonly PersonalData[] = [],
): Promise<Reply> {
  const { tx, t, today } = request;
  const measure = await readMeasure(tx, idOf(request));
  return page(
    t("measure:log.title", { title: measure.title }),
    <LogPage {...{ t, today, measure, form, asked }} />,
  );
}

async function saveLine(request: StaffRequest, command: LogCommand, typed: Fields): Promise<Reply> {
  const { tx, today, now, person } = request;
  const decision = decideLog(command, today, await readGuardedNames(tx));
  if (decision.ok === "ask") return again(await showForm(request, filled(typed), decision.found));
  if (!decision.ok) return again(await showForm(request, { typed, problems: decision.problems }));
  const measure = await readMeasure(tx, idOf(request));
  if (measure.stop !== null) throw new Conflict("measure is stopped");
  const { requestKey } = command;
  const activity = await logActivity(tx, measure.id, decision.value, { person: person.id, now, requestKey });
  await publishAround(request, measure.id);
  return redirect(`${LIST}/${measure.id}/logga/${activity}`, null, { measure: measure.id, activity });
}

async function showReceipt(request: StaffRequest): Promise<Reply> {
  const { tx, t, today } = request;
  const measure = await readMeasure(tx, idOf(request));
  const activity = await readActivity(tx, measure.id, activityOf(request));
  const log = await readActivities(tx, { measureId: measure.id });
  const { owner } = await readStatements(tx, measure.id);
  const items = await readServedItems(tx, measure.id);
  const situation = situationOf(measure, items, log, owner[0]?.word ?? null, today);
  const mayUndo = mayWithdraw(request, activity);
  return page(
    t("measure:log.receiptTitle"),
    <ReceiptPage {...{ t, measure, situation, activity, mayUndo }} />,
  );
}

async function undo(request: StaffRequest): Promise<Reply> {
  await withdraw(request, request.t("measure:log.undoReason"));
  return redirect(`${LIST}/${idOf(request)}/logga/${activityOf(request)}`);
}

async function showWithdraw(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t } = request;
  const activity = await readActivity(tx, idOf(request), activityOf(request));
  if (!mayWithdraw(request, activity)) throw new Forbidden("activity of somebody else");
  return page(t("measure:log.withdrawTitle"), <WithdrawPage {...{ t, activity, form }} />);
}

async function withdraw(request: StaffRequest, reason: string): Promise<void> {
  const { tx, now, person } = request;
  const activity = await readActivity(tx, idOf(request), activityOf(request));
  if (!mayWithdraw(request, activity)) throw new Forbidden("activity of somebody else");
  await withdrawActivity(tx, activity.id, { person: person.id, now, reason });
  await publishAround(request, activity.measureId);
}

/** One's own lines, and for the coordinators everybody's. */
function mayWithdraw(request: StaffRequest, { personId }: Activity): boolean {
  return personId === request.person.id || request.may("measure.write");
}

function withQuantity(fields: Fields, quantity: string): Fields {
  const kept = fields.names.filter((name) => name !== "step").map((name) => [name, fields.all(name)]);
  return fieldsOf({ ...(Object.fromEntries(kept) as Record<string, string[]>), quantity });
}

function again(reply: Reply): Reply {
  return reply.kind === "page" ? { ...reply, status: 422 } : reply;
}

function activityOf({ params }: StaffRequest): ActivityId {
  return (params["activity"] ?? "") as ActivityId;
}
