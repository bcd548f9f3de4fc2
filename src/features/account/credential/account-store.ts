import { type SqlBool, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { emailAddress } from "./email-address.ts";

/** What the entrance knows of an account. */
export interface Account {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
  /** Null until the person has chosen a password. */
  readonly passwordHash: string | null;
  /** Sealed for this account; null until the person has an app for codes. */
  readonly totpSecret: Buffer | null;
  readonly totpLastStep: number | null;
}

/** The account of an address as typed; null when there is none or it is closed. */
export async function findAccount(tx: Transaction, email: string): Promise<Account | null> {
  const address = emailAddress(email);
  if (address === null) return null;
  return (await accounts(tx).where("account.email", "=", address).executeTakeFirst()) ?? null;
}

/** A person's account; null when it is closed. */
export async function readAccount(tx: Transaction, person: PersonId): Promise<Account | null> {
  return (await accounts(tx).where("account.id", "=", person).executeTakeFirst()) ?? null;
}

/** Whether the person that the transaction works for has an assignment in this kommun today. */
export async function hasAssignment(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ held: SqlBool }>`select has_assignment() as held`.execute(tx);
  return rows[0]?.held === true;
}

/** Puts another password in place. */
export async function setPassword(tx: Transaction, person: PersonId, passwordHash: string): Promise<void> {
  await tx.updateTable("account").set({ passwordHash }).where("account.id", "=", person).execute();
}

/**
 * Ties an app for codes to an account that has none.
 * @returns false when another request was first
 */
export async function enrol(
  tx: Transaction,
  person: PersonId,
  factor: { readonly sealed: Uint8Array; readonly step: number; readonly now: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable("account")
    .set({ totpSecret: Buffer.from(factor.sealed), totpLastStep: factor.step, totpConfirmedAt: factor.now })
    .where("account.id", "=", person)
    .where("account.totpSecret", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/**
 * Notes that the code of a step was used.
 * @returns false when another request used it, or a later one, first
 */
export async function useStep(tx: Transaction, person: PersonId, step: number): Promise<boolean> {
  const done = await tx
    .updateTable("account")
    .set({ totpLastStep: step })
    .where("account.id", "=", person)
    .where((row) => row.or([row("totpLastStep", "is", null), row("totpLastStep", "<", step)]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

function accounts(tx: Transaction) {
  return tx
    .selectFrom("account")
    .select([
      "account.id",
      "account.email",
      "account.name",
      "account.passwordHash",
      "account.totpSecret",
      "account.totpLastStep",
    ])
    .where("account.disabledAt", "is", null);
}
