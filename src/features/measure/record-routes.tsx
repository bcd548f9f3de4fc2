import { readChain } from "#app/features/problem/index.ts";
import { readParties, readPromise, itemsOf } from "#app/features/promise/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import { ClashPage } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { MeasureId, PromiseItemId } from "#app/schema/tables.ts";
import { readActivities, readResourcesUsed } from "./activity/queries.ts";
import { LIST } from "./addresses.ts";
import { readMeasureChoices } from "./choices.ts";
import { clashGroups } from "./clash.ts";
import { EMPTY_MEASURE, type MeasureCommand, measureFields, measureForm, strangers } from "./form.ts";
import { measureFromItem } from "./from-item.ts";
import { ownersOf } from "./measure.ts";
import { MeasureFormPage } from "./pages/MeasureFormPage.tsx";
import { MeasurePage } from "./pages/MeasurePage.tsx";
import { idOf, publishAround } from "./publishing.ts";
import {
  isExternalIdTaken,
  promiseOfItem,
  readMeasure,
  readPromisesServed,
  readSurroundings,
} from "./queries.ts";
import { situationOf } from "./situation.ts";
import { readStatements } from "./statement/queries.ts";
import { addMeasure, changeMeasure } from "./store.ts";

/** One measure: its page, new, changed. */
export const recordRoutes: readonly StaffRoute[] = [
  staff.get(`${LIST}/ny`, { action: "measure.write", audit: "MeasureRead", handler: newMeasure }),
  staff.post(`${LIST}/ny`, {
    action: "measure.write",
    audit: "MeasureAdded",
    form: measureForm,
    handler: saveNew,
    again: showNew,
  }),
  staff.get(`${LIST}/:id`, { action: "measure.read", audit: "MeasureRead", handler: showMeasure }),
  staff.get(`${LIST}/:id/andra`, { action: "measure.write", audit: "MeasureRead", handler: editMeasure }),
  staff.post(`${LIST}/:id/andra`, {
    action: "measure.write",
    audit: "MeasureChanged",
    form: measureForm,
    handler: saveChange,
    again: showChange,
  }),
];

/** Lines of the log that a page shows before one asks for the whole of it. */
const SHOWN_LINES = 30;

async function showMeasure(request: StaffRequest): Promise<Reply> {
  const { tx, t, today, query, person } = request;
  const measure = await readMeasure(tx, idOf(request));
  const around = await readSurroundings(tx, measure, today);
  const log = await readActivities(tx, { measureId: measure.id, withdrawn: true });
  const said = await readStatements(tx, measure.id);
  const voices = { owner: said.owner[0] ?? null, evidence: said.evidence[0] ?? null };
  const earlier = [...said.owner.slice(1), ...said.evidence.slice(1)];
  const mayLog = request.may("measure.log", ownersOf(measure));
  return page(
    measure.title,
    <MeasurePage
      t={t}
      today={today}
      measure={measure}
      around={around}
      situation={situationOf(measure, around.items, log, voices.owner?.word ?? null, today)}
      voices={voices}
      earlier={earlier.toSorted((a, b) => (a.day < b.day ? 1 : -1))}
      chain={await readChain(tx, { measureId: measure.id })}
      whole={log}
      log={query.get("logg") === "hela" ? log : log.slice(0, SHOWN_LINES)}
      used={await readResourcesUsed(tx, measure.id)}
      may={{
        write: request.may("measure.write"),
        log: mayLog,
        assess: request.may("measure.assess"),
        withdraw: (activity) =>
          activity.withdrawn === null &&
          mayLog &&
          (activity.personId === person.id || request.may("measure.write")),
      }}
    />,
  );
}

/** An empty form, or one filled from the promise item in the address. */
async function newMeasure(request: StaffRequest): Promise<Reply> {
  const { tx, t, query } = request;
  const itemId = query.get("atagande");
  if (itemId === null) return showNew(request, filled(measureFields(EMPTY_MEASURE, 0)));
  const promiseId = await promiseOfItem(tx, itemId as PromiseItemId);
  const promise = await readPromise(tx, promiseId);
  const item = itemsOf(promise).find(({ id }) => id === itemId);
  if (item === undefined) throw new NotFound("promise item");
  const text = measureFromItem(promise, await readParties(tx, promiseId), item, (season) =>
    t("measure:form.season", { season }),
  );
  const lede = t("measure:form.fromItem", { reference: item.reference });
  return showNew(request, filled(measureFields(text, 0)), lede);
}

async function showNew(request: StaffRequest, form: TypedForm, lede?: string): Promise<Reply> {
  const { tx, t, today } = request;
  const title = t("measure:form.newTitle");
  const choices = await readMeasureChoices(tx, today);
  return page(
    title,
    <MeasureFormPage {...{ t, title, lede, choices, form }} action={`${LIST}/ny`} back={LIST} />,
  );
}

async function saveNew(request: StaffRequest, { text }: MeasureCommand, fields: Fields): Promise<Reply> {
  const { tx, today } = request;
  const problems = [
    ...strangers(text, await readMeasureChoices(tx, today), null),
    ...(await taken(request, text.externalId, null)),
  ];
  if (problems.length > 0) return again(await showNew(request, { typed: fields, problems }));
  const id = await addMeasure(tx, text);
  await publishAround(request, id);
  return redirect(`${LIST}/${id}`, "saved", { measure: id });
}

async function editMeasure(request: StaffRequest): Promise<Reply> {
  const measure = await readMeasure(request.tx, idOf(request));
  return showChange(request, filled(measureFields(measure, measure.version)));
}

async function showChange(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const here = `${LIST}/${idOf(request)}`;
  const title = t("measure:form.changeTitle");
  const choices = await readMeasureChoices(tx, today);
  return page(
    title,
    <MeasureFormPage {...{ t, title, choices, form }} action={`${here}/andra`} back={here} />,
  );
}

async function saveChange(
  request: StaffRequest,
  { version, text }: MeasureCommand,
  fields: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const id = idOf(request);
  const before = await readMeasure(tx, id);
  const here = `${LIST}/${id}`;
  const choices = await readMeasureChoices(tx, today);
  const problems = [...strangers(text, choices, before), ...(await taken(request, text.externalId, id))];
  if (problems.length > 0) return again(await showChange(request, { typed: fields, problems }));
  // Promises the measure no longer serves must forget it, and those it now serves must hear of it.
  const served = await readPromisesServed(tx, [id]);
  if (!(await changeMeasure(tx, id, version, text))) {
    const latest = await readMeasure(tx, id);
    const body = (
      <ClashPage
        t={t}
        action={`${here}/andra`}
        back={here}
        groups={clashGroups(t, choices)}
        mine={measureFields(text, version)}
        theirs={measureFields(latest, latest.version)}
        version={latest.version}
      />
    );
    return page(t("common:clash.title"), body, { status: 409 });
  }
  await publishAround(request, id, served);
  return redirect(here, "saved");
}

async function taken(
  { tx }: StaffRequest,
  externalId: string | null,
  own: MeasureId | null,
): Promise<{ field: string; message: string }[]> {
  if (externalId === null || !(await isExternalIdTaken(tx, externalId, own))) return [];
  return [{ field: "externalId", message: "measure:form.externalIdTaken" }];
}

function again(reply: Reply): Reply {
  return reply.kind === "page" ? { ...reply, status: 422 } : reply;
}
