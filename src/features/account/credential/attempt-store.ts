import { type SqlBool, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { afterFailure, type Attempts, NO_ATTEMPTS } from "./lockout.ts";

/**
 * Attempts under a subject (`attemptSubject`), held until the transaction ends so that nobody tries many at once
 * before the first failure is counted; null while another request holds them.
 */
export async function holdAttempts(tx: Transaction, subject: Uint8Array): Promise<Attempts | null> {
  const hash = Buffer.from(subject);
  const { rows } = await sql<{ held: SqlBool }>`
    select pg_try_advisory_xact_lock(${hash.readBigInt64BE(0)}) as held`.execute(tx);
  if (rows[0]?.held !== true) return null;
  const attempts = await tx
    .selectFrom("signInAttempt")
    .select(["signInAttempt.failures", "signInAttempt.lastFailureAt"])
    .where("signInAttempt.subject", "=", hash)
    .executeTakeFirst();
  return attempts ?? NO_ATTEMPTS;
}

/** Counts one more failure; gives the attempts as they are now. */
export async function countFailure(
  tx: Transaction,
  subject: Uint8Array,
  before: Attempts,
  now: Date,
): Promise<Attempts> {
  const attempts = afterFailure(before, now);
  const values = { failures: attempts.failures, lastFailureAt: now };
  await tx
    .insertInto("signInAttempt")
    .values({ subject: Buffer.from(subject), ...values })
    .onConflict((row) => row.column("subject").doUpdateSet(values))
    .execute();
  return attempts;
}

/** Forgets the failures under a subject: somebody got in, or has a new password. */
export async function forgetFailures(tx: Transaction, subject: Uint8Array): Promise<void> {
  await tx.deleteFrom("signInAttempt").where("signInAttempt.subject", "=", Buffer.from(subject)).execute();
}
