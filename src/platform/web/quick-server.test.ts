import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { QuickServer } from "./quick-server.ts";
import { WireAnswer } from "./wire-answer.ts";

const NOON = new Date("2026-03-16T11:00:00Z").getTime();
const QUICK = "GET /quick HTTP/1.1\r\nHost: x\r\n\r\n";
const SLOW = "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n";
const servers: QuickServer[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A server that answers "quick" by itself and everything else through Node. */
async function started(body = "quick"): Promise<QuickServer> {
  const wire = new WireAnswer(200, ["Content-Length", String(body.length)], Buffer.from(body), 5000);
  const server = new QuickServer(
    (request, response) => response.end(`usual ${request.method} ${request.url}`),
    (chunk) => (chunk.toString() === QUICK ? wire.at(NOON) : null),
  );
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function connected(server: QuickServer): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

/** What comes back until `pattern` is there. */
async function until(socket: Socket, pattern: RegExp): Promise<string> {
  let text = "";
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if (pattern.test(text)) return text;
  }
  return text;
}

describe("the quick server", () => {
  it("answers again and again on one connection, with the date in it", async () => {
    const socket = await connected(await started());
    for (let round = 0; round < 3; round += 1) {
      socket.write(QUICK);
      const answer = await until(socket, /quick$/);
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(answer).toContain("Date: Mon, 16 Mar 2026 11:00:00 GMT\r\n");
    }
  });

  it("gives a connection over to Node with the request that it does not know, and all that follow", async () => {
    const socket = await connected(await started());
    socket.write(QUICK);
    await until(socket, /quick$/);
    socket.write(SLOW);
    expect(await until(socket, /usual GET \/slow/)).toContain("Content-Length: 15");
    socket.write(QUICK);
    expect(await until(socket, /usual GET \/quick/)).not.toContain("Content-Length: 5");
  });

  it("gives over requests that come in pieces, several at once, with bodies, or wrong", async () => {
    const server = await started();
    const pieces = await connected(server);
    pieces.write(SLOW.slice(0, 20));
    pieces.write(SLOW.slice(20));
    expect(await until(pieces, /usual/)).toContain("usual GET /slow");
    const several = await connected(server);
    several.write(SLOW + QUICK);
    expect(await until(several, /\/quick/)).toMatch(/usual GET \/slow[^]*usual GET \/quick/);
    const body = await connected(server);
    body.write("POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=b");
    expect(await until(body, /usual/)).toContain("usual POST /form");
    const wrong = await connected(server);
    wrong.write("nonsense\r\n\r\n");
    expect(await until(wrong, /400/)).toContain("HTTP/1.1 400 Bad Request");
  });

  it("does not pile up answers for somebody who does not read them", async () => {
    const server = await started("q".repeat(1_000_000));
    const taken = once(server, "connection");
    const socket = await connected(server);
    const [ours] = (await taken) as [Socket];
    const givenOver = once(server, "request").then(() => true);
    socket.pause();
    let usual = false;
    for (let round = 0; !usual && round < 100; round += 1) {
      const read = once(ours, "data").then(() => false);
      socket.write(QUICK);
      usual = await Promise.race([read, givenOver]);
    }
    expect(usual).toBe(true);
    expect(ours.writableLength).toBeLessThan(5_000_000);
    socket.destroy();
  });

  it("closes connections that wait when it closes itself", async () => {
    const server = await started();
    const socket = await connected(server);
    socket.write(QUICK);
    await until(socket, /quick$/);
    const gone = once(socket, "close");
    const closed = new Promise((resolve) => server.close(resolve));
    socket.resume();
    await Promise.all([gone, closed]);
    expect(server.listening).toBe(false);
  });

  it("forgets who went away, and whose line broke", async () => {
    const server = await started();
    const socket = await connected(server);
    socket.resetAndDestroy();
    const other = await connected(server);
    other.end();
    other.resume();
    await once(other, "close");
    await new Promise((resolve) => server.close(resolve));
    expect(server.listening).toBe(false);
  });
});
