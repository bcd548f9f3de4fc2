import type pg from "pg";
import type { Clock } from "#app/platform/clock.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { type MailServer, openMailServer } from "#app/platform/mail/index.ts";
import type { Log } from "#app/routing/services.ts";
import { type DueMail, type Failure, takeDueMail } from "./mail-store.ts";
import { openMailText } from "./queue-mail.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LOOK_EVERY = 5 * SECOND;
const LONGEST_WAIT = 60 * MINUTE;
/** What is older is left in the outbox: its links have long run out, and nobody expects it. */
const GIVEN_UP_AFTER = 24 * 60 * MINUTE;

/** What the post works with. */
export interface Post {
  readonly owner: pg.Pool;
  readonly keys: InstallationKeys;
  readonly clock: Clock;
  readonly log: Log;
  /** Sender of every mail. */
  readonly from: string;
}

/**
 * Sends what is in the outbox every few seconds, until the function it gives is called; that waits for the mail
 * under way. Without a mail server it does nothing, and mail stays in the outbox.
 */
export function startPost(post: Post & { readonly smtpUrl: string | null }): () => Promise<void> {
  const { smtpUrl, log } = post;
  if (smtpUrl === null) return () => Promise.resolve();
  const server = openMailServer(smtpUrl);
  let round: Promise<void> | null = null;
  const timer = setInterval(() => {
    round ??= sendWaiting(post, server)
      .catch((error: unknown) => log.error({ error: messageOf(error) }, "the outbox could not be read"))
      .finally(() => {
        round = null;
      });
  }, LOOK_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
    server.close();
  };
}

/** Sends everything that is due, one by one; what fails is tried again later, after longer and longer waits. */
export async function sendWaiting(post: Post, server: MailServer): Promise<void> {
  const { owner, clock } = post;
  const now = clock.now();
  const notBefore = new Date(now.getTime() - GIVEN_UP_AFTER);
  while (await takeDueMail(owner, { now, notBefore }, (mail) => send(post, server, mail, now)));
}

/** Milliseconds until the next try after so many: a minute, two, four … an hour. */
export function waitAfterTries(tries: number): number {
  return Math.min(MINUTE * 2 ** (tries - 1), LONGEST_WAIT);
}

async function send(post: Post, server: MailServer, mail: DueMail, now: Date): Promise<Failure> {
  const { keys, log, from } = post;
  const { recipient: to, subject, body, attempts } = mail;
  try {
    await server.send({ from, to, subject, text: openMailText(keys, to, body) });
    log.info({ mail: mail.id }, "mail sent");
    return null;
  } catch (error) {
    const message = messageOf(error);
    log.warn({ mail: mail.id, tries: attempts + 1, error: message }, "mail not sent");
    return { message, tryAgainAt: new Date(now.getTime() + waitAfterTries(attempts + 1)) };
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}
