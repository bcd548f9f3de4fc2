import type { Context } from "hono";
import { personActor } from "#app/access/actor.ts";
import type { Action } from "#app/access/actions.ts";
import { isBoundToOrganisation, mayDo } from "#app/access/decide.ts";
import { readHolder } from "#app/access/queries.ts";
import { recordEntry } from "#app/audit/record.ts";
import { Forbidden } from "#app/platform/errors.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import type { OrganisationId, PersonId, SessionId } from "#app/schema/tables.ts";
import type { Fields } from "./fields.ts";
import { type Frame, respond } from "./respond.ts";
import type { Visit } from "./visit.ts";
import type { SignedIn, StaffRequest, StaffRoute } from "./staff-route.ts";

/** A session that holds. */
export interface LiveSession {
  readonly id: SessionId;
  readonly personId: PersonId;
  readonly strongAt: Date | null;
}

/** What the entrance gives the staff side: the session of a visit, and the way in for those without one. */
export interface Entrance {
  /** The live session of a visit, its last use noted; null when there is none. */
  findSession(visit: Visit): Promise<LiveSession | null>;
  /** Where somebody without a session goes. What a form held is kept and can be sent after signing in. */
  askToSignIn(visit: Visit, context: Context, fields: Fields | null): Promise<Response>;
}

/**
 * The path of a staff request: session → transaction as the person → roles → access → handler → log entry in the
 * same transaction → commit → page.
 */
export async function serveStaff(
  route: StaffRoute,
  context: Context,
  visit: Visit,
  entrance: Entrance,
  frame: Frame,
): Promise<Response> {
  const fields = route.method === "POST" ? await visit.readFields(route.limit) : null;
  const session = await entrance.findSession(visit);
  if (session === null) return entrance.askToSignIn(visit, context, fields);

  const { services, kommun } = visit;
  const today = swedishDay(visit.now);
  const { reply, person } = await services.database.as(
    personActor(kommun, session.personId, today),
    async (tx) => {
      const holder = await readHolder(tx, session.personId, today);
      if (holder === null) throw new Forbidden("no assignment in this kommun");
      const person: SignedIn = {
        id: session.personId,
        ...holder,
        sessionId: session.id,
        strongAt: session.strongAt,
      };
      const may = (action: Action, organisations?: readonly OrganisationId[]): boolean =>
        mayDo(person.held, action, organisations);
      const demand = (action: Action, organisations: readonly OrganisationId[]): void => {
        if (!may(action, organisations)) throw new Forbidden(action);
      };
      if (!may(route.action)) throw new Forbidden(route.action);
      const request: StaffRequest = {
        tx,
        person,
        kommun,
        params: visit.params,
        query: visit.query,
        today,
        now: visit.now,
        t: translator("sv"),
        services,
        requestId: visit.requestId,
        origin: visit.origin,
        may,
        demand,
      };
      if (route.organisations !== null && isBoundToOrganisation(route.action)) {
        demand(route.action, await route.organisations(request));
      }
      const reply = await route.run(request, fields ?? visit.noFields);
      // A form that comes back to be mended has done nothing: the log must not say that it did.
      if (reply.kind === "redirect" || (reply.status ?? 200) < 400) {
        await recordEntry(tx, services.keys, {
          at: visit.now,
          personId: person.id,
          event: route.audit,
          ids: { ...visit.params, ...reply.ids },
          requestId: visit.requestId,
        });
      }
      return { reply, person };
    },
  );
  // This node's own memory must not wait for the database to tell it what it just did.
  if (route.method === "POST") {
    visit.memory.forget(kommun.space);
    services.recent.forget(kommun.space);
  }
  return respond(reply, (page) => frame.work(page, visit, person));
}
