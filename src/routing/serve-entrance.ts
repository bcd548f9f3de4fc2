import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { sql } from "kysely";
import { entranceActor } from "#app/access/actor.ts";
import { recordEntry } from "#app/audit/record.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import type { EntranceRoute } from "./entrance-route.ts";
import { type Frame, respond } from "./respond.ts";
import type { Visit } from "./visit.ts";

const FORM_LIMIT = 4 * 1024 * 1024;

/** The path of a request at the entrance. The handler says who it turned out to be, and writes the log itself. */
export async function serveEntrance(
  route: EntranceRoute,
  context: Context,
  visit: Visit,
  frame: Frame,
): Promise<Response> {
  const { kommun, services } = visit;
  const fields = route.method === "POST" ? await visit.readFields(FORM_LIMIT) : visit.noFields;
  const today = swedishDay(visit.now);
  const { reply, cookies } = await services.database.as(entranceActor(kommun, null, today), (tx) =>
    route.handler({
      tx,
      kommun,
      params: visit.params,
      query: visit.query,
      fields,
      cookies: visit.cookies,
      userAgent: visit.userAgent,
      remoteAddress: visit.remoteAddress,
      now: visit.now,
      today,
      t: translator("sv"),
      origin: visit.origin,
      services,
      requestId: visit.requestId,
      become: async (person: PersonId) => {
        await sql`select set_config('app.person', ${person}, true)`.execute(tx);
      },
      record: async (event, personId, ids) => {
        await recordEntry(tx, services.keys, {
          at: visit.now,
          personId,
          event,
          ids,
          requestId: visit.requestId,
        });
      },
    }),
  );
  for (const cookie of cookies ?? []) setSessionCookie(context, visit, cookie);
  const response = respond(reply, (page) => frame.site(page, visit));
  for (const [name, value] of context.res.headers)
    if (name === "set-cookie") response.headers.append(name, value);
  return response;
}

function setSessionCookie(
  context: Context,
  visit: Visit,
  cookie: { name: string; value: string | null },
): void {
  setCookie(context, cookie.name, cookie.value ?? "", {
    httpOnly: true,
    path: "/",
    sameSite: "Lax",
    secure: visit.origin.startsWith("https:"),
    ...(cookie.value === null ? { maxAge: 0 } : {}),
  });
}
