import { entranceActor } from "#app/access/actor.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { Entrance } from "#app/routing/serve-staff.ts";
import { keepForLater } from "./kept-form.ts";
import { useSession } from "./session-store.ts";
import { tokenHash } from "./token.ts";

/** Name of the session cookie. It is HttpOnly, SameSite=Lax, and Secure over https. */
export const SESSION_COOKIE = "handslag";

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

  askToSignIn(visit, _context, fields: Fields | null) {
    const to = new URLSearchParams({ vidare: visit.path + (visit.query.size > 0 ? `?${visit.query}` : "") });
    if (fields === null) return Promise.resolve(seeOther(`/logga-in?${to}`));
    return keepForLater(visit, fields);
  },
};

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
