import { randomBytes } from "node:crypto";
import type { Translate } from "#app/platform/language/index.ts";
import type { EntranceRequest, EntranceRoute } from "#app/routing/entrance-route.ts";
import { textOf } from "#app/routing/form-errors.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { type Account, findAccount, setPassword } from "../credential/account-store.ts";
import { appKey } from "../credential/app-key.ts";
import { type AttemptRoom, beginAttempt, failAttempt, type Refusal } from "../credential/attempt.ts";
import { type Carried, carriedBy } from "./carried.ts";
import { onwardPath } from "./onward.ts";
import { CodePage } from "./pages/CodePage.tsx";
import { EnrolPage } from "./pages/EnrolPage.tsx";
import { SignInPage } from "./pages/SignInPage.tsx";
import { hashPassword, needsRehash, verifyPassword } from "../credential/password.ts";
import { sealStep } from "./sign-in-step.ts";
import { becomeAppointed } from "../session/start-session.ts";
import { newTotpSecret } from "../credential/totp.ts";

type Answer = Awaited<ReturnType<EntranceRoute["handler"]>>;

/** The page of address and password. */
export async function showSignIn({ t, query }: EntranceRequest): Promise<Answer> {
  const carried = { vidare: onwardPath(query.get("vidare") ?? ""), kept: "" };
  return { reply: page(t("account:signIn.title"), <SignInPage t={t} carried={carried} />) };
}

/** Where an address leads that is only sent to. */
export async function backToSignIn(): Promise<Answer> {
  return { reply: redirect("/logga-in") };
}

/**
 * Looks at address and password. Whatever is wrong (no such address, no such password, closed, no assignment
 * here), the answer is one and takes as long.
 */
export async function checkPassword(request: EntranceRequest): Promise<Answer> {
  const { fields, t } = request;
  const email = fields.text("email");
  const carried = carriedBy(fields);
  const room = roomOf(request);
  const attempt = await beginAttempt(room, email);
  if ("refusal" in attempt) return { reply: signInAgain(t, carried, attempt.refusal, email) };

  const account = await findAccount(request.tx, email);
  const right = await verifyPassword(account?.passwordHash ?? null, fields.text("password"));
  if (account !== null && right && (await becomeAppointed(request, account))) {
    const current = await rehashed(request, account, fields.text("password"));
    return { reply: askForCode(request, current, carried) };
  }
  await request.record("SignInFailed", account?.id ?? null, {});
  const refusal = await failAttempt(room, attempt, { message: "account:signIn.wrong" });
  return { reply: signInAgain(t, carried, refusal, email) };
}

/** The first page once more, with what went wrong. */
export function signInAgain(t: Translate, carried: Carried, refusal: Refusal, email = ""): Reply {
  const wrong = [textOf(t, refusal)];
  if (refusal.message === "account:signIn.locked") wrong.push(t("account:signIn.lockedHelp"));
  const body = <SignInPage t={t} carried={carried} email={email} wrong={wrong} />;
  return page(t("account:signIn.title"), body, { status: 422 });
}

/** What an attempt at the entrance is made with. */
export function roomOf(request: EntranceRequest): AttemptRoom {
  return { tx: request.tx, keys: request.services.keys, now: request.now };
}

/** The second half: a code from the app; whoever has no app yet ties one to the account first. */
function askForCode(request: EntranceRequest, account: Account, carried: Carried): Reply {
  const { t, kommun, now } = request;
  const { keys } = request.services;
  if (account.totpSecret !== null) {
    const step = sealStep(keys, kommun, account, null, now);
    return page(t("account:code.title"), <CodePage t={t} carried={{ ...carried, step }} />);
  }
  const secret = newTotpSecret(randomBytes);
  const step = sealStep(keys, kommun, account, secret, now);
  const app = appKey(t, secret, account.email);
  return page(t("account:setup.title"), <EnrolPage t={t} carried={{ ...carried, step }} app={app} />);
}

async function rehashed(request: EntranceRequest, account: Account, password: string): Promise<Account> {
  if (account.passwordHash === null || !needsRehash(account.passwordHash)) return account;
  const passwordHash = await hashPassword(password, randomBytes);
  await setPassword(request.tx, account.id, passwordHash);
  return { ...account, passwordHash };
}
