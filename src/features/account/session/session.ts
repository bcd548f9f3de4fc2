import { type HashingKeys, newToken, type RandomBytes, tokenHash } from "../token.ts";

const MINUTE = 60_000;

/** Name of the session cookie. It is HttpOnly, SameSite=Lax, and Secure over https. */
export const SESSION_COOKIE = "handslag";

/** How long a staff session holds, in milliseconds. Each limit is the first moment it no longer does. */
const SESSION_LIMITS = {
  /** Without a request. */
  idle: 60 * MINUTE,
  /** From the sign-in, whatever is done. */
  whole: 12 * 60 * MINUTE,
  /** From the second factor until a signature or another heavy act asks for it again. */
  stepUp: 5 * MINUTE,
} as const;

/** A session as it is stored. */
export interface Session {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** When the second factor was last given; null when it has not been. */
  readonly strongAt: Date | null;
  /** When the person signed out, or an administrator ended it; null while neither has. */
  readonly endedAt: Date | null;
}

/** Whether a session holds, and otherwise why not. */
export type SessionState = "active" | "idle" | "expired" | "ended";

/** A session at sign-in: the token for the cookie, the hash for the database. */
export function newSession(
  keys: HashingKeys,
  random: RandomBytes,
  now: Date,
): { readonly token: string; readonly tokenHash: Uint8Array; readonly session: Session } {
  const token = newToken(random);
  const session = { createdAt: now, lastSeenAt: now, strongAt: null, endedAt: null };
  return { token, tokenHash: tokenHash(keys, "session", token), session };
}

/** Whether the session holds at `now`. */
export function sessionState(session: Session, now: Date): SessionState {
  if (session.endedAt !== null) return "ended";
  if (since(session.createdAt, now) >= SESSION_LIMITS.whole) return "expired";
  if (since(session.lastSeenAt, now) >= SESSION_LIMITS.idle) return "idle";
  return "active";
}

/** True when the second factor was given so recently that it need not be asked for again. */
export function isStepUpFresh(session: Session, now: Date): boolean {
  return (
    sessionState(session, now) === "active" &&
    session.strongAt !== null &&
    since(session.strongAt, now) < SESSION_LIMITS.stepUp
  );
}

function since(moment: Date, now: Date): number {
  return now.getTime() - moment.getTime();
}
