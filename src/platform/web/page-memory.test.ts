import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { fixedClock } from "../clock.ts";
import { PageMemory } from "./page-memory.ts";

const NOON = new Date("2026-03-16T11:00:00Z");

/** What a client would get. */
interface Sent {
  status: number;
  headers: Record<string, string>;
  body: string | undefined;
}

function ask(
  memory: PageMemory,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Sent | null {
  const sent: Sent = { status: 0, headers: {}, body: undefined };
  const response = {
    writeHead(status: number, flat: string[]) {
      sent.status = status;
      for (let index = 0; index < flat.length; index += 2)
        sent.headers[flat[index] ?? ""] = flat[index + 1] ?? "";
      return response;
    },
    end(body?: Buffer) {
      sent.body = body?.toString("latin1") ?? "";
      return response;
    },
  };
  const request = { method, url: path, headers: { host: "localhost", ...headers } };
  return memory.serve(request as unknown as IncomingMessage, response as unknown as ServerResponse)
    ? sent
    : null;
}

async function remembering(clock = fixedClock(NOON)): Promise<PageMemory> {
  const memory = new PageMemory(clock);
  memory.setKeeping(true);
  await keep(memory, "/loften");
  return memory;
}

async function keep(
  memory: PageMemory,
  path: string,
  generation = memory.generation("k0484"),
): Promise<void> {
  const key = { host: "localhost", path, space: "k0484", generation };
  await memory.keep(key, Buffer.from(`<p>${"Löfte ".repeat(100)}</p>`), { "Content-Type": "text/html" });
}

/** What a plain request gets over the wire: status line, headers, body. */
function wire(memory: PageMemory, ...headers: string[]): string[] {
  const head = ["GET /loften HTTP/1.1", "Host: localhost", ...headers, "", ""].join("\r\n");
  return memory.answer(Buffer.from(head))?.toString("latin1").split("\r\n") ?? [];
}

describe("pages in memory", () => {
  it("come in the form the client takes, each with an ETag of its own", async () => {
    const memory = await remembering();
    const plain = ask(memory, "/loften");
    const brotli = ask(memory, "/loften", { "accept-encoding": "gzip, br" });
    expect(plain).toMatchObject({ status: 200, headers: { Vary: "Accept-Encoding" } });
    expect(brotli?.headers["Content-Encoding"]).toBe("br");
    expect(brotli?.headers["ETag"]).not.toBe(plain?.headers["ETag"]);
    expect(Number(brotli?.headers["Content-Length"])).toBe(brotli?.body?.length);
  });

  it("are not sent again to somebody who has them", async () => {
    const memory = await remembering();
    const etag = ask(memory, "/loften")?.headers["ETag"] ?? "";
    expect(ask(memory, "/loften", { "if-none-match": etag })).toMatchObject({ status: 304, body: "" });
  });

  it("go whole over the wire to plain requests, with the same headers", async () => {
    const memory = await remembering();
    const lines = wire(memory, "Accept-Encoding: br");
    const usual = ask(memory, "/loften", { "accept-encoding": "br" });
    expect(lines[0]).toBe("HTTP/1.1 200 OK");
    for (const [name, value] of Object.entries(usual?.headers ?? {}))
      expect(lines).toContain(`${name}: ${value}`);
    expect(lines).toContain("Date: Mon, 16 Mar 2026 11:00:00 GMT");
    expect(lines.slice(lines.indexOf("") + 1).join("\r\n")).toBe(usual?.body);
    const known = wire(memory, "Accept-Encoding: br", `If-None-Match: ${usual?.headers["ETag"]}`);
    expect(known[0]).toBe("HTTP/1.1 304 Not Modified");
    expect(known.at(-1)).toBe("");
    expect(memory.answer(Buffer.from("GET /annat HTTP/1.1\r\nHost: localhost\r\n\r\n"))).toBeNull();
  });

  it("send no body to HEAD and nothing at all to POST", async () => {
    const memory = await remembering();
    expect(ask(memory, "/loften", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(ask(memory, "/loften", {}, "POST")).toBeNull();
  });

  it("are forgotten when something is published in their kommun, and not for another's", async () => {
    const memory = await remembering();
    memory.forget("k0180");
    expect(ask(memory, "/loften")).not.toBeNull();
    memory.forget("k0484");
    expect(ask(memory, "/loften")).toBeNull();
  });

  it("made before a publication are not kept after it", async () => {
    const memory = await remembering();
    const before = memory.generation("k0484");
    memory.forget("k0484");
    await keep(memory, "/loften", before);
    expect(ask(memory, "/loften")).toBeNull();
  });

  it("are forgotten at Swedish midnight: days left are true for one day", async () => {
    const clock = fixedClock(new Date("2026-03-16T22:59:58Z"));
    const memory = await remembering(clock);
    expect(ask(memory, "/loften")).not.toBeNull();
    clock.set(new Date("2026-03-16T23:00:01Z"));
    expect(ask(memory, "/loften")).toBeNull();
  });

  it("are not kept while nobody tells of publications", async () => {
    const memory = await remembering();
    memory.setKeeping(false);
    await keep(memory, "/loften");
    expect(ask(memory, "/loften")).toBeNull();
  });
});
