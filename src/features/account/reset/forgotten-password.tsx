import { randomBytes } from "node:crypto";
import type { EntranceRequest, EntranceRoute } from "#app/routing/entrance-route.ts";
import { page } from "#app/routing/reply.ts";
import { findAccount } from "../credential/account-store.ts";
import { ForgottenPage, LinkSentPage } from "./pages/ResetPages.tsx";
import { queueMail } from "../mail/queue-mail.ts";
import { addReset, mayAskForReset } from "./reset-store.ts";
import { newReset } from "./reset.ts";
import { siteAddress } from "../site-address.ts";
import { becomeAppointed } from "../session/start-session.ts";

type Answer = Awaited<ReturnType<EntranceRoute["handler"]>>;

/** The page of whoever has forgotten the password. */
export async function showForgotten({ t }: EntranceRequest): Promise<Answer> {
  return { reply: page(t("account:reset.title"), <ForgottenPage t={t} />) };
}

/** Sends a link when the address is somebody's here; the answer is the same for every address. */
export async function sendLink(request: EntranceRequest): Promise<Answer> {
  const { tx, t, now, services, kommun } = request;
  const account = await findAccount(tx, request.fields.text("email"));
  const isOurs = account !== null && (await becomeAppointed(request, account));
  if (isOurs && (await mayAskForReset(tx, account.id, now))) {
    const { token, tokenHash } = newReset(services.keys, randomBytes, now);
    await addReset(tx, { tokenHash, personId: account.id, createdAt: now });
    await queueMail(tx, services.keys, {
      to: account.email,
      subject: t("account:mail.resetSubject"),
      text: t("account:mail.resetBody", {
        link: `${siteAddress(services, kommun, request.origin)}/nytt-losenord/${token}`,
      }),
      at: now,
    });
  }
  await request.record("PasswordResetAsked", account?.id ?? null, {});
  return { reply: page(t("account:reset.title"), <LinkSentPage t={t} />) };
}
