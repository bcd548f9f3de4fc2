import { randomUUID } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Kommun } from "#app/access/actor.ts";
import { Invalid } from "#app/platform/errors.ts";
import type { PageMemory } from "#app/platform/web/page-memory.ts";
import { type Fields, fieldsOf, readFields } from "./fields.ts";
import type { Services } from "./services.ts";

/** One request, as all three kinds of route see it before anything is decided. */
export interface Visit {
  readonly kommun: Kommun;
  readonly services: Services;
  readonly memory: PageMemory;
  readonly requestId: string;
  readonly now: Date;
  readonly method: string;
  readonly host: string;
  /** Scheme and host as seen from outside, without slash at the end. */
  readonly origin: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly userAgent: string;
  readonly remoteAddress: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly noFields: Fields;
  /** Reads the form, at most `limit` bytes; throws `Invalid` beyond. */
  readFields(limit: number): Promise<Fields>;
}

/** Gathers what a request says about itself. */
export function visitOf(context: Context, kommun: Kommun, services: Services, memory: PageMemory): Visit {
  const url = new URL(context.req.url);
  const host = context.req.header("host") ?? url.host;
  return {
    kommun,
    services,
    memory,
    requestId: randomUUID().slice(0, 8),
    now: services.clock.now(),
    method: context.req.method,
    host,
    origin: services.baseUrl ?? `${url.protocol}//${host}`,
    path: url.pathname,
    query: url.searchParams,
    params: context.req.param(),
    cookies: getCookie(context),
    userAgent: context.req.header("user-agent")?.slice(0, 300) ?? "",
    remoteAddress: remoteAddressOf(context),
    acceptEncoding: context.req.header("accept-encoding"),
    ifNoneMatch: context.req.header("if-none-match"),
    noFields: fieldsOf({}),
    readFields: async (limit) => {
      const body = await readLimited(context.req.raw, limit);
      return readFields(new Request(url, { method: "POST", headers: context.req.raw.headers, body }));
    },
  };
}

async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new Invalid("common:problem.tooLarge", { limit: Math.floor(limit / 1024 / 1024) });
  if (Number(request.headers.get("content-length") ?? "0") > limit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

// Whole-app tests call the program without a socket.
function remoteAddressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? "";
  } catch {
    return "";
  }
}
