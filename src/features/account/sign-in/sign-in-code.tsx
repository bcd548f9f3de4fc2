import { randomBytes } from "node:crypto";
import type { EntranceRequest, EntranceRoute } from "#app/routing/entrance-route.ts";
import { textOf } from "#app/routing/form-errors.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { type Account, enrol, readAccount } from "../credential/account-store.ts";
import { appKey } from "../credential/app-key.ts";
import { beginAttempt, failAttempt, type Refusal } from "../credential/attempt.ts";
import { type CarriedStep, carriedBy } from "./carried.ts";
import { openKeptForm } from "./kept-form.ts";
import { CodePage } from "./pages/CodePage.tsx";
import { EnrolledPage } from "./pages/EnrolledPage.tsx";
import { EnrolPage } from "./pages/EnrolPage.tsx";
import { KeptFormPage } from "./pages/KeptFormPage.tsx";
import { RecoveredPage } from "./pages/RecoveredPage.tsx";
import { countRecoveryCodes, replaceRecoveryCodes } from "../credential/recovery-code-store.ts";
import { newRecoveryCodes, recoveryCodeHash } from "../credential/recovery-code.ts";
import { sealTotpSecret, takeAppCode, takeRecoveryCode } from "../credential/second-factor.ts";
import { isStepOf, openStep, type SignInStep } from "./sign-in-step.ts";
import { roomOf, signInAgain } from "./sign-in.tsx";
import { becomeAppointed, startSession } from "../session/start-session.ts";
import { verifyTotp } from "../credential/totp.ts";

type Answer = Awaited<ReturnType<EntranceRoute["handler"]>>;

/** Looks at the code from the app; right, it starts the session. */
export async function checkAppCode(request: EntranceRequest): Promise<Answer> {
  return atStep(request, async ({ account, carried }) => {
    const { tx, services, fields, now } = request;
    if (await takeAppCode(tx, services.keys, account, fields.text("code"), now)) {
      return {
        cookies: [await startSession(request, account, { strong: true })],
        reply: goOn(request, carried),
      };
    }
    return { failed: { message: "account:code.wrong" }, again: codeAgain(request, carried, "code") };
  });
}

/** Looks at a recovery code; right, it starts the session and says how many are left. */
export async function checkRecoveryCode(request: EntranceRequest): Promise<Answer> {
  return atStep(request, async ({ account, carried }) => {
    const { tx, services, fields, now, t } = request;
    if (await takeRecoveryCode(tx, services.keys, account, fields.text("code"), now)) {
      const cookies = [await startSession(request, account, { strong: true })];
      const left = t("account:code.recoveryLeft", { count: await countRecoveryCodes(tx, account.id) });
      return { cookies, reply: goOn(request, carried, left) };
    }
    return {
      failed: { message: "account:code.recoveryWrong" },
      again: codeAgain(request, carried, "recoveryCode"),
    };
  });
}

/** Ties the app that shows the right code to the account; recovery codes are shown, this once. */
export async function tieApp(request: EntranceRequest): Promise<Answer> {
  return atStep(request, async ({ account, carried, step }) => {
    const { tx, services, fields, now, t, kommun } = request;
    const { keys } = services;
    const { secret } = step;
    if (secret === null) return { tooSlow: true };
    const good = verifyTotp(secret, fields.text("code"), now, null);
    if (good === null) {
      const app = appKey(t, secret, account.email);
      const again = (wrong: string) => <EnrolPage t={t} carried={carried} app={app} wrong={wrong} />;
      return {
        failed: { message: "account:setup.wrong" },
        again: (wrong) => page(t("account:setup.title"), again(wrong), { status: 422 }),
      };
    }
    const sealed = sealTotpSecret(keys, account.id, secret);
    if (!(await enrol(tx, account.id, { sealed, step: good.step, now }))) return { tooSlow: true };
    const codes = newRecoveryCodes(randomBytes);
    await replaceRecoveryCodes(
      tx,
      account.id,
      codes.map((code) => recoveryCodeHash(keys, account.id, code)),
    );
    await request.record("SecondFactorEnrolled", account.id, {});
    const kept = openKeptForm(keys, kommun, carried.kept);
    const body = <EnrolledPage t={t} codes={codes} onward={carried.vidare} kept={kept} />;
    return {
      cookies: [await startSession(request, account, { strong: true })],
      reply: page(t("account:setup.recoveryTitle"), body),
    };
  });
}

interface AtStep {
  readonly account: Account;
  readonly step: SignInStep;
  readonly carried: CarriedStep;
}

type StepOutcome =
  | Answer
  | { readonly tooSlow: true }
  | { readonly failed: Refusal; readonly again: (wrong: string) => Reply };

/** Opens the step that the form carries and counts the attempt; too old or changed, it begins from the start. */
async function atStep(request: EntranceRequest, look: (at: AtStep) => Promise<StepOutcome>): Promise<Answer> {
  const { tx, services, kommun, now, fields, t } = request;
  const carried = { ...carriedBy(fields), step: fields.text("step") };
  const fromTheStart = { reply: signInAgain(t, carried, { message: "account:signIn.tooSlow" }) };
  const step = openStep(services.keys, kommun, carried.step, now);
  const account = step === null ? null : await readAccount(tx, step.person);
  if (step === null || account === null || !isStepOf(services.keys, step, account)) return fromTheStart;
  const attempt = await beginAttempt(roomOf(request), account.email);
  if ("refusal" in attempt) return { reply: signInAgain(t, carried, attempt.refusal, account.email) };
  if (!(await becomeAppointed(request, account))) return fromTheStart;
  // Read again, now that no other request is at it: a code is good once.
  const outcome = await look({ account: (await readAccount(tx, account.id)) ?? account, step, carried });
  if ("reply" in outcome) return outcome;
  if ("tooSlow" in outcome) return fromTheStart;
  await request.record("SignInFailed", account.id, {});
  const refusal = await failAttempt(roomOf(request), attempt, outcome.failed);
  if (refusal.message === "account:signIn.locked") {
    return { reply: signInAgain(t, carried, refusal, account.email) };
  }
  return { reply: outcome.again(textOf(t, refusal)) };
}

function codeAgain(request: EntranceRequest, carried: CarriedStep, field: "code" | "recoveryCode") {
  const { t } = request;
  return (message: string): Reply =>
    page(t("account:code.title"), <CodePage t={t} carried={carried} wrong={{ field, message }} />, {
      status: 422,
    });
}

/** Signed in: to the form that was kept, or to where the person was going. */
function goOn({ services, kommun, t }: EntranceRequest, carried: CarriedStep, codesLeft?: string): Reply {
  const kept = openKeptForm(services.keys, kommun, carried.kept);
  if (kept === null && codesLeft === undefined) return redirect(carried.vidare);
  if (kept === null) {
    const body = <RecoveredPage t={t} codesLeft={codesLeft ?? ""} onward={carried.vidare} />;
    return page(t("account:code.recovered"), body);
  }
  return page(t("account:kept.title"), <KeptFormPage t={t} kept={kept} codesLeft={codesLeft} />);
}
