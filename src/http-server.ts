import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { PageMemory } from "./platform/web/page-memory.ts";

/** The server: what is in memory is sent at once, everything else goes through the app. */
export function httpServer(
  app: { fetch(request: Request): Response | Promise<Response> },
  memory: PageMemory,
): Server {
  const answer = getRequestListener(app.fetch);
  return createServer((request, response) => {
    if (!memory.serve(request, response)) void answer(request, response);
  });
}
