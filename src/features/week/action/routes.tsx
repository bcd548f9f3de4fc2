import { addMeasure } from "#app/features/measure/index.ts";
import { type IsoDate, isIsoDate } from "#app/platform/iso-date.ts";
import { writeCsv } from "#app/platform/tables/index.ts";
import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { file, page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { OrganisationId, WeekActionId } from "#app/schema/tables.ts";
import { ACTIONS, addressOf, WEEK } from "../addresses.ts";
import { demandChoice, readChoices } from "../choices.ts";
import { weekSlug } from "../iso-week.ts";
import { requestedDraft, requestedMonday, shownPicture } from "../request.ts";
import { showWeek } from "../show-week.tsx";
import type { Action, ActionText, Settling } from "./action.ts";
import { COLUMNS, rowsOf } from "./file.ts";
import { actionForm, fieldsOfAction, fieldsOfSettling, newActionForm, settlingForm } from "./form.ts";
import { ActionPage } from "./pages/ActionPage.tsx";
import { choiceGroup } from "../choice-group.ts";
import { readAction } from "./queries.ts";
import { addAction, changeAction, settleAction, tieToMeasure } from "./store.ts";

/** Actions: agreed on the week's page, changed and settled on their own, taken along as a file. */
export const actionRoutes: readonly StaffRoute[] = [
  staff.get(`${ACTIONS}/:action`, {
    action: "week.read",
    audit: "WeekActionRead",
    handler: (request) => showAction(request),
  }),
  staff.post(`${ACTIONS}/:action`, {
    action: "week.change",
    audit: "WeekActionChanged",
    form: actionForm,
    handler: saveAction,
    again: (request, form) => showAction(request, { change: form }),
  }),
  staff.post(`${ACTIONS}/:action/klar`, {
    action: "week.act",
    organisations: async (request) => [(await requestedAction(request)).organisationId],
    audit: "WeekActionSettled",
    form: settlingForm,
    handler: settle,
    again: (request, form) => showAction(request, { settle: form }),
  }),
  staff.button(`${ACTIONS}/:action/atgard`, {
    action: "measure.write",
    audit: "WeekActionMadeMeasure",
    handler: makeMeasure,
  }),
  staff.post(`${WEEK}/:week/insatser`, {
    action: "week.change",
    audit: "WeekActionAdded",
    form: newActionForm,
    handler: saveNew,
    again: async (request, form) =>
      showWeek(request, (await requestedDraft(request)).monday, { action: form }),
  }),
  staff.get(`${WEEK}/:week/insatser.csv`, {
    action: "week.read",
    audit: "WeekActionsExported",
    handler: sendFile,
  }),
];

function requestedAction({ tx, params, today }: StaffRequest): Promise<Action> {
  return readAction(tx, (params["action"] ?? "") as WeekActionId, today);
}

async function showAction(
  request: StaffRequest,
  forms: { readonly change?: TypedForm; readonly settle?: TypedForm } = {},
): Promise<Reply> {
  const { tx, t, today, may } = request;
  const action = await requestedAction(request);
  const changing = may("week.change")
    ? { choices: await readChoices(tx, today), form: forms.change ?? filled(fieldsOfAction(action)) }
    : null;
  const settling = may("week.act", [action.organisationId])
    ? (forms.settle ?? filled(fieldsOfSettling(action)))
    : null;
  const mayMakeMeasure = may("measure.write") && action.measureId === null;
  return page(action.what, <ActionPage {...{ t, today, action, changing, settling, mayMakeMeasure }} />);
}

async function demandChoices(
  { tx, today }: StaffRequest,
  { organisationId, personId }: Pick<ActionText, "personId"> & { readonly organisationId: OrganisationId },
): Promise<void> {
  const choices = await readChoices(tx, today);
  demandChoice(choices.organisations, organisationId);
  demandChoice(choices.people, personId);
}

async function saveNew(request: StaffRequest, text: ActionText): Promise<Reply> {
  const { monday } = await requestedDraft(request);
  await demandChoices(request, text);
  const action = await addAction(request.tx, monday, text);
  return redirect(addressOf.week(monday), "saved", { weekAction: action });
}

async function saveAction(
  request: StaffRequest,
  { version, ...text }: ActionText & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const action = await requestedAction(request);
  await demandChoices(request, text);
  const back = addressOf.action(action.id);
  if (await changeAction(tx, action.id, version, text)) return redirect(back, "saved");
  const choices = await readChoices(tx, today);
  const groups = [
    plainGroup("what", t("week:action.what")),
    choiceGroup("organisationId", t("week:action.organisation"), choices.organisations),
    choiceGroup("personId", t("week:action.person"), choices.people),
    plainGroup("dueOn", t("week:action.due")),
  ];
  const theirs = fieldsOfAction(action);
  const body = <ClashPage {...{ t, groups, mine, theirs, back }} action={back} version={action.version} />;
  return page(t("common:clash.title"), body, { status: 409 });
}

async function settle(
  request: StaffRequest,
  { version, ...said }: Settling & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t, today, person } = request;
  const action = await requestedAction(request);
  const here = addressOf.action(action.id);
  const back = weekIn(mine) ?? here;
  // Who presses after somebody else has said the same has nothing left to say.
  if (action.state === said.state && action.remark === said.remark) return redirect(back, "saved");
  if (await settleAction(tx, action.id, version, { ...said, on: today, by: person.id })) {
    return redirect(back, "saved");
  }
  const states = (["planned", "done", "dropped"] as const).map((state) => ({
    value: state,
    label: t(`week:action.state.${state}`),
  }));
  const groups = [
    choiceGroup("state", t("week:action.stateLabel"), states),
    plainGroup("remark", t("week:action.remark")),
  ];
  const theirs = fieldsOfSettling(action);
  const clash = { t, groups, mine, theirs, back: here, version: action.version };
  return page(t("common:clash.title"), <ClashPage {...clash} action={`${here}/klar`} />, { status: 409 });
}

/** The week's page that a button was pressed on. */
function weekIn(fields: Fields): string | null {
  const monday = fields.text("tillbaka");
  return isIsoDate(monday) ? addressOf.week(monday) : null;
}

async function makeMeasure(request: StaffRequest): Promise<Reply> {
  const { tx } = request;
  const action = await requestedAction(request);
  if (action.measureId !== null) return redirect(measureAddress(action.measureId));
  const measure = await addMeasure(tx, {
    ...{ externalId: null, title: action.what, description: "", programmeId: null },
    ...{ accountableId: action.organisationId, partnerIds: [], responsibleId: action.personId },
    ...{ responsibleTitle: "", startsOn: null, dueOn: null, direction: null, number: null, unit: "" },
    ...{ plannedHours: null, plannedCost: null, evidenceNote: "", items: [], causeIds: [] },
  });
  await tieToMeasure(tx, action.id, measure);
  return redirect(measureAddress(measure), "saved", { measure });
}

function measureAddress(measure: string): string {
  return `/arbeta/atgarder/${measure}`;
}

async function sendFile(request: StaffRequest): Promise<Reply> {
  const { t } = request;
  const monday: IsoDate = requestedMonday(request);
  const { actions } = await shownPicture(request, monday);
  const name = `${t("week:action.fileName", { week: weekSlug(monday) })}.csv`;
  return file(writeCsv(COLUMNS, rowsOf(t, actions, monday)), "text/csv; charset=utf-8", name);
}
