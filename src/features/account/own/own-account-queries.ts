import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Forbidden } from "#app/platform/errors.ts";
import type { SessionId } from "#app/schema/tables.ts";
import { sessionState } from "../session/session.ts";

/** What a person may know of the own account. */
export interface OwnAccount {
  readonly email: string;
  /** When the app for codes was tied to it. */
  readonly enrolledAt: Date | null;
  /** Unused recovery codes. */
  readonly codesLeft: number;
}

/** A session of the person's that holds. */
export interface OwnSession {
  readonly id: SessionId;
  readonly kommun: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string;
}

/** The account of the person at work. */
export async function readOwnAccount(tx: Transaction): Promise<OwnAccount> {
  const { rows } = await sql<OwnAccount>`
    select own.email, own.enrolled_at, own.codes_left from own_account() own`.execute(tx);
  const [account] = rows;
  if (account === undefined) throw new Forbidden("no account");
  return account;
}

/** The sessions of the person at work that hold at `now`, latest use first. */
export async function readOwnSessions(tx: Transaction, now: Date): Promise<readonly OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select own.id, own.kommun, own.created_at, own.last_seen_at, own.user_agent from own_sessions() own`.execute(
    tx,
  );
  return rows.filter((row) => sessionState({ ...row, strongAt: null, endedAt: null }, now) === "active");
}
