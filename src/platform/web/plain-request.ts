/** What decides which kept answer a visitor gets. */
export interface PlainRequest {
  readonly host: string;
  readonly path: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** One whole GET without a body, spelt the way browsers spell it, and nothing after it. */
const PLAIN = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[A-Za-z0-9-]+: [ -~]*\r\n)+)\r\n$/;
/** Headers that ask for more than an answer: a body, another protocol, the end of the connection. */
const MORE =
  /^(?:connection: (?!keep-alive\r)|(?:content-length|transfer-encoding|expect|upgrade|te|trailer):)/im;
const LONGEST = 8192;

/**
 * Reads a request that is as plain as can be. Everything else is null and left to the server's own reader: a head in
 * pieces, several requests at once, another method or version, a body, any unusual spelling, a header given twice.
 */
export function readPlainRequest(chunk: Buffer): PlainRequest | null {
  if (chunk.length > LONGEST) return null;
  const [, path, headers] = PLAIN.exec(chunk.toString("latin1")) ?? [];
  if (path === undefined || headers === undefined || MORE.test(headers)) return null;
  const found = new Map<string, string>();
  for (const line of headers.split("\r\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (!DECIDING.has(name)) continue;
    if (found.has(name)) return null;
    found.set(name, line.slice(colon + 2).trim());
  }
  const host = found.get("host");
  if (host === undefined) return null;
  return {
    host,
    path,
    acceptEncoding: found.get("accept-encoding"),
    ifNoneMatch: found.get("if-none-match"),
  };
}

const DECIDING: ReadonlySet<string> = new Set(["host", "accept-encoding", "if-none-match"]);
