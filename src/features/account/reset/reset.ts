import { type HashingKeys, newToken, type RandomBytes, tokenHash } from "../token.ts";

/** Milliseconds that a link for a new password can be used. */
export const RESET_LIFETIME = 60 * 60_000;

/** A request for a new password as it is stored. */
export interface Reset {
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

/** Whether the link can still be used. */
export type ResetState = "usable" | "expired" | "used";

/** A link for a new password: the token goes out by mail and nowhere else, the hash into the database. */
export function newReset(
  keys: HashingKeys,
  random: RandomBytes,
  now: Date,
): { readonly token: string; readonly tokenHash: Uint8Array; readonly reset: Reset } {
  const token = newToken(random);
  return { token, tokenHash: tokenHash(keys, "token", token), reset: { createdAt: now, usedAt: null } };
}

/**
 * Whether the link can be used at `now`: once, within an hour. A new password also ends the person's
 * sessions and makes their other links unusable; that is the store's part.
 */
export function resetState(reset: Reset, now: Date): ResetState {
  if (reset.usedAt !== null) return "used";
  return now.getTime() - reset.createdAt.getTime() < RESET_LIFETIME ? "usable" : "expired";
}
