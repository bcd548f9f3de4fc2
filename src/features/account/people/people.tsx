import { randomBytes } from "node:crypto";
import { readOrganisations } from "#app/features/organisation/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import { fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import type { NewAssignment } from "../form.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { newReset } from "../reset/reset.ts";
import { siteAddress } from "../site-address.ts";
import { AddPersonPage } from "./pages/AddPersonPage.tsx";
import { PeoplePage } from "./pages/PeoplePage.tsx";
import { type KnownPerson, readPeople, readPerson } from "./people-queries.ts";
import { accountFor, addAssignment, addPerson, offerNewPassword } from "./people-store.ts";

/** The list of everybody with an account here; `q` searches names and addresses. */
export async function showPeople({ tx, t, kommun, query, today }: StaffRequest): Promise<Reply> {
  const search = query.get("q") ?? "";
  const people = await readPeople(tx, search, today);
  return page(
    t("account:people.title"),
    <PeoplePage t={t} kommun={kommun.name} search={search} people={people} />,
  );
}

/** The form for another person. */
export async function showAddPerson(
  { tx, t, today }: StaffRequest,
  form: TypedForm = filled(fieldsOf({ from: today })),
): Promise<Reply> {
  const organisations = await readOrganisations(tx, today);
  const body = <AddPersonPage t={t} form={form} organisations={organisations} />;
  return page(t("account:people.addTitle"), body);
}

/** A person as the form gives it. */
export type NewPerson = NewAssignment & {
  readonly email: string;
  readonly name: string;
  readonly title: string;
};

/** Adds a person with the first assignment, and sends a link: the person chooses the password. */
export async function addNewPerson(
  request: StaffRequest,
  command: NewPerson,
  typed: TypedForm["typed"],
): Promise<Reply> {
  const { tx, today } = request;
  const again = async (field: string, message: string): Promise<Reply> => {
    const reply = await showAddPerson(request, { typed, problems: [{ field, message }] });
    return reply.kind === "page" ? { ...reply, status: 422 } : reply;
  };
  const known = await readPeople(tx, command.email, today);
  if (known.some(({ email }) => email === command.email)) return again("email", "account:people.known");
  const organisationId = await organisationOf(request, command);
  if (organisationId === undefined) return again("organisation", "account:people.noOrganisation");

  const id = await accountFor(tx, command.email, command.name);
  await addPerson(tx, { id, name: command.name, title: command.title });
  const assignment = await addAssignment(tx, id, { ...command, organisationId });
  const person = await personOf(request, id);
  await (person.hasPassword ? tellOfAccess(request, person) : invite(request, person));
  return redirect(`/arbeta/konton/${id}`, "sent", { account: id, assignment });
}

/** Sends a person a link for a new password. */
export async function sendNewLink(request: StaffRequest): Promise<Reply> {
  const person = await personOf(request, request.params["person"] ?? "");
  if (person.hasPassword) {
    const { t, kommun } = request;
    const link = await newLink(request, person);
    await send(
      request,
      person,
      t("account:mail.resetSubject"),
      t("account:mail.offeredBody", { kommun: kommun.name, link }),
    );
  } else {
    await invite(request, person);
  }
  return redirect(`/arbeta/konton/${person.id}`, "sent");
}

/** The organisation of an assignment, if it is one that can be chosen. */
export async function organisationOf(
  { tx, today }: StaffRequest,
  { organisation }: NewAssignment,
): Promise<OrganisationId | undefined> {
  return (await readOrganisations(tx, today)).find(({ id }) => id === organisation)?.id;
}

/** The person of an address; throws `NotFound` for somebody who is not known here. */
export async function personOf({ tx }: StaffRequest, id: string): Promise<KnownPerson> {
  const person = await readPerson(tx, id);
  if (person === null) throw new NotFound("person");
  return person;
}

async function invite(request: StaffRequest, person: KnownPerson): Promise<void> {
  const { t, kommun } = request;
  const link = await newLink(request, person);
  const values = {
    name: person.name,
    kommun: kommun.name,
    link,
    again: `${addressOf(request)}/glomt-losenord`,
  };
  await send(request, person, t("account:mail.inviteSubject", values), t("account:mail.inviteBody", values));
}

/** Somebody who has an account elsewhere keeps the password: no link goes out. */
async function tellOfAccess(request: StaffRequest, person: KnownPerson): Promise<void> {
  const { t, kommun } = request;
  const values = { name: person.name, kommun: kommun.name, link: `${addressOf(request)}/logga-in` };
  await send(request, person, t("account:mail.inviteSubject", values), t("account:mail.accessBody", values));
}

async function newLink(request: StaffRequest, person: KnownPerson): Promise<string> {
  const { tx, services, now } = request;
  const { token, tokenHash } = newReset(services.keys, randomBytes, now);
  await offerNewPassword(tx, person.id, tokenHash, now);
  return `${addressOf(request)}/nytt-losenord/${token}`;
}

async function send(
  request: StaffRequest,
  person: KnownPerson,
  subject: string,
  text: string,
): Promise<void> {
  await queueMail(request.tx, request.services.keys, { to: person.email, subject, text, at: request.now });
}

function addressOf({ services, kommun, origin }: StaffRequest): string {
  return siteAddress(services, kommun, origin);
}
