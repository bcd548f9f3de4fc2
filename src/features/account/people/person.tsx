import { readOrganisations } from "#app/features/organisation/index.ts";
import { Conflict, NotFound } from "#app/platform/errors.ts";
import { fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { NewAssignment } from "../form.ts";
import { readAssignments } from "./assignment-queries.ts";
import { assignmentState } from "./assignment.ts";
import { PersonPage } from "./pages/PersonPage.tsx";
import { countOtherAdministrators } from "./people-queries.ts";
import { addAssignment, endAssignment } from "./people-store.ts";
import { organisationOf, personOf } from "./people.tsx";

/** One person's account and assignments. */
export async function showPerson(
  request: StaffRequest,
  form: TypedForm = filled(fieldsOf({ from: request.today })),
): Promise<Reply> {
  const { tx, t, today, services, params } = request;
  const person = await personOf(request, params["person"] ?? "");
  const body = (
    <PersonPage
      t={t}
      today={today}
      person={person}
      assignments={await readAssignments(tx, person.id)}
      organisations={await readOrganisations(tx, today)}
      form={form}
      sendsMail={services.sendsMail}
    />
  );
  return page(person.name, body);
}

/** Appoints a person who is known here. */
export async function makeAssignment(
  request: StaffRequest,
  command: NewAssignment,
  typed: TypedForm["typed"],
): Promise<Reply> {
  const person = await personOf(request, request.params["person"] ?? "");
  const organisationId = await organisationOf(request, command);
  if (organisationId === undefined) {
    return mend(request, {
      typed,
      problems: [{ field: "organisation", message: "account:people.noOrganisation" }],
    });
  }
  const assignment = await addAssignment(request.tx, person.id, { ...command, organisationId });
  return redirect(`/arbeta/konton/${person.id}`, "saved", { assignment });
}

/** Ends an assignment at once; the last administrator cannot be let go. */
export async function stopAssignment(request: StaffRequest): Promise<Reply> {
  const { tx, params, today } = request;
  const person = await personOf(request, params["person"] ?? "");
  const assignments = await readAssignments(tx, person.id);
  const assignment = assignments.find(({ id }) => id === params["assignment"]);
  if (assignment === undefined) throw new NotFound("assignment");
  const state = assignmentState(assignment, today);
  if (state === "past") throw new Conflict("assignment has ended");
  const isAdministrator = assignment.role === "administrator" && state === "now";
  if (isAdministrator && (await countOtherAdministrators(tx, assignment.id)) === 0) {
    return mend(request, {
      typed: fieldsOf({ from: today }),
      problems: [{ field: "uppdrag", message: "account:people.lastAdministrator" }],
    });
  }
  await endAssignment(tx, assignment.id, today);
  return redirect(`/arbeta/konton/${person.id}`, "saved");
}

async function mend(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const reply = await showPerson(request, form);
  return reply.kind === "page" ? { ...reply, status: 422 } : reply;
}
