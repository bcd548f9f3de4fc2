import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { FieldProblem, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { BodyId, BodyMemberId } from "#app/schema/tables.ts";
import { ADDRESS } from "../addresses.ts";
import { nameOn } from "../names.ts";
import { readOrganisations } from "../queries.ts";
import { readUnit } from "../unit-queries.ts";
import { memberEndForm, memberForm } from "./form.ts";
import { isSitting, type MemberText, problemsWithMember } from "./member.ts";
import { MemberEndPage } from "./pages/MemberEndPage.tsx";
import { MemberFormPage } from "./pages/MemberFormPage.tsx";
import { readMember, readMembers } from "./queries.ts";
import { addBodyMember, endBodyMember, removeBodyMember } from "./store.ts";

const MEMBERS = `${ADDRESS.body}/:id/ledamoter`;

/** Members of councils and groups: seated, ended, taken away when written by mistake. */
export const memberRoutes: readonly StaffRoute[] = [
  staff.get(`${MEMBERS}/ny`, { action: "organisation.change", audit: "BodyRead", handler: newMember }),
  staff.post(`${MEMBERS}/ny`, {
    action: "organisation.change",
    audit: "BodyMemberAdded",
    form: memberForm,
    handler: saveMember,
    again: showForm,
  }),
  staff.get(`${MEMBERS}/:member/avsluta`, {
    action: "organisation.change",
    audit: "BodyRead",
    handler: (request) => showEnd(request, filled()),
  }),
  staff.post(`${MEMBERS}/:member/avsluta`, {
    action: "organisation.change",
    audit: "BodyMemberEnded",
    form: memberEndForm,
    handler: saveEnd,
    again: showEnd,
  }),
  staff.button(`${MEMBERS}/:member/ta-bort`, {
    action: "organisation.change",
    audit: "BodyMemberRemoved",
    handler: removeMember,
  }),
];

async function newMember(request: StaffRequest): Promise<Reply> {
  return showForm(request, filled());
}

async function showForm(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const body = await readUnit(tx, "body", bodyOf(request), today);
  const members = (await readMembers(tx, bodyOf(request), today)).filter((one) => isSitting(one, today));
  const { name } = nameOn(body.names, today);
  return page(
    t("organisation:member.newTitle", { body: name }),
    <MemberFormPage
      t={t}
      body={name}
      back={`${ADDRESS.body}/${body.id}`}
      form={form}
      organisations={await readOrganisations(tx, today)}
      members={members.filter(({ role }) => role !== "deputy")}
    />,
  );
}

async function saveMember(request: StaffRequest, member: MemberText, typed: Fields): Promise<Reply> {
  const { tx, today } = request;
  const id = bodyOf(request);
  const body = await readUnit(tx, "body", id, today);
  const organisations = new Set((await readOrganisations(tx, today)).map((one) => one.id));
  const problems = problemsWithMember(member, body, await readMembers(tx, id, today), organisations);
  if (problems.length > 0) return toMend(await showForm(request, { typed, problems }));
  const added = await addBodyMember(tx, id, member);
  return redirect(`${ADDRESS.body}/${id}`, "saved", { member: added });
}

async function showEnd(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const body = bodyOf(request);
  const member = await readMember(tx, body, memberOf(request), today);
  return page(
    t("organisation:member.endTitle", { name: member.name }),
    <MemberEndPage t={t} back={`${ADDRESS.body}/${body}`} member={member} form={form} />,
  );
}

async function saveEnd(
  request: StaffRequest,
  { lastDay }: { readonly lastDay: MemberText["from"] },
  typed: Fields,
): Promise<Reply> {
  const { tx, today } = request;
  const body = bodyOf(request);
  const member = await readMember(tx, body, memberOf(request), today);
  if (lastDay < member.from) {
    const problems: FieldProblem[] = [{ field: "lastDay", message: "common:form.endsBeforeBegins" }];
    return toMend(await showEnd(request, { typed, problems }));
  }
  await endBodyMember(tx, member.id, lastDay);
  return redirect(`${ADDRESS.body}/${body}`, "saved");
}

async function removeMember(request: StaffRequest): Promise<Reply> {
  const body = bodyOf(request);
  const member = await readMember(request.tx, body, memberOf(request), request.today);
  await removeBodyMember(request.tx, member.id);
  return redirect(`${ADDRESS.body}/${body}`, "removed");
}

function bodyOf({ params }: StaffRequest): BodyId {
  return (params["id"] ?? "") as BodyId;
}

function memberOf({ params }: StaffRequest): BodyMemberId {
  return (params["member"] ?? "") as BodyMemberId;
}
