import { sql } from "kysely";
import { randomBytes } from "node:crypto";
import type pg from "pg";
import type { Kommun } from "#app/access/actor.ts";
import type { AuditIds } from "#app/audit/entry.ts";
import type { AuditEvent } from "#app/audit/events.ts";
import { recordEntry } from "#app/audit/record.ts";
import { readOrganisations } from "#app/features/organisation/index.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { OrganisationId, PersonId } from "#app/schema/tables.ts";
import { forgetFailures } from "../credential/attempt-store.ts";
import { attemptSubject } from "../credential/lockout.ts";
import { addReset } from "../reset/reset-store.ts";
import { newReset } from "../reset/reset.ts";
import { endSessionsOf } from "../session/session-store.ts";
import { readAssignments } from "./assignment-queries.ts";
import { assignmentState } from "./assignment.ts";
import { addAssignment, addPerson } from "./people-store.ts";
import type { NewUser } from "./user.ts";

/** What a command works with. */
export interface Desk {
  readonly owner: pg.Pool;
  readonly keys: InstallationKeys;
  readonly now: Date;
}

/** The token of a link for a password; null when the person has one already. */
export interface AddedUser {
  readonly token: string | null;
}

/** Adds a person with an assignment from today on, with an account when the address has none. */
export async function addUser({ owner, keys, now }: Desk, kommun: Kommun, user: NewUser): Promise<AddedUser> {
  return asOwner(owner, kommun.space, async (tx) => {
    const today = swedishDay(now);
    const organisationId = await organisationOf(tx, kommun, user.organisation, today);
    const account = await tx
      .insertInto("account")
      .values({ email: user.email, name: user.name, createdAt: now })
      .onConflict((row) => row.column("email").doUpdateSet({ email: user.email }))
      .returning(["account.id", "account.passwordHash"])
      .executeTakeFirstOrThrow();
    await addPerson(tx, { id: account.id, name: user.name, title: user.title });
    const held = await readAssignments(tx, account.id);
    if (!held.some((one) => one.role === user.role && assignmentState(one, today) === "now")) {
      await addAssignment(tx, account.id, { organisationId, role: user.role, from: today, to: null });
    }
    await record(tx, keys, now, "AccountAdded", { account: account.id });
    return { token: account.passwordHash === null ? await newLink(tx, keys, account.id, now) : null };
  });
}

/**
 * Makes a link for a new password for somebody who cannot get in. `secondFactor` also takes the app and the
 * recovery codes away and ends all sessions, so that the next sign-in ties a new app.
 * @returns the token of the link, and the kommun to open it in
 */
export async function resetUser(
  { owner, keys, now }: Desk,
  kommuner: readonly Kommun[],
  { email, secondFactor }: { readonly email: string; readonly secondFactor: boolean },
): Promise<{ readonly token: string; readonly kommun: Kommun }> {
  for (const kommun of kommuner) {
    const token = await asOwner(owner, kommun.space, async (tx) => {
      const account = await tx
        .selectFrom("account")
        .innerJoin("person", "person.id", "account.id")
        .select("account.id")
        .where("account.email", "=", email)
        .executeTakeFirst();
      if (account === undefined) return null;
      if (secondFactor) await takeSecondFactorAway(tx, account.id, now);
      await forgetFailures(tx, attemptSubject(keys, email));
      await record(tx, keys, now, "PasswordResetAsked", { account: account.id });
      return newLink(tx, keys, account.id, now);
    });
    if (token !== null) return { token, kommun };
  }
  throw new OperatorError(
    `Nobody here has the address ${email}. Add the person with: handslag user add ${email}`,
    2,
  );
}

async function takeSecondFactorAway(tx: Transaction, person: PersonId, now: Date): Promise<void> {
  await tx
    .updateTable("account")
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where("account.id", "=", person)
    .execute();
  await tx.deleteFrom("recoveryCode").where("recoveryCode.accountId", "=", person).execute();
  await endSessionsOf(tx, person, now);
}

/** The organisation of a name; without a name the kommun's own, made when there is no organisation at all. */
async function organisationOf(
  tx: Transaction,
  kommun: Kommun,
  name: string | null,
  today: IsoDate,
): Promise<OrganisationId> {
  const known = await readOrganisations(tx, today);
  if (known.length === 0) return addOwnOrganisation(tx, name ?? `${kommun.name} kommun`);
  const fitting = known.filter((one) => (name === null ? one.kind === "kommun" : one.name === name));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only.id;
  const names = known.map((one) => `"${one.name}"`).join(", ");
  throw new OperatorError(`Say with --organisation which one: ${names}.`, 2);
}

async function addOwnOrganisation(tx: Transaction, name: string): Promise<OrganisationId> {
  const { id } = await tx
    .insertInto("organisation")
    .values({ kind: "kommun" })
    .returning("organisation.id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("organisationName")
    .values({ organisationId: id, name, validFrom: sql`'-infinity'` })
    .execute();
  return id;
}

async function newLink(
  tx: Transaction,
  keys: InstallationKeys,
  person: PersonId,
  now: Date,
): Promise<string> {
  const { token, tokenHash } = newReset(keys, randomBytes, now);
  await addReset(tx, { tokenHash, personId: person, createdAt: now });
  return token;
}

/** A command is nobody's request: the log says so by naming no person and no number. */
async function record(
  tx: Transaction,
  keys: InstallationKeys,
  at: Date,
  event: AuditEvent,
  ids: AuditIds,
): Promise<void> {
  await recordEntry(tx, keys, { at, personId: null, event, ids, requestId: "" });
}
