import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainRequest } from "./plain-request.ts";

const read = (text: string) => readPlainRequest(Buffer.from(text, "latin1"));
const get = (...headers: string[]): string =>
  ["GET /loften HTTP/1.1", "Host: trygg.se", ...headers, "", ""].join("\r\n");

describe("a plain request", () => {
  it("is one whole GET, with what decides read from it", () => {
    expect(read(get("Accept: */*", "accept-encoding: gzip, br", 'If-None-Match: "abc"'))).toEqual({
      host: "trygg.se",
      path: "/loften",
      acceptEncoding: "gzip, br",
      ifNoneMatch: '"abc"',
    });
    expect(read(get("Connection: keep-alive"))).toMatchObject({ acceptEncoding: undefined });
  });

  it.each([
    ["in two pieces", "GET /loften HTTP/1.1\r\nHost: tr"],
    ["two at once", get() + get()],
    ["with a body", get("Content-Length: 3") + "abc"],
    ["that says it has a body", get("content-length: 0")],
    ["in chunks", get("Transfer-Encoding: chunked")],
    ["that wants another protocol", get("Connection: Upgrade", "Upgrade: websocket")],
    ["that is the last", get("Connection: close")],
    ["that expects", get("Expect: 100-continue")],
    ["with two hosts", get("Host: annan.se")],
    ["with two wishes", get("Accept-Encoding: br", "Accept-Encoding: gzip")],
    ["without a host", "GET / HTTP/1.1\r\nAccept: */*\r\n\r\n"],
    ["by another method", get().replace("GET", "POST")],
    ["in an old version", get().replace("1.1", "1.0")],
    ["to a whole address", get().replace("/loften", "http://annan.se/")],
    ["with a bare line feed", get().replace("\r\nHost", "\nHost")],
    ["with a folded header", get("Accept: a\r\n b")],
    ["with space before the colon", get("Accept : a")],
    ["with a control sign", get("Accept: a\u0000b")],
    ["that is long", get(`Cookie: ${"x".repeat(9000)}`)],
    ["that is nonsense", "\u0016\u0003\u0001"],
    ["that is nothing", ""],
  ])("is not one %s", (_, text) => {
    expect(read(text)).toBeNull();
  });

  it("is never read from anything that does not begin and end as one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const request = read(text);
        expect(request === null || (text.startsWith("GET /") && text.endsWith("\r\n\r\n"))).toBe(true);
      }),
    );
  });
});
