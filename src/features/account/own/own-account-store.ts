import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Forbidden } from "#app/platform/errors.ts";
import type { SessionId } from "#app/schema/tables.ts";

// Staff have no rights on accounts. The functions of migrations/open/0014_account.sql act for the person at work
// and nobody else, and say no by doing nothing.

/** Puts another password in place; all other sessions end and links for a new password are used up. */
export async function setOwnPassword(
  tx: Transaction,
  values: { readonly passwordHash: string; readonly keptSession: SessionId; readonly now: Date },
): Promise<void> {
  const { passwordHash, keptSession, now } = values;
  const { rows } = await sql<Done>`
    select set_own_password(${passwordHash}, ${keptSession}, ${now}) as done`.execute(tx);
  demandDone(rows);
}

/** Ties another app to the account in place of the one before. */
export async function setOwnSecondFactor(
  tx: Transaction,
  values: { readonly sealed: Uint8Array; readonly step: number; readonly now: Date },
): Promise<void> {
  const sealed = Buffer.from(values.sealed);
  const { rows } = await sql<Done>`
    select set_own_second_factor(${sealed}, ${values.step}, ${values.now}) as done`.execute(tx);
  demandDone(rows);
}

/** Keeps new recovery codes in place of the old ones. */
export async function setOwnRecoveryCodes(tx: Transaction, hashes: readonly Uint8Array[]): Promise<void> {
  const codes = hashes.map((hash) => Buffer.from(hash));
  const { rows } = await sql<Done>`
    select set_own_recovery_codes(${codes}) = ${codes.length} as done`.execute(tx);
  demandDone(rows);
}

/**
 * Ends one of the person's own sessions.
 * @returns false when it is none of the person's, or has ended
 */
export async function endOwnSession(tx: Transaction, session: string, now: Date): Promise<boolean> {
  const { rows } = await sql<Done>`select end_own_session(${session}, ${now}) as done`.execute(tx);
  return rows[0]?.done === true;
}

interface Done {
  readonly done: boolean;
}

function demandDone(rows: readonly Done[]): void {
  if (rows[0]?.done !== true) throw new Forbidden("the account can no longer be changed");
}
