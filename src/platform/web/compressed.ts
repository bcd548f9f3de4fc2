import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** An answer in the three forms a client may want, ready to send. */
export interface CompressedAnswer {
  readonly etag: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

/** How a body travels. */
export type Encoding = "plain" | "brotli" | "gzip";

const SMALL = 256;

/** Compresses once, hard, because the result is sent many times. */
export async function compress(body: Buffer): Promise<CompressedAnswer> {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  if (body.length < SMALL) return { etag, plain: body, brotli: body, gzip: body };
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  };
  const [small, zipped] = await Promise.all([
    promisify(brotliCompress)(body, quality),
    promisify(gzip)(body, { level: 9 }),
  ]);
  return { etag, plain: body, brotli: small, gzip: zipped };
}

/** The best encoding the client takes. Quality values of zero are a refusal; finer wishes are not told apart. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return "plain";
  const known = chosen.get(acceptEncoding);
  if (known !== undefined) return known;
  // Browsers send a handful of values; made-up ones must not fill the memory.
  if (chosen.size >= MOST_WISHES) chosen.clear();
  const best = bestOf(acceptEncoding);
  chosen.set(acceptEncoding, best);
  return best;
}

const chosen = new Map<string, Encoding>();
const MOST_WISHES = 100;

function bestOf(acceptEncoding: string): Encoding {
  if (accepts(acceptEncoding, "br")) return "brotli";
  return accepts(acceptEncoding, "gzip") ? "gzip" : "plain";
}

/** Name of the encoding on the wire; null for plain. */
export function contentEncoding(encoding: Encoding, answer: CompressedAnswer): "br" | "gzip" | null {
  if (encoding === "plain" || answer[encoding] === answer.plain) return null;
  return encoding === "brotli" ? "br" : "gzip";
}

function accepts(header: string, name: string): boolean {
  const start = header.indexOf(name);
  return start >= 0 && !/^\s*;\s*q=0(\.0*)?\s*(,|$)/.test(header.slice(start + name.length));
}
