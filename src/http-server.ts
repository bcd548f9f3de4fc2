import type { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { KEPT_ALIVE_MS, type PageMemory } from "./platform/web/page-memory.ts";
import { QuickServer } from "./platform/web/quick-server.ts";

/** The server: what is in memory is sent at once, everything else goes through the app. */
export function httpServer(
  app: { fetch(request: Request): Response | Promise<Response> },
  memory: PageMemory,
): Server {
  const answer = getRequestListener(app.fetch);
  const server = new QuickServer(
    (request, response) => {
      if (!memory.serve(request, response)) void answer(request, response);
    },
    (chunk) => memory.answer(chunk),
  );
  server.keepAliveTimeout = KEPT_ALIVE_MS;
  return server;
}
