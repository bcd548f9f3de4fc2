import { z } from "zod";
import type { Kommun } from "#app/access/actor.ts";
import { type InstallationKeys, SealBroken } from "#app/platform/keys/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import type { Account } from "../credential/account-store.ts";

/** Milliseconds between the password and the code. */
const STEP_LIFETIME = 5 * 60_000;

/** Where a sign-in, or a change of app, has come: who it is, and the new secret when an app is being tied. */
export interface SignInStep {
  readonly person: PersonId;
  /** The secret that the app has just read from the picture; null when the account has one already. */
  readonly secret: string | null;
}

type Sealed = SignInStep & { readonly at: number; readonly password: string };

const SEALED = z.object({
  person: z.custom<PersonId>((value) => typeof value === "string"),
  secret: z.string().nullable(),
  at: z.number(),
  password: z.string(),
});

/** The step as a form carries it: nobody else can read, make or change it. */
export function sealStep(
  keys: InstallationKeys,
  kommun: Kommun,
  account: Pick<Account, "id" | "passwordHash">,
  secret: string | null,
  now: Date,
): string {
  const step: Sealed = { person: account.id, secret, at: now.getTime(), password: markOf(keys, account) };
  const sealed = keys.seal("sign-in", Buffer.from(JSON.stringify(step), "utf8"), placeOf(kommun));
  return Buffer.from(sealed).toString("base64url");
}

/** Opens a step; null when it is none, belongs to another kommun or is five minutes old. */
export function openStep(keys: InstallationKeys, kommun: Kommun, text: string, now: Date): Sealed | null {
  try {
    const opened = keys.open("sign-in", Buffer.from(text, "base64url"), placeOf(kommun));
    const step = SEALED.parse(JSON.parse(Buffer.from(opened).toString("utf8")));
    return now.getTime() - step.at < STEP_LIFETIME ? step : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

/** Whether the account is the step's, and its password the one that was given then. */
export function isStepOf(
  keys: InstallationKeys,
  step: Sealed,
  account: Pick<Account, "id" | "passwordHash">,
): boolean {
  return step.person === account.id && step.password === markOf(keys, account);
}

function markOf(keys: InstallationKeys, account: Pick<Account, "id" | "passwordHash">): string {
  const mark = keys.mac("sign-in", Buffer.from(`password ${account.id} ${account.passwordHash}`, "utf8"));
  return Buffer.from(mark).toString("base64url");
}

function placeOf(kommun: Kommun): Uint8Array {
  return Buffer.from(`step ${kommun.code}`, "utf8");
}
