import { residentActor } from "#app/access/actor.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { securityHeaders } from "#app/platform/web/security-headers.ts";
import { type Frame, published, respond, sendKept } from "./respond.ts";
import type { SiteRoute } from "./site-route.ts";
import type { Visit } from "./visit.ts";

/** The path of a public request that is not in memory: read what is published → page → keep → send. */
export async function serveSite(route: SiteRoute, visit: Visit, frame: Frame): Promise<Response> {
  const { kommun, services, memory } = visit;
  const generation = memory.generation(kommun.space);
  const today = swedishDay(visit.now);
  const reply = await services.database.as(residentActor(kommun, today), (tx) =>
    route.handler({
      tx,
      kommun,
      params: visit.params,
      today,
      t: translator("sv"),
      origin: visit.origin,
      path: visit.path,
      renderPdf: services.pdf.renderPdf,
      publicKey: services.keys.publicKey,
    }),
  );
  const bytes = published(reply, (page) => frame.site(page, visit));
  if (bytes === null) return respond(reply, (page) => frame.site(page, visit));
  const path = visit.path + (visit.query.size > 0 ? `?${visit.query}` : "");
  const key = { host: visit.host, path, space: kommun.space, generation };
  // Only the plain address is kept: otherwise anybody could fill the memory with made-up queries.
  const kept = await memory.keep(
    visit.query.size > 0 ? { ...key, generation: -1 } : key,
    bytes.body,
    // What is kept is sent past the place that puts these on every other answer.
    { ...securityHeaders(services.baseUrl), ...bytes.headers },
  );
  return sendKept(kept, visit);
}
