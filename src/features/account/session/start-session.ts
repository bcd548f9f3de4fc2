import { randomBytes } from "node:crypto";
import type { EntranceRequest, SetCookie } from "#app/routing/entrance-route.ts";
import { hasAssignment, type Account } from "../credential/account-store.ts";
import { forgetFailures } from "../credential/attempt-store.ts";
import { attemptSubject } from "../credential/lockout.ts";
import { newSession, SESSION_COOKIE } from "./session.ts";
import { addSession, endSession } from "./session-store.ts";
import { tokenHash } from "../token.ts";

/** From here on the request works for the person of the account; false when that person has no assignment here. */
export async function becomeAppointed(request: EntranceRequest, account: Account): Promise<boolean> {
  await request.become(account.id);
  return hasAssignment(request.tx);
}

/**
 * The one place where a session begins, however it was found out who somebody is: by password and code here, by
 * an identity provider elsewhere. `strong` says that a second factor was given just now. Call `becomeAppointed`
 * first.
 */
export async function startSession(
  request: EntranceRequest,
  account: Pick<Account, "id" | "email">,
  { strong }: { readonly strong: boolean },
): Promise<SetCookie> {
  const { tx, now, kommun } = request;
  const { keys } = request.services;
  const before = request.cookies[SESSION_COOKIE];
  if (before !== undefined) await endSession(tx, tokenHash(keys, "session", before), now);
  await forgetFailures(tx, attemptSubject(keys, account.email));
  const { token, tokenHash: hash, session } = newSession(keys, randomBytes, now);
  await addSession(tx, {
    ...session,
    strongAt: strong ? now : null,
    tokenHash: hash,
    personId: account.id,
    kommunCode: kommun.code,
    userAgent: request.userAgent,
  });
  await request.record("SignedIn", account.id, {});
  return { name: SESSION_COOKIE, value: token };
}
