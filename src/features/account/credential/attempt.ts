import type { Transaction } from "#app/platform/database/index.ts";
import type { FieldProblem } from "#app/routing/form.ts";
import { countFailure, holdAttempts } from "./attempt-store.ts";
import { type Attempts, attemptSubject, lockedUntil, minutesLeft } from "./lockout.ts";
import type { HashingKeys } from "../token.ts";

/** An attempt to get in under an address, held until the transaction ends. */
export interface Attempt {
  readonly subject: Uint8Array;
  readonly before: Attempts;
}

/** What an attempt is made with. */
export interface AttemptRoom {
  readonly tx: Transaction;
  readonly keys: HashingKeys;
  readonly now: Date;
}

/** Why something was refused: a text and the values for its gaps. */
export type Refusal = Pick<FieldProblem, "message" | "values">;

/** Begins an attempt; refused while the address must wait, or while another attempt under it is looked at. */
export async function beginAttempt(
  room: AttemptRoom,
  email: string,
): Promise<Attempt | { readonly refusal: Refusal }> {
  const subject = attemptSubject(room.keys, email);
  const before = await holdAttempts(room.tx, subject);
  if (before === null) return { refusal: { message: "account:signIn.busy" } };
  const until = lockedUntil(before, room.now);
  return until === null ? { subject, before } : { refusal: waiting(until, room.now) };
}

/** Counts a failed attempt; gives what to say: `wrong`, or how long to wait when a wait begins. */
export async function failAttempt(room: AttemptRoom, attempt: Attempt, wrong: Refusal): Promise<Refusal> {
  const after = await countFailure(room.tx, attempt.subject, attempt.before, room.now);
  const until = lockedUntil(after, room.now);
  return until === null ? wrong : waiting(until, room.now);
}

function waiting(until: Date, now: Date): Refusal {
  return { message: "account:signIn.locked", values: { count: minutesLeft(until, now) } };
}
