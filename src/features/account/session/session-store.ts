import type { Transaction } from "#app/platform/database/index.ts";
import type { PersonId, SessionId } from "#app/schema/tables.ts";
import { type Session, sessionState } from "./session.ts";

/** A live session found by its token, with the person it belongs to. */
export interface FoundSession extends Session {
  readonly id: SessionId;
  readonly personId: PersonId;
}

/** How long `last_seen_at` may lag behind: a write at every request would buy nothing. */
const NOTED_EVERY_MS = 60_000;

/** Keeps a new session. */
export async function addSession(
  tx: Transaction,
  values: Session & { tokenHash: Uint8Array; personId: PersonId; kommunCode: string; userAgent: string },
): Promise<void> {
  await tx
    .insertInto("session")
    .values({
      tokenHash: Buffer.from(values.tokenHash),
      accountId: values.personId,
      kommunCode: values.kommunCode,
      createdAt: values.createdAt,
      lastSeenAt: values.lastSeenAt,
      strongAt: values.strongAt,
      userAgent: values.userAgent,
    })
    .execute();
}

/** The session of a token in this kommun, if it holds at `now`; its use is noted. A disabled account has none. */
export async function useSession(
  tx: Transaction,
  by: { tokenHash: Uint8Array; kommunCode: string; now: Date },
): Promise<FoundSession | null> {
  const hash = Buffer.from(by.tokenHash);
  const row = await tx
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.accountId")
    .select([
      "session.id",
      "session.accountId as personId",
      "session.createdAt",
      "session.lastSeenAt",
      "session.strongAt",
      "session.endedAt",
    ])
    .where("session.tokenHash", "=", hash)
    .where("session.kommunCode", "=", by.kommunCode)
    .where("account.disabledAt", "is", null)
    .executeTakeFirst();
  if (row === undefined || sessionState(row, by.now) !== "active") return null;
  if (by.now.getTime() - row.lastSeenAt.getTime() >= NOTED_EVERY_MS) {
    await tx
      .updateTable("session")
      .set({ lastSeenAt: by.now })
      .where("session.tokenHash", "=", hash)
      .execute();
  }
  return row;
}

/** Ends one session; harmless when it has ended. */
export async function endSession(tx: Transaction, tokenHash: Uint8Array, now: Date): Promise<void> {
  await tx
    .updateTable("session")
    .set({ endedAt: now })
    .where("session.tokenHash", "=", Buffer.from(tokenHash))
    .where("session.endedAt", "is", null)
    .execute();
}

/** Ends all of a person's sessions, for instance when the password changes. */
export async function endSessionsOf(tx: Transaction, person: PersonId, now: Date): Promise<void> {
  await tx
    .updateTable("session")
    .set({ endedAt: now })
    .where("session.accountId", "=", person)
    .where("session.endedAt", "is", null)
    .execute();
}

/** Notes that the second factor was given in this session now. */
export async function strengthenSession(tx: Transaction, session: SessionId, now: Date): Promise<void> {
  await tx.updateTable("session").set({ strongAt: now }).where("session.id", "=", session).execute();
}

/** A session of a token whether it still holds or not; null when there never was one here. */
export async function findSession(
  tx: Transaction,
  by: { tokenHash: Uint8Array; kommunCode: string },
): Promise<FoundSession | null> {
  const row = await tx
    .selectFrom("session")
    .select([
      "session.id",
      "session.accountId as personId",
      "session.createdAt",
      "session.lastSeenAt",
      "session.strongAt",
      "session.endedAt",
    ])
    .where("session.tokenHash", "=", Buffer.from(by.tokenHash))
    .where("session.kommunCode", "=", by.kommunCode)
    .executeTakeFirst();
  return row ?? null;
}
