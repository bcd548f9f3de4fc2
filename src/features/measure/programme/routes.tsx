import { readBodies } from "#app/features/organisation/index.ts";
import { type ClashGroup, ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { BodyId, ProgrammeId } from "#app/schema/tables.ts";
import { PROGRAMMES } from "../addresses.ts";
import { EVERY_MEASURE } from "../list/filter.ts";
import { readMeasures } from "../list/queries.ts";
import { type ProgrammeCommand, programmeFields, programmeForm } from "./form.ts";
import { ProgrammeFormPage } from "./pages/ProgrammeFormPage.tsx";
import { ProgrammePage } from "./pages/ProgrammePage.tsx";
import { ProgrammesPage } from "./pages/ProgrammesPage.tsx";
import { readProgramme, readProgrammes } from "./queries.ts";
import { addProgramme, changeProgramme } from "./store.ts";

/** Programmes: list, one with its measures, new, changed. */
export const programmeRoutes: readonly StaffRoute[] = [
  staff.get(PROGRAMMES, { action: "measure.read", audit: "ProgrammeRead", handler: showAll }),
  staff.get(`${PROGRAMMES}/nytt`, {
    action: "measure.write",
    audit: "ProgrammeRead",
    handler: (request) => showNew(request, filled(programmeFields(EMPTY, 0))),
  }),
  staff.post(`${PROGRAMMES}/nytt`, {
    action: "measure.write",
    audit: "ProgrammeAdded",
    form: programmeForm,
    handler: saveNew,
    again: showNew,
  }),
  staff.get(`${PROGRAMMES}/:programme`, { action: "measure.read", audit: "ProgrammeRead", handler: showOne }),
  staff.get(`${PROGRAMMES}/:programme/andra`, {
    action: "measure.write",
    audit: "ProgrammeRead",
    handler: edit,
  }),
  staff.post(`${PROGRAMMES}/:programme/andra`, {
    action: "measure.write",
    audit: "ProgrammeChanged",
    form: programmeForm,
    handler: saveChange,
    again: showChange,
  }),
];

const EMPTY = { name: "", purpose: "", bodyId: null, coordinator: "" };

async function showAll(request: StaffRequest): Promise<Reply> {
  const { tx, t, today } = request;
  const programmes = await readProgrammes(tx, today);
  const body = <ProgrammesPage t={t} programmes={programmes} mayWrite={request.may("measure.write")} />;
  return page(t("measure:programme.title"), body);
}

async function showOne(request: StaffRequest): Promise<Reply> {
  const { tx, t, today } = request;
  const programme = await readProgramme(tx, idOf(request), today);
  const measures = await readMeasures(tx, { ...EVERY_MEASURE, programme: programme.id }, today);
  const body = (
    <ProgrammePage
      t={t}
      programme={programme}
      measures={measures.rows}
      mayWrite={request.may("measure.write")}
    />
  );
  return page(programme.name, body);
}

async function showNew({ tx, t, today }: StaffRequest, form: TypedForm): Promise<Reply> {
  const title = t("measure:programme.new");
  const bodies = await readBodies(tx, today);
  const body = (
    <ProgrammeFormPage {...{ t, title, bodies, form }} action={`${PROGRAMMES}/nytt`} back={PROGRAMMES} />
  );
  return page(title, body);
}

async function saveNew(request: StaffRequest, { text }: ProgrammeCommand, typed: Fields): Promise<Reply> {
  const problems = await strangerBody(request, text.bodyId, null);
  if (problems.length > 0) return again(await showNew(request, { typed, problems }));
  const id = await addProgramme(request.tx, text);
  return redirect(`${PROGRAMMES}/${id}`, "saved", { programme: id });
}

async function edit(request: StaffRequest): Promise<Reply> {
  const programme = await readProgramme(request.tx, idOf(request), request.today);
  return showChange(request, filled(programmeFields(programme, programme.version)));
}

async function showChange(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const title = t("measure:programme.change");
  const here = `${PROGRAMMES}/${idOf(request)}`;
  const bodies = await readBodies(tx, today);
  const body = <ProgrammeFormPage {...{ t, title, bodies, form }} action={`${here}/andra`} back={here} />;
  return page(title, body);
}

async function saveChange(
  request: StaffRequest,
  { version, text }: ProgrammeCommand,
  typed: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const id = idOf(request);
  const here = `${PROGRAMMES}/${id}`;
  const before = await readProgramme(tx, id, today);
  const problems = await strangerBody(request, text.bodyId, before.bodyId);
  if (problems.length > 0) return again(await showChange(request, { typed, problems }));
  if (await changeProgramme(tx, id, version, text)) return redirect(here, "saved");
  const latest = await readProgramme(tx, id, today);
  const body = (
    <ClashPage
      t={t}
      action={`${here}/andra`}
      back={here}
      groups={await groupsOf(request)}
      mine={programmeFields(text, version)}
      theirs={programmeFields(latest, latest.version)}
      version={latest.version}
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

async function groupsOf({ tx, t, today }: StaffRequest): Promise<ClashGroup[]> {
  const bodies = await readBodies(tx, today);
  const plain = (name: "name" | "purpose" | "coordinator"): ClashGroup =>
    plainGroup(name, t(`measure:programme.${name}`));
  const body: ClashGroup = {
    name: "body",
    label: t("measure:programme.body"),
    fields: ["body"],
    show: (fields) => bodies.find(({ id }) => id === fields.text("body"))?.name ?? "",
  };
  return [plain("name"), plain("purpose"), body, plain("coordinator")];
}

/** A group that is no choice; the one that leads already may stay though it has ended. */
async function strangerBody({ tx, today }: StaffRequest, body: BodyId | null, before: BodyId | null) {
  if (body === null || body === before) return [];
  if ((await readBodies(tx, today)).some(({ id }) => id === body)) return [];
  return [{ field: "body", message: "common:form.choice" }];
}

function again(reply: Reply): Reply {
  return reply.kind === "page" ? { ...reply, status: 422 } : reply;
}

function idOf({ params }: StaffRequest): ProgrammeId {
  return (params["programme"] ?? "") as ProgrammeId;
}
