import { mondayOf } from "#app/features/event/index.ts";
import { readOrganisations } from "#app/features/organisation/index.ts";
import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { WeekReporterId } from "#app/schema/tables.ts";
import { addressOf, REPORTERS } from "../addresses.ts";
import { demandChoice } from "../choices.ts";
import { type ExpectedText, overlaps } from "./expected.ts";
import { expectedForm, fieldsOfExpected, newExpectedForm } from "./form.ts";
import { ExpectedPage } from "./pages/ExpectedPage.tsx";
import { ExpectedListPage } from "./pages/ExpectedListPage.tsx";
import { readExpected, readOneExpected, readUnexpected } from "./queries.ts";
import { addExpected, changeExpected, holdOrganisation, removeExpected } from "./store.ts";

/** Which organisations are expected to report. */
export const expectedRoutes: readonly StaffRoute[] = [
  staff.get(REPORTERS, {
    action: "week.read",
    audit: "WeekReportersRead",
    handler: (request) => showList(request),
  }),
  staff.post(REPORTERS, {
    action: "week.change",
    audit: "WeekReporterAdded",
    form: newExpectedForm,
    handler: saveNew,
    again: showList,
  }),
  staff.button(`${REPORTERS}/alla`, { action: "week.change", audit: "WeekReporterAdded", handler: addAll }),
  staff.get(`${REPORTERS}/:reporter`, {
    action: "week.change",
    audit: "WeekReportersRead",
    handler: (request) => showOne(request, null),
  }),
  staff.post(`${REPORTERS}/:reporter`, {
    action: "week.change",
    audit: "WeekReporterChanged",
    form: expectedForm,
    handler: saveChange,
    again: showOne,
  }),
  staff.button(`${REPORTERS}/:reporter/ta-bort`, {
    action: "week.change",
    audit: "WeekReporterRemoved",
    handler: remove,
  }),
];

async function showList(request: StaffRequest, form?: TypedForm): Promise<Reply> {
  const { tx, t, today, may } = request;
  const expected = await readExpected(tx, today);
  const organisations = await organisationChoices(request);
  const unexpected = (await readUnexpected(tx, today)).length;
  const shown = form ?? filled(fieldsOf({ from: mondayOf(today) }));
  return page(
    t("week:expected.title"),
    <ExpectedListPage
      {...{ t, expected, organisations, unexpected, form: shown }}
      mayWrite={may("week.change")}
    />,
  );
}

async function organisationChoices({ tx, today }: StaffRequest) {
  return (await readOrganisations(tx, today)).map(({ id, name }) => ({ value: id, label: name }));
}

async function saveNew(request: StaffRequest, text: ExpectedText, typed: Fields): Promise<Reply> {
  const { tx, today } = request;
  demandChoice(await organisationChoices(request), text.organisationId);
  await holdOrganisation(tx, text.organisationId);
  const others = (await readExpected(tx, today)).filter(
    ({ organisationId }) => organisationId === text.organisationId,
  );
  if (others.some((other) => overlaps(text, other))) {
    return toMend(await showList(request, { typed, problems: [overlap("organisationId")] }));
  }
  const id = await addExpected(tx, text);
  return redirect(REPORTERS, "saved", { weekReporter: id });
}

/** Everybody with a reporter, from this week on. */
async function addAll({ tx, today }: StaffRequest): Promise<Reply> {
  const added: string[] = [];
  for (const organisationId of await readUnexpected(tx, today)) {
    await holdOrganisation(tx, organisationId);
    const text = { organisationId, fromWeek: mondayOf(today), toWeek: null };
    const others = (await readExpected(tx, today)).filter((one) => one.organisationId === organisationId);
    if (!others.some((other) => overlaps(text, other))) added.push(await addExpected(tx, text));
  }
  return redirect(REPORTERS, "saved", { weekReporters: added });
}

function requestedOne({ tx, params, today }: StaffRequest) {
  return readOneExpected(tx, (params["reporter"] ?? "") as WeekReporterId, today);
}

async function showOne(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
  const { t } = request;
  const { one } = await requestedOne(request);
  const shown = form ?? filled(fieldsOfExpected(one));
  return page(t("week:expected.edit"), <ExpectedPage {...{ t, expected: one, form: shown }} />);
}

async function saveChange(
  request: StaffRequest,
  { version, ...weeks }: Omit<ExpectedText, "organisationId"> & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const { one: before } = await requestedOne(request);
  await holdOrganisation(tx, before.organisationId);
  const { one, all } = await requestedOne(request);
  const others = all.filter(
    ({ id, organisationId }) => organisationId === one.organisationId && id !== one.id,
  );
  if (others.some((other) => overlaps(weeks, other))) {
    return toMend(await showOne(request, { typed: mine, problems: [overlap("from")] }));
  }
  if (await changeExpected(tx, one.id, version, weeks)) return redirect(REPORTERS, "saved");
  const groups = [plainGroup("from", t("week:expected.from")), plainGroup("to", t("week:expected.to"))];
  const clash = { t, groups, mine, theirs: fieldsOfExpected(one), back: REPORTERS, version: one.version };
  const body = <ClashPage {...clash} action={addressOf.reporter(one.id)} />;
  return page(t("common:clash.title"), body, { status: 409 });
}

async function remove(request: StaffRequest): Promise<Reply> {
  const { one } = await requestedOne(request);
  await removeExpected(request.tx, one.id);
  return redirect(REPORTERS, "removed");
}

function overlap(field: string) {
  return { field, message: "week:expected.overlap" };
}
