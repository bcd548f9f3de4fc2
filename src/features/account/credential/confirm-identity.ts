import { entranceActor } from "#app/access/actor.ts";
import { recordEntry } from "#app/audit/record.ts";
import type { AuditEvent } from "#app/audit/events.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { type Account, readAccount } from "./account-store.ts";
import { type AttemptRoom, beginAttempt, failAttempt, type Refusal } from "./attempt.ts";
import { forgetFailures } from "./attempt-store.ts";
import { verifyPassword } from "./password.ts";
import { takeEitherCode } from "./second-factor.ts";
import { strengthenSession } from "../session/session-store.ts";

/** What somebody gives to show once more who it is: the password, and a code from the app or a recovery code. */
export interface GivenIdentity {
  readonly password: string;
  readonly code: string;
}

/** Whether it was shown; otherwise why not, as a form's problem says it. */
export type Confirmation = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

const WRONG: Refusal = { message: "account:confirm.wrong" };

/**
 * Asks the person at work for password and code again, before a signature or a change of the own account. Runs at
 * the entrance in a transaction of its own: staff cannot read what it compares, and a failure counts and stands
 * in the log even when the request ends in nothing. Right, it notes in the session that the second factor was
 * given now. Call it before the request has changed anything.
 */
export async function confirmIdentity(
  request: Pick<StaffRequest, "services" | "kommun" | "person" | "now" | "today" | "requestId">,
  given: GivenIdentity,
): Promise<Confirmation> {
  const { services, kommun, person, now, today, requestId } = request;
  return services.database.as(entranceActor(kommun, person.id, today), async (tx) => {
    const room = { tx, keys: services.keys, now };
    const record = (event: AuditEvent): Promise<number> =>
      recordEntry(tx, services.keys, { at: now, personId: person.id, event, ids: {}, requestId });
    const account = await readAccount(tx, person.id);
    if (account === null) return { ok: false, refusal: WRONG };
    const attempt = await beginAttempt(room, account.email);
    if ("refusal" in attempt) return { ok: false, refusal: attempt.refusal };
    if (!(await isPerson(request, room, account, given))) {
      await record("SignInFailed");
      return { ok: false, refusal: await failAttempt(room, attempt, WRONG) };
    }
    await forgetFailures(tx, attempt.subject);
    await strengthenSession(tx, person.sessionId, now);
    await record("SecondFactorConfirmed");
    return { ok: true };
  });
}

async function isPerson(
  { services, now }: Pick<StaffRequest, "services" | "now">,
  { tx }: AttemptRoom,
  account: Account,
  given: GivenIdentity,
): Promise<boolean> {
  // A code is used up only beside the right password.
  return (
    (await verifyPassword(account.passwordHash, given.password)) &&
    takeEitherCode(tx, services.keys, account, given.code, now)
  );
}
