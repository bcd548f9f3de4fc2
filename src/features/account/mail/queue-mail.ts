import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";

/** A mail to one person. */
export interface QueuedMail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  readonly at: Date;
}

/**
 * Puts a mail in the outbox, in the transaction of what it tells of: neither goes without the other. The text is
 * sealed, since links for new passwords stand in it. Nothing is queued for somebody without an assignment here.
 */
export async function queueMail(tx: Transaction, keys: InstallationKeys, mail: QueuedMail): Promise<void> {
  const body = Buffer.from(keys.seal("mail", Buffer.from(mail.text, "utf8"), placeOf(mail.to)));
  await sql`select queue_mail(${mail.to}, ${mail.subject}, ${body}, ${mail.at})`.execute(tx);
}

/** The text of a mail that waits. */
export function openMailText(keys: InstallationKeys, to: string, body: Uint8Array): string {
  return Buffer.from(keys.open("mail", body, placeOf(to))).toString("utf8");
}

function placeOf(to: string): Uint8Array {
  return Buffer.from(to, "utf8");
}
