import type { HashingKeys } from "../token.ts";

const MINUTE = 60_000;
const FREE_FAILURES = 4;
const LONGEST_WAIT = 60 * MINUTE;
const FORGOTTEN_AFTER = 24 * 60 * MINUTE;

/** Failed attempts in a row under one address. */
export interface Attempts {
  readonly failures: number;
  readonly lastFailureAt: Date | null;
}

/** Nobody has failed. */
export const NO_ATTEMPTS: Attempts = { failures: 0, lastFailureAt: null };

/**
 * What attempts are counted under: a keyed hash of the address as typed, whether or not anybody has it. Were
 * only real accounts counted, the wait itself would tell which addresses are real.
 */
export function attemptSubject(keys: HashingKeys, email: string): Uint8Array {
  return keys.mac("sign-in", Buffer.from(email.trim().toLowerCase().normalize("NFC"), "utf8"));
}

/**
 * Milliseconds to wait after so many failures in a row: none up to the fourth, a minute after the fifth, then
 * twice as long each time up to an hour. Never for good: then anybody could shut out anybody.
 */
export function waitAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(MINUTE * 2 ** (failures - FREE_FAILURES - 1), LONGEST_WAIT);
}

/**
 * From when the next attempt is looked at; null when it is now. An attempt before then is turned away without
 * a look at password or code, and does not count as a failure.
 */
export function lockedUntil(attempts: Attempts, now: Date): Date | null {
  if (attempts.lastFailureAt === null) return null;
  const until = attempts.lastFailureAt.getTime() + waitAfter(attempts.failures);
  return until > now.getTime() ? new Date(until) : null;
}

/** Minutes left until `until`, rounded up, as a page says it. */
export function minutesLeft(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE));
}

/** The attempts after one more failure, of password or code. A day without failures is forgotten. */
export function afterFailure(attempts: Attempts, now: Date): Attempts {
  const forgotten =
    attempts.lastFailureAt !== null && now.getTime() - attempts.lastFailureAt.getTime() >= FORGOTTEN_AFTER;
  return { failures: forgotten ? 1 : attempts.failures + 1, lastFailureAt: now };
}
