import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Forbidden } from "#app/platform/errors.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { AssignmentId, OrganisationId, PersonId } from "#app/schema/tables.ts";
import type { NewAssignment } from "../form.ts";

/** The account of an address, made when nobody has it; whether somebody had is not told. */
export async function accountFor(tx: Transaction, email: string, name: string): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId | null }>`select account_for(${email}, ${name}) as id`.execute(
    tx,
  );
  const id = rows[0]?.id ?? null;
  if (id === null) throw new Forbidden("account.manage");
  return id;
}

/** Makes somebody known in this kommun; harmless when the person is. */
export async function addPerson(
  tx: Transaction,
  person: { readonly id: PersonId; readonly name: string; readonly title: string },
): Promise<void> {
  await tx
    .insertInto("person")
    .values({ ...person })
    .onConflict((row) => row.column("id").doNothing())
    .execute();
}

/** Appoints a person; `to` is the last day, included. */
export async function addAssignment(
  tx: Transaction,
  personId: PersonId,
  {
    organisationId,
    role,
    from,
    to,
  }: Omit<NewAssignment, "organisation"> & { organisationId: OrganisationId },
): Promise<AssignmentId> {
  const { id } = await tx
    .insertInto("assignment")
    .values({
      personId,
      organisationId,
      role,
      validFrom: from,
      validTo: to === null ? null : addDays(to, 1),
    })
    .returning("assignment.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends an assignment as of today, which is not included; one that has not begun never does. */
export async function endAssignment(
  tx: Transaction,
  assignment: AssignmentId,
  today: IsoDate,
): Promise<void> {
  await tx
    .updateTable("assignment")
    .set({ validTo: sql`greatest(assignment.valid_from, ${today}::date)` })
    .where("assignment.id", "=", assignment)
    .execute();
}

/**
 * Keeps a link for a new password for somebody known here.
 * @returns the address to send it to
 */
export async function offerNewPassword(
  tx: Transaction,
  receiver: PersonId,
  tokenHash: Uint8Array,
  now: Date,
): Promise<string> {
  const { rows } = await sql<{ email: string }>`
    select offered.email from offer_new_password(${receiver}, ${Buffer.from(tokenHash)}, ${now}) offered`.execute(
    tx,
  );
  const [offered] = rows;
  if (offered === undefined) throw new Forbidden("account.manage");
  return offered.email;
}
