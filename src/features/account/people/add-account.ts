import { randomBytes } from "node:crypto";
import type { Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { hashPassword } from "../credential/password.ts";
import { sealTotpSecret } from "../credential/second-factor.ts";

/** An account that is complete from the start, as those of the example are. */
export interface CompleteAccount {
  readonly id?: PersonId;
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** The secret of the app for codes, in base32 (`newTotpSecret`). */
  readonly totpSecret: string;
}

/** Adds an account with password and app; as the owner, for the example. Sign-in asks for nothing more than both. */
export async function addAccount(
  tx: Transaction,
  keys: InstallationKeys,
  { id, email, name, password, totpSecret }: CompleteAccount,
  now: Date,
): Promise<PersonId> {
  const made = await tx
    .insertInto("account")
    .values({
      ...(id === undefined ? {} : { id }),
      email,
      name,
      passwordHash: await hashPassword(password, randomBytes),
      createdAt: now,
    })
    .returning("account.id")
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("account")
    .set({ totpSecret: Buffer.from(sealTotpSecret(keys, made.id, totpSecret)), totpConfirmedAt: now })
    .where("account.id", "=", made.id)
    .execute();
  return made.id;
}
