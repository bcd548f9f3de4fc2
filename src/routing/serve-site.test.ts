import { once } from "node:events";
import { createServer, get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";

const world = await freshWorld();
const app = await startApp(world);

test("a page from memory has every header of the page that was just made", async () => {
  const made = await app.resident.get("/om");
  const kept = await fromMemory("/om");
  expect(made.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(made.headers.get("x-content-type-options")).toBe("nosniff");
  expect(kept).toMatchObject(Object.fromEntries(made.headers));
});

async function fromMemory(path: string): Promise<IncomingHttpHeaders> {
  const server = createServer((request, response) => {
    if (!app.memory.serve(request, response)) response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" ? bound?.port : undefined;
  const asked = get({ host: "127.0.0.1", port, path, headers: { host: "localhost" }, agent: false });
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  answer.resume();
  server.close();
  expect(answer.statusCode).toBe(200);
  return answer.headers;
}
