import type { Transaction } from "#app/platform/database/index.ts";
import type { PersonId } from "#app/schema/tables.ts";

/** Keeps new recovery codes in place of the old ones. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  person: PersonId,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await tx.deleteFrom("recoveryCode").where("recoveryCode.accountId", "=", person).execute();
  const rows = hashes.map((hash) => ({ accountId: person, codeHash: Buffer.from(hash) }));
  await tx.insertInto("recoveryCode").values(rows).execute();
}

/**
 * Uses up a recovery code.
 * @returns false when it is no code of the person's, or was used
 */
export async function useRecoveryCode(
  tx: Transaction,
  person: PersonId,
  hash: Uint8Array,
  now: Date,
): Promise<boolean> {
  const done = await tx
    .updateTable("recoveryCode")
    .set({ usedAt: now })
    .where("recoveryCode.accountId", "=", person)
    .where("recoveryCode.codeHash", "=", Buffer.from(hash))
    .where("recoveryCode.usedAt", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** How many of a person's recovery codes are unused. */
export async function countRecoveryCodes(tx: Transaction, person: PersonId): Promise<number> {
  const { left } = await tx
    .selectFrom("recoveryCode")
    .select(({ fn }) => fn.countAll<number>().as("left"))
    .where("recoveryCode.accountId", "=", person)
    .where("recoveryCode.usedAt", "is", null)
    .executeTakeFirstOrThrow();
  return left;
}
