import type { Action } from "#app/access/actions.ts";
import { type HeldRole, mayDo } from "#app/access/decide.ts";

/** Where a promise stands, from first word to archive. */
export type PromiseStatus = "draft" | "signing" | "in_force" | "amending" | "archived";

/** All statuses, in the order a promise passes them. */
export const PROMISE_STATUSES = [
  "draft",
  "signing",
  "in_force",
  "amending",
  "archived",
] as const satisfies readonly PromiseStatus[];

/** Everything that can happen to a promise as a whole. `complete` is the last signature. */
export type PromiseStep =
  | "edit"
  | "send"
  | "sign"
  | "complete"
  | "decline"
  | "withdraw"
  | "amend"
  | "discard_amendment"
  | "archive";

/** What decides the next status: `amendment` says that an earlier edition is signed, so there is a text to go back to. */
export interface PromiseState {
  readonly status: PromiseStatus;
  readonly amendment: boolean;
}

/** Back to the desk: a draft the first time, an amendment later. */
type Outcome = PromiseStatus | "writing";

const GROUNDS: Readonly<Record<PromiseStep, Action>> = {
  edit: "promise.write",
  send: "promise.write",
  sign: "promise.sign",
  complete: "promise.sign",
  decline: "promise.sign",
  withdraw: "promise.write",
  amend: "promise.write",
  discard_amendment: "promise.write",
  archive: "promise.write",
};

const OUTCOMES: Readonly<Record<PromiseStatus, Partial<Record<PromiseStep, Outcome>>>> = {
  draft: { edit: "draft", send: "signing", archive: "archived" },
  signing: { sign: "signing", complete: "in_force", decline: "writing", withdraw: "writing" },
  in_force: { amend: "amending", archive: "archived" },
  amending: { edit: "amending", send: "signing", discard_amendment: "in_force" },
  archived: {},
};

/** The status after `step`; null when the step cannot be taken from here. */
export function nextStatus({ status, amendment }: PromiseState, step: PromiseStep): PromiseStatus | null {
  const outcome = OUTCOMES[status][step] ?? null;
  if (outcome !== "writing") return outcome;
  return amendment ? "amending" : "draft";
}

/** The steps somebody may take now: the table's, kept to the person's roles. */
export function stepsFor(held: readonly HeldRole[], state: PromiseState): readonly PromiseStep[] {
  const steps = Object.keys(GROUNDS) as PromiseStep[];
  return steps.filter((step) => nextStatus(state, step) !== null && mayDo(held, GROUNDS[step]));
}
