import { assetAddress } from "#app/platform/web/assets.ts";
import type { EntranceRequest, EntranceRoute } from "#app/routing/entrance-route.ts";
import { page, redirect } from "#app/routing/reply.ts";
import { SignOutPage } from "./pages/SignOutPage.tsx";
import { endSession, type FoundSession, useSession } from "../session/session-store.ts";
import { SESSION_COOKIE } from "../session/session.ts";
import { tokenHash } from "../token.ts";

type Answer = Awaited<ReturnType<EntranceRoute["handler"]>>;

/** Asks whether to sign out, or says that it is done. */
export async function showSignOut(request: EntranceRequest): Promise<Answer> {
  const { t } = request;
  const signedIn = (await sessionOf(request)) !== null;
  const title = signedIn ? t("account:session.signOutTitle") : t("account:session.ended");
  return {
    reply: page(title, <SignOutPage t={t} signedIn={signedIn} clearing={assetAddress("sign-out.js")} />),
  };
}

/** Ends the session and the cookie. */
export async function signOut(request: EntranceRequest): Promise<Answer> {
  const session = await sessionOf(request);
  if (session !== null) {
    await endSession(request.tx, hashOf(request), request.now);
    await request.record("SignedOut", session.personId, { session: session.id });
  }
  return { reply: redirect("/logga-ut"), cookies: [{ name: SESSION_COOKIE, value: null }] };
}

async function sessionOf(request: EntranceRequest): Promise<FoundSession | null> {
  const { tx, kommun, now } = request;
  return useSession(tx, { tokenHash: hashOf(request), kommunCode: kommun.code, now });
}

function hashOf({ services, cookies }: EntranceRequest): Uint8Array {
  return tokenHash(services.keys, "session", cookies[SESSION_COOKIE] ?? "");
}
