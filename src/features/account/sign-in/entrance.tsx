import { entranceActor } from "#app/access/actor.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import { frame } from "#app/routing/frame.tsx";
import { page } from "#app/routing/reply.ts";
import { respond } from "#app/routing/respond.ts";
import type { Entrance } from "#app/routing/serve-staff.ts";
import type { Visit } from "#app/routing/visit.ts";
import { keptFormOf, sealKeptForm, whySessionEnded } from "./kept-form.ts";
import { DESK } from "./onward.ts";
import { SignInPage } from "./pages/SignInPage.tsx";
import { useSession } from "../session/session-store.ts";
import { SESSION_COOKIE } from "../session/session.ts";
import { tokenHash } from "../token.ts";

/** What the entrance gives the staff side: whose session it is, and the way in for those without one. */
export const accountEntrance: Entrance = {
  async findSession(visit) {
    const token = visit.cookies[SESSION_COOKIE];
    if (token === undefined || token === "") return null;
    const { services, kommun, now } = visit;
    const hash = tokenHash(services.keys, "session", token);
    return services.database.as(entranceActor(kommun, null, swedishDay(now)), (tx) =>
      useSession(tx, { tokenHash: hash, kommunCode: kommun.code, now }),
    );
  },

  async askToSignIn(visit, _context, fields: Fields | null) {
    if (fields !== null) return keepForLater(visit, fields);
    const to = new URLSearchParams({ vidare: visit.path + (visit.query.size > 0 ? `?${visit.query}` : "") });
    return new Response(null, {
      status: 303,
      headers: { Location: `/logga-in?${to}`, "Cache-Control": "no-store" },
    });
  },
};

/** The sign-in page instead of what a form asked for (401): what was typed is carried in it and can be sent later. */
async function keepForLater(visit: Visit, fields: Fields): Promise<Response> {
  const t = translator("sv");
  const { services, kommun } = visit;
  const form = keptFormOf(visit, fields);
  const before = form === null ? t("account:kept.tooLarge") : await whyAskedAgain(visit);
  const kept = form === null ? "" : sealKeptForm(services.keys, kommun, form);
  const body = <SignInPage t={t} carried={{ vidare: DESK, kept }} before={before} />;
  const reply = page(t("account:signIn.title"), body, { status: 401 });
  return respond(reply, (content) => frame.site(content, visit));
}

const WHY = {
  idle: "account:session.idle",
  expired: "account:session.expired",
  ended: "account:session.endedKept",
} as const;

async function whyAskedAgain(visit: Visit): Promise<string> {
  const why = await whySessionEnded(visit);
  return translator("sv")(why === null ? "account:kept.signInLead" : WHY[why]);
}
