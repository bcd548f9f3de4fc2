import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import type { KommunRegister } from "./access/kommun-register.ts";
import { readAsset } from "./platform/web/assets.ts";
import type { PageMemory } from "./platform/web/page-memory.ts";
import { securityHeaders } from "./platform/web/security-headers.ts";
import { frame } from "./routing/frame.tsx";
import { noKommun, problemAnswer } from "./routing/problem-answer.tsx";
import { sendKept } from "./routing/respond.ts";
import { serveEntrance } from "./routing/serve-entrance.ts";
import { serveSite } from "./routing/serve-site.ts";
import { type Entrance, serveStaff } from "./routing/serve-staff.ts";
import type { Services } from "./routing/services.ts";
import { type Visit, visitOf } from "./routing/visit.ts";
import { entranceRoutes, siteRoutes, staffRoutes } from "./routes.ts";

const ASSETS = "assets";

/**
 * The whole path of a request, in order: headers on every answer → assets → health → which kommun → no forms
 * from other sites → entrance, staff and public routes, one line each → not found → one place for every error.
 */
export function createApp(
  services: Services,
  kommuner: KommunRegister,
  memory: PageMemory,
  entrance: Entrance,
): Hono<{ Variables: { visit: Visit } }> {
  const app = new Hono<{ Variables: { visit: Visit } }>();

  const headers = Object.entries(securityHeaders(services.baseUrl));
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
  });

  app.get("/assets/:file", (context) => serveAsset(context, memory, services.baseUrl));
  app.get("/halsa", async (context) => {
    await services.database.pool.query("select 1");
    return context.text("ok");
  });

  app.use(async (context, next) => {
    const kommun = kommuner.find(context.req.header("host") ?? "");
    if (kommun === null) return noKommun();
    context.set("visit", visitOf(context, kommun, services, memory));
    return next();
  });
  app.use(csrf());

  for (const route of entranceRoutes) {
    app.on(route.method, route.path, (context) => serveEntrance(route, context, visiting(context), frame));
  }
  for (const route of staffRoutes) {
    app.on(route.method, route.path, (context) =>
      serveStaff(route, context, visiting(context), entrance, frame),
    );
  }
  for (const route of siteRoutes) {
    app.on(route.method, route.path, (context) => serveSite(route, visiting(context), frame));
  }

  app.notFound((context) => problemAnswer(new HTTPException(404), context.get("visit"), services.log));
  app.onError((error, context) => problemAnswer(error, context.get("visit"), services.log));
  return app;
}

/** The visit with this route's parameters. */
function visiting(context: Context<{ Variables: { visit: Visit } }>): Visit {
  return { ...context.get("visit"), params: context.req.param() };
}

async function serveAsset(context: Context, memory: PageMemory, baseUrl: string | null): Promise<Response> {
  const asset = await readAsset(context.req.param("file") ?? "");
  if (asset === null) return new Response("Not found", { status: 404 });
  const headers = {
    ...securityHeaders(baseUrl),
    "Content-Type": asset.mediaType,
    "Cache-Control": "public, max-age=31536000, immutable",
    // The worker that opens the report page without a network reaches that page and nothing else.
    "Service-Worker-Allowed": "/arbeta/rapportera",
  };
  const key = {
    host: context.req.header("host") ?? "",
    path: context.req.path,
    space: ASSETS,
    generation: memory.generation(ASSETS),
  };
  const kept = await memory.keep(key, asset.body, headers);
  return sendKept(kept, {
    method: context.req.method,
    acceptEncoding: context.req.header("accept-encoding"),
    ifNoneMatch: context.req.header("if-none-match"),
  });
}
