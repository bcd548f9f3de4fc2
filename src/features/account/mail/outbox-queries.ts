import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { openMailText } from "./queue-mail.ts";

/** A mail that has not gone out. */
export interface WaitingMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
  /** How often sending it has failed. */
  readonly attempts: number;
  readonly lastError: string | null;
}

/** The hundred latest mails of this kommun that have not gone out, for its administrators; nothing for others. */
export async function readWaitingMail(
  tx: Transaction,
  keys: InstallationKeys,
): Promise<readonly WaitingMail[]> {
  const { rows } = await sql<Omit<WaitingMail, "text"> & { readonly body: Buffer }>`
    select waiting.recipient, waiting.subject, waiting.body, waiting.created_at, waiting.attempts,
      waiting.last_error
    from waiting_mail() waiting`.execute(tx);
  return rows.map(({ body, ...mail }) => ({ ...mail, text: openMailText(keys, mail.recipient, body) }));
}
