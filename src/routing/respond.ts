import { renderToString } from "preact-render-to-string";
import type { VNode } from "preact";
import { encodingFor } from "#app/platform/web/compressed.ts";
import { headersFor, type KeptAnswer } from "#app/platform/web/page-memory.ts";
import type { FileReply, PageReply, Reply } from "./reply.ts";
import type { SignedIn } from "./staff-route.ts";
import type { Visit } from "./visit.ts";

/** Puts the frame (head, header, navigation, footer) around a page's body. */
export interface Frame {
  work(page: PageReply, visit: Visit, person: SignedIn): VNode;
  site(page: PageReply, visit: Visit): VNode;
}

/** Turns a reply into an answer that nobody may keep. */
export function respond(reply: Reply, frame: (page: PageReply) => VNode): Response {
  const headers = { "Cache-Control": "no-store" };
  switch (reply.kind) {
    case "redirect":
      return new Response(null, {
        status: 303,
        headers: { ...headers, Location: withNotice(reply.to, reply.notice) },
      });
    case "file":
      return new Response(asBody(reply.bytes), {
        status: reply.status ?? 200,
        headers: { ...headers, ...fileHeaders(reply) },
      });
    case "page":
      return new Response(documentOf(frame(reply)), {
        status: reply.status,
        headers: { ...headers, "Content-Type": "text/html; charset=utf-8" },
      });
  }
  return reply satisfies never;
}

/** Turns a public reply into bytes and headers that may be kept and sent to anyone. */
export function published(
  reply: Reply,
  frame: (page: PageReply) => VNode,
): { body: Buffer; headers: Record<string, string> } | null {
  const headers = { "Cache-Control": "public, no-cache" };
  if (reply.kind === "file") {
    const body =
      typeof reply.bytes === "string" ? Buffer.from(reply.bytes, "utf8") : Buffer.from(reply.bytes);
    return { body, headers: { ...headers, ...fileHeaders(reply) } };
  }
  if (reply.kind !== "page" || reply.status !== 200) return null;
  return {
    body: Buffer.from(documentOf(frame(reply)), "utf8"),
    headers: { ...headers, "Content-Type": "text/html; charset=utf-8" },
  };
}

/** Sends what was just kept, in the form this visitor takes. */
export function sendKept(
  kept: KeptAnswer,
  visit: Pick<Visit, "acceptEncoding" | "ifNoneMatch" | "method">,
): Response {
  const encoding = encodingFor(visit.acceptEncoding);
  const { etag, headers } = headersFor(kept, encoding);
  if (visit.ifNoneMatch === etag) return new Response(null, { status: 304, headers });
  const body = visit.method === "HEAD" ? null : new Uint8Array(kept.answer[encoding]);
  return new Response(body, { headers });
}

function documentOf(vnode: VNode): string {
  return `<!DOCTYPE html>${renderToString(vnode)}`;
}

function fileHeaders(reply: FileReply): Record<string, string> {
  const headers: Record<string, string> = { "Content-Type": reply.mediaType };
  if (reply.openData === true) headers["Access-Control-Allow-Origin"] = "*";
  if (reply.fileName !== null) {
    headers["Content-Disposition"] = `attachment; filename*=UTF-8''${encodeURIComponent(reply.fileName)}`;
  }
  return headers;
}

function asBody(bytes: Uint8Array | string): Uint8Array<ArrayBuffer> | string {
  return typeof bytes === "string" ? bytes : new Uint8Array(bytes);
}

function withNotice(to: string, notice: string | null): string {
  if (notice === null) return to;
  const [path = "", fragment] = to.split("#");
  const address = `${path}${path.includes("?") ? "&" : "?"}klart=${notice}`;
  return fragment === undefined ? address : `${address}#${fragment}`;
}
