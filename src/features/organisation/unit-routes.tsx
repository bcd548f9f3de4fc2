import type { AuditEvent } from "#app/audit/events.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { ClashPage } from "#app/routing/clash/ClashPage.tsx";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { FieldProblem, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { BodyId, OrganisationId } from "#app/schema/tables.ts";
import { ADDRESS } from "./addresses.ts";
import { clashGroups } from "./clash.ts";
import {
  type EndCommand,
  endForm,
  kindForm,
  type KindCommand,
  type NameCommand,
  nameFields,
  nameForm,
} from "./form.ts";
import { readMembers } from "./member/queries.ts";
import { nameOn } from "./names.ts";
import { EndPage } from "./pages/EndPage.tsx";
import { KindPage } from "./pages/KindPage.tsx";
import { NamePage } from "./pages/NamePage.tsx";
import { UnitPage } from "./pages/UnitPage.tsx";
import { readAssignmentsOf } from "./queries.ts";
import { readOthers, readSuccessors, readUnit } from "./unit-queries.ts";
import { changeUnit, endUnit, renameUnit, resumeUnit } from "./unit-store.ts";
import { problemsWithEnd, problemsWithName, type Unit, type UnitId, type UnitTable } from "./unit.ts";

/** One organisation, or one council or group: its page, its names, its kind, its end. */
export function unitRoutes(table: UnitTable): readonly StaffRoute[] {
  const here = `${ADDRESS[table]}/:id`;
  const read: AuditEvent = table === "organisation" ? "OrganisationRead" : "BodyRead";
  const changed: AuditEvent = table === "organisation" ? "OrganisationChanged" : "BodyChanged";
  const renamed: AuditEvent = table === "organisation" ? "OrganisationRenamed" : "BodyChanged";
  const action = "organisation.change";
  const at = editing(table);
  return [
    staff.get(here, {
      action: "organisation.read",
      audit: read,
      handler: (request) => showUnit(request, table),
    }),
    staff.get(`${here}/namn`, { action, audit: read, handler: (request) => at.name(request, null) }),
    staff.post(`${here}/namn`, {
      ...{ action, audit: renamed, form: nameForm },
      handler: (request, command, typed) => saveName(request, table, command, typed),
      again: (request, form) => at.name(request, form),
    }),
    staff.get(`${here}/andra`, { action, audit: read, handler: (request) => at.kind(request, null) }),
    staff.post(`${here}/andra`, {
      ...{ action, audit: changed, form: kindForm(table) },
      handler: (request, command, typed) => saveKind(request, table, command, typed),
      again: (request, form) => at.kind(request, form),
    }),
    staff.get(`${here}/avsluta`, { action, audit: read, handler: (request) => at.end(request, null) }),
    staff.post(`${here}/avsluta`, {
      ...{ action, audit: changed, form: endForm },
      handler: (request, command, typed) => saveEnd(request, table, command, typed),
      again: (request, form) => at.end(request, form),
    }),
    staff.button(`${here}/ateruppta`, {
      action,
      audit: changed,
      handler: (request) => resume(request, table),
    }),
  ];
}

async function showUnit(request: StaffRequest, table: UnitTable): Promise<Reply> {
  const { tx, t, today, may } = request;
  const unit = await readUnit(tx, table, idOf(request), today);
  const organisation = table === "organisation";
  return page(
    nameOn(unit.names, today).name,
    <UnitPage
      t={t}
      today={today}
      table={table}
      unit={unit}
      assignments={organisation ? await readAssignmentsOf(tx, unit.id as OrganisationId, today) : []}
      members={organisation ? [] : await readMembers(tx, unit.id as BodyId, today)}
      mayChange={may("organisation.change")}
    />,
  );
}

/** The three forms of a unit; without a typed form they are filled from the record. */
function editing(table: UnitTable) {
  const title = (unit: Unit, today: IsoDate): string => nameOn(unit.names, today).name;
  return {
    async name(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
      const { t, today, tx } = request;
      const unit = await readUnit(tx, table, idOf(request), today);
      const held = nameOn(unit.names, today);
      const shown = form ?? filled(nameFields({ ...held, from: null }, unit.version));
      return page(
        t("organisation:name.title", { name: held.name }),
        <NamePage t={t} table={table} unit={unit} form={shown} held={held} />,
      );
    },
    async kind(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
      const { t, today, tx } = request;
      const unit = await readUnit(tx, table, idOf(request), today);
      const shown = form ?? filled(kindFields(unit));
      return page(
        t("organisation:change.title", { name: title(unit, today) }),
        <KindPage {...{ t, today, table, unit }} form={shown} />,
      );
    },
    async end(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
      const { t, today, tx } = request;
      const unit = await readUnit(tx, table, idOf(request), today);
      const others = await readOthers(tx, table, unit.id, today);
      const shown = form ?? filled(endFields(unit));
      return page(
        t("organisation:end.title", { name: title(unit, today) }),
        <EndPage {...{ t, today, table, unit, others }} form={shown} />,
      );
    },
  };
}

async function saveName(
  request: StaffRequest,
  table: UnitTable,
  command: NameCommand,
  typed: Fields,
): Promise<Reply> {
  const unit = await readUnit(request.tx, table, idOf(request), request.today);
  const { version, ...name } = command;
  if (version !== unit.version) {
    return clash(
      request,
      table,
      "namn",
      unit,
      typed,
      nameFields({ ...nameOn(unit.names, request.today), from: name.from }, unit.version),
    );
  }
  const problems = problemsWithName(unit, name);
  if (problems.length > 0) return toMend(await editing(table).name(request, { typed, problems }));
  await renameUnit(request.tx, table, unit.id, version, name);
  return saved(table, unit.id);
}

async function saveKind(
  request: StaffRequest,
  table: UnitTable,
  command: KindCommand,
  typed: Fields,
): Promise<Reply> {
  const unit = await readUnit(request.tx, table, idOf(request), request.today);
  const { version, from } = command;
  if (version !== unit.version) return clash(request, table, "andra", unit, typed, kindFields(unit));
  if (from !== null && unit.lastDay !== null && unit.lastDay < from) {
    const problems: FieldProblem[] = [{ field: "from", message: "common:form.endsBeforeBegins" }];
    return toMend(await editing(table).kind(request, { typed, problems }));
  }
  await changeUnit(request.tx, table, unit.id, version, command);
  return saved(table, unit.id);
}

async function saveEnd(
  request: StaffRequest,
  table: UnitTable,
  command: EndCommand,
  typed: Fields,
): Promise<Reply> {
  const { tx, today } = request;
  const unit = await readUnit(tx, table, idOf(request), today);
  const { version, ...end } = command;
  if (version !== unit.version) return clash(request, table, "avsluta", unit, typed, endFields(unit));
  const problems = problemsWithEnd(unit, end, await readSuccessors(tx, table));
  if (problems.length > 0) return toMend(await editing(table).end(request, { typed, problems }));
  await endUnit(tx, table, unit.id, version, end);
  return saved(table, unit.id);
}

async function resume(request: StaffRequest, table: UnitTable): Promise<Reply> {
  const unit = await readUnit(request.tx, table, idOf(request), request.today);
  await resumeUnit(request.tx, table, unit.id, unit.version);
  return saved(table, unit.id);
}

async function clash(
  request: StaffRequest,
  table: UnitTable,
  part: "namn" | "andra" | "avsluta",
  unit: Unit,
  mine: Fields,
  theirs: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const groups = clashGroups(t, table, part, await readOthers(tx, table, unit.id, today));
  const back = `${ADDRESS[table]}/${unit.id}`;
  const body = (
    <ClashPage {...{ t, groups, mine, theirs, back }} action={`${back}/${part}`} version={unit.version} />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

function kindFields({ kind, from, version }: Unit): Fields {
  return fieldsOf({ kind, from: from ?? "", version: String(version) });
}

function endFields({ lastDay, successor, version }: Unit): Fields {
  return fieldsOf({ lastDay: lastDay ?? "", successor: successor?.id ?? "", version: String(version) });
}

function saved(table: UnitTable, id: UnitId): Reply {
  return redirect(`${ADDRESS[table]}/${id}`, "saved");
}

function idOf({ params }: StaffRequest): UnitId {
  return (params["id"] ?? "") as UnitId;
}
