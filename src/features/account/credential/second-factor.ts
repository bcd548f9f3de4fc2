import type { Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { type Account, useStep } from "./account-store.ts";
import { useRecoveryCode } from "./recovery-code-store.ts";
import { recoveryCodeHash } from "./recovery-code.ts";
import { verifyTotp } from "./totp.ts";

/** The secret shared with a person's app, encrypted for that person's account. */
export function sealTotpSecret(keys: InstallationKeys, person: PersonId, secret: string): Uint8Array {
  return keys.seal("totp", Buffer.from(secret, "utf8"), Buffer.from(person, "utf8"));
}

/** Whether `code` is what the person's app shows; a right code is used up. */
export async function takeAppCode(
  tx: Transaction,
  keys: InstallationKeys,
  account: Account,
  code: string,
  now: Date,
): Promise<boolean> {
  if (account.totpSecret === null) return false;
  const secret = Buffer.from(keys.open("totp", account.totpSecret, Buffer.from(account.id, "utf8")));
  const good = verifyTotp(secret.toString("utf8"), code, now, account.totpLastStep);
  return good !== null && useStep(tx, account.id, good.step);
}

/** Whether `code` is one of the person's recovery codes; a right code is used up. */
export async function takeRecoveryCode(
  tx: Transaction,
  keys: InstallationKeys,
  account: Account,
  code: string,
  now: Date,
): Promise<boolean> {
  return useRecoveryCode(tx, account.id, recoveryCodeHash(keys, account.id, code), now);
}

/** Whether `code` is what the app shows or, when it has another shape than six digits, a recovery code. */
export async function takeEitherCode(
  ...[tx, keys, account, code, now]: Parameters<typeof takeAppCode>
): Promise<boolean> {
  const isAppCode = /^\s*\d{3}\s?\d{3}\s*$/u.test(code);
  return (isAppCode ? takeAppCode : takeRecoveryCode)(tx, keys, account, code, now);
}
