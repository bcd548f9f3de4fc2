/** The feed's own rules, as the police write them. */
export const SECONDS_BETWEEN_CALLS = 10;
export const CALLS_AN_HOUR = 60;

const SECOND = 1000;
const HOUR = 3_600_000;
/** How long we leave the feed alone when it asks us to slow down without saying how long. */
const SLOWER = HOUR;

/** A call that was made. */
export interface Call {
  readonly address: string;
  readonly calledAt: Date;
  readonly status: number | null;
  readonly notBefore: Date | null;
}

/** Whether the feed may be asked: at once, after a wait, or not at all. */
export type Permission =
  | { readonly kind: "wait"; readonly milliseconds: number }
  | { readonly kind: "later"; readonly at: Date; readonly why: "hour" | "slow_down" }
  | { readonly kind: "never" };

/**
 * When an address may be asked, by the calls before: at least ten seconds apart, at most sixty an hour, not before the
 * moment that the feed named, and never again once it has said that the address does not exist. `calls` holds all of
 * the last hour, those that named a moment to come, and every 404.
 */
export function permissionFor(address: string, calls: readonly Call[], now: Date): Permission {
  if (calls.some((call) => call.address === address && call.status === 404)) return { kind: "never" };
  const slow = Math.max(0, ...calls.map((call) => call.notBefore?.getTime() ?? 0));
  if (slow > now.getTime()) return { kind: "later", at: new Date(slow), why: "slow_down" };
  const times = calls.map((call) => call.calledAt.getTime()).filter((time) => time > now.getTime() - HOUR);
  times.sort((a, b) => b - a);
  const sixtieth = times[CALLS_AN_HOUR - 1];
  if (sixtieth !== undefined) return { kind: "later", at: new Date(sixtieth + HOUR), why: "hour" };
  const next = (times[0] ?? 0) + SECONDS_BETWEEN_CALLS * SECOND;
  return { kind: "wait", milliseconds: Math.max(0, next - now.getTime()) };
}

/**
 * Until when the feed wants to be left alone after an answer: null unless it was 429. `retryAfter` is the header, in
 * seconds or as a date.
 */
export function slowDownUntil(status: number, retryAfter: string | null, now: Date): Date | null {
  if (status !== 429) return null;
  const seconds = /^\d{1,6}$/.test(retryAfter ?? "") ? Number(retryAfter) * SECOND : null;
  const named = seconds === null ? Date.parse(retryAfter ?? "") : now.getTime() + seconds;
  return new Date(Number.isNaN(named) ? now.getTime() + SLOWER : Math.max(named, now.getTime() + SLOWER));
}
