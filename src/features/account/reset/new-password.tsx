import { randomBytes } from "node:crypto";
import { formatMoment } from "#app/platform/language/index.ts";
import type { EntranceRequest, EntranceRoute } from "#app/routing/entrance-route.ts";
import { textOf } from "#app/routing/form-errors.ts";
import { page, type Reply } from "#app/routing/reply.ts";
import { type Account, readAccount, setPassword } from "../credential/account-store.ts";
import { forgetFailures } from "../credential/attempt-store.ts";
import { NOTHING_CARRIED } from "../sign-in/carried.ts";
import { attemptSubject } from "../credential/lockout.ts";
import { DeadLinkPage, NewPasswordPage } from "./pages/ResetPages.tsx";
import { SignInPage } from "../sign-in/pages/SignInPage.tsx";
import { passwordProblem } from "../credential/password-policy.ts";
import { hashPassword } from "../credential/password.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { findReset, useUpResets } from "./reset-store.ts";
import { resetState } from "./reset.ts";
import { endSessionsOf } from "../session/session-store.ts";
import { becomeAppointed } from "../session/start-session.ts";
import { tokenHash } from "../token.ts";

type Answer = Awaited<ReturnType<EntranceRoute["handler"]>>;

/** The page of the mailed link. */
export async function showNewPassword(request: EntranceRequest): Promise<Answer> {
  const found = await accountOfLink(request);
  return { reply: "dead" in found ? found.dead : newPasswordPage(request, found.account) };
}

/** Puts the new password in place: all sessions end, all links are used up, a wait is over. */
export async function takeNewPassword(request: EntranceRequest): Promise<Answer> {
  const { tx, t, now, services, kommun } = request;
  const found = await accountOfLink(request);
  if ("dead" in found) return { reply: found.dead };
  const { account } = found;
  const password = request.fields.text("newPassword");
  const problem = passwordProblem(password, account);
  if (problem !== null) return { reply: newPasswordPage(request, account, textOf(t, problem)) };

  await setPassword(tx, account.id, await hashPassword(password, randomBytes));
  await endSessionsOf(tx, account.id, now);
  await useUpResets(tx, account.id, now);
  await forgetFailures(tx, attemptSubject(services.keys, account.email));
  if (await becomeAppointed(request, account)) {
    await queueMail(tx, services.keys, {
      to: account.email,
      subject: t("account:mail.changedSubject"),
      text: t("account:mail.changedBody", {
        moment: formatMoment(now),
        contact: t("account:mail.contact", { kommun: kommun.name }),
      }),
      at: now,
    });
  }
  await request.record("PasswordReset", account.id, {});
  const body = (
    <SignInPage t={t} carried={NOTHING_CARRIED} email={account.email} before={t("account:reset.done")} />
  );
  return { reply: page(t("account:signIn.title"), body) };
}

async function accountOfLink(
  request: EntranceRequest,
): Promise<{ readonly account: Account } | { readonly dead: Reply }> {
  const { tx, t, now, services, params } = request;
  const dead = (why: string): { readonly dead: Reply } => ({
    dead: page(t("account:reset.deadTitle"), <DeadLinkPage t={t} why={why} />, { status: 404 }),
  });
  const reset = await findReset(tx, tokenHash(services.keys, "token", params["token"] ?? ""));
  const account = reset === null ? null : await readAccount(tx, reset.personId);
  if (reset === null || account === null) return dead(t("account:reset.unknown"));
  const state = resetState(reset, now);
  return state === "usable" ? { account } : dead(t(`account:reset.${state}`));
}

function newPasswordPage(request: EntranceRequest, account: Account, wrong?: string): Reply {
  const { t, params } = request;
  const token = params["token"] ?? "";
  const body = <NewPasswordPage t={t} token={token} email={account.email} wrong={wrong} />;
  return page(t("account:reset.newTitle"), body, { status: wrong === undefined ? 200 : 422 });
}
