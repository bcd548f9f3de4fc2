import type { Action } from "#app/access/actions.ts";
import { type HeldRole, mayDo } from "#app/access/decide.ts";

/** Where an agreement stands, from first word to its end. */
export type AgreementStatus = "draft" | "signing" | "in_force" | "amending" | "ended";

/** Everything that can happen to an agreement as a whole. `complete` is the last signature. */
export type AgreementStep = "edit" | "send" | "sign" | "complete" | "decline" | "withdraw" | "amend" | "end";

/** What decides the next status: `amendment` says that an earlier edition is signed. */
export interface AgreementState {
  readonly status: AgreementStatus;
  readonly amendment: boolean;
}

/** Back to the desk: a draft the first time, an amendment later. */
type Outcome = AgreementStatus | "writing";

const GROUNDS: Readonly<Record<AgreementStep, Action>> = {
  edit: "agreement.write",
  send: "agreement.write",
  sign: "agreement.sign",
  complete: "agreement.sign",
  decline: "agreement.sign",
  withdraw: "agreement.write",
  amend: "agreement.write",
  end: "agreement.write",
};

const STEPS = [
  "edit",
  "send",
  "sign",
  "complete",
  "decline",
  "withdraw",
  "amend",
  "end",
] as const satisfies readonly AgreementStep[];

const OUTCOMES: Readonly<Record<AgreementStatus, Partial<Record<AgreementStep, Outcome>>>> = {
  draft: { edit: "draft", send: "signing" },
  signing: { sign: "signing", complete: "in_force", decline: "writing", withdraw: "writing" },
  in_force: { amend: "amending", end: "ended" },
  amending: { edit: "amending", send: "signing", end: "ended" },
  ended: {},
};

/** The status after `step`; null when the step cannot be taken from here. */
export function nextStatus(
  { status, amendment }: AgreementState,
  step: AgreementStep,
): AgreementStatus | null {
  const outcome = OUTCOMES[status][step] ?? null;
  if (outcome !== "writing") return outcome;
  return amendment ? "amending" : "draft";
}

/** The steps somebody may take now: the table's, kept to the person's roles. */
export function stepsFor(held: readonly HeldRole[], state: AgreementState): readonly AgreementStep[] {
  return STEPS.filter((step) => nextStatus(state, step) !== null && mayDo(held, GROUNDS[step]));
}
