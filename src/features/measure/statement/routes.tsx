import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { readActivities } from "../activity/queries.ts";
import { ADDRESSES, LIST } from "../addresses.ts";
import { idOf, publishAround } from "../publishing.ts";
import { readMeasure, readOwners } from "../queries.ts";
import { evidenceForm, ownerForm } from "./form.ts";
import { SayPage } from "./pages/SayPage.tsx";
import { type NewStatement, stateMeasure } from "./store.ts";

type Voice = NewStatement["voice"];

const forOwners = {
  action: "measure.log",
  organisations: (request: StaffRequest) => readOwners(request.tx, idOf(request)),
} as const;

/** What the owner says and what the evidence says, each with its source. */
export const statementRoutes: readonly StaffRoute[] = [
  staff.get(`${LIST}/:id/${ADDRESSES.owner}`, {
    ...forOwners,
    audit: "MeasureRead",
    handler: (request) => ask(request, "owner"),
  }),
  staff.post(`${LIST}/:id/${ADDRESSES.owner}`, {
    ...forOwners,
    audit: "StatementMade",
    form: ownerForm,
    handler: say,
    again: (request, form) => show(request, "owner", form),
  }),
  staff.get(`${LIST}/:id/${ADDRESSES.evidence}`, {
    action: "measure.assess",
    audit: "MeasureRead",
    handler: (request) => ask(request, "evidence"),
  }),
  staff.post(`${LIST}/:id/${ADDRESSES.evidence}`, {
    action: "measure.assess",
    audit: "StatementMade",
    form: evidenceForm,
    handler: say,
    again: (request, form) => show(request, "evidence", form),
  }),
];

function ask(request: StaffRequest, voice: Voice): Promise<Reply> {
  return show(request, voice, filled(fieldsOf({ day: request.today })));
}

async function show(request: StaffRequest, voice: Voice, form: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const measure = await readMeasure(tx, idOf(request));
  const done = (await readActivities(tx, { measureId: measure.id })).some(({ kind }) => kind === "done");
  const body = <SayPage {...{ t, today, measure, voice, form }} nothingLogged={!done} />;
  return page(t(`measure:say.${voice}Title`), body);
}

async function say(request: StaffRequest, statement: NewStatement, typed: Fields): Promise<Reply> {
  const { tx, today, now, person } = request;
  if (statement.day > today) {
    const problems = [{ field: "day", message: "measure:say.dayAhead" }];
    const reply = await show(request, statement.voice, { typed, problems });
    return reply.kind === "page" ? { ...reply, status: 422 } : reply;
  }
  const measure = await readMeasure(tx, idOf(request));
  const id = await stateMeasure(tx, measure.id, statement, { person: person.id, now });
  await publishAround(request, measure.id);
  return redirect(`${LIST}/${measure.id}`, "saved", { statement: id });
}
