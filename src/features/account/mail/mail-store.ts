import type { Kysely } from "kysely";
import type pg from "pg";
import { kyselyOn } from "#app/platform/database/index.ts";
import type { MailId, Tables } from "#app/schema/tables.ts";

/** A mail that is due, held by the transaction that sends it. */
export interface DueMail {
  readonly id: MailId;
  readonly recipient: string;
  readonly subject: string;
  /** Sealed. */
  readonly body: Buffer;
  readonly attempts: number;
}

/** What came of sending: null when it went, otherwise what was wrong and when to try again. */
export type Failure = { readonly message: string; readonly tryAgainAt: Date } | null;

/**
 * Takes the mail that has been due longest and was written after `notBefore`, and notes what `send` made of it. Nodes
 * that send together never take the same.
 * @returns false when none is due
 */
export async function takeDueMail(
  owner: pg.Pool,
  { now, notBefore }: { readonly now: Date; readonly notBefore: Date },
  send: (mail: DueMail) => Promise<Failure>,
): Promise<boolean> {
  return handslag(owner)
    .transaction()
    .execute(async (tx) => {
      const mail = await tx
        .selectFrom("mail")
        .select(["mail.id", "mail.recipient", "mail.subject", "mail.body", "mail.attempts"])
        .where("mail.sentAt", "is", null)
        .where("mail.dueAt", "<=", now)
        .where("mail.createdAt", ">", notBefore)
        .orderBy("mail.dueAt")
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (mail === undefined || mail.body === null) return false;
      const failure = await send({ ...mail, body: mail.body });
      const noted =
        failure === null
          ? { sentAt: now, body: null, lastError: null }
          : { dueAt: failure.tryAgainAt, lastError: failure.message };
      await tx
        .updateTable("mail")
        .set({ ...noted, attempts: mail.attempts + 1 })
        .where("mail.id", "=", mail.id)
        .execute();
      return true;
    });
}

function handslag(owner: pg.Pool): Kysely<Tables> {
  return kyselyOn(owner).withSchema("handslag");
}
