import type { VNode } from "preact";
import type { AuditIds } from "#app/audit/entry.ts";

/** A page: its title and body; the frame around it is put on in one place. */
export interface PageReply {
  readonly kind: "page";
  readonly title: string;
  readonly body: VNode;
  readonly description?: string;
  readonly status: 200 | 400 | 401 | 404 | 409 | 422;
  /** Without header, menu and footer: for a screen on the wall. */
  readonly bare?: boolean;
}

/** Go and look there (303), with a short word that it worked: a key under `common:notice`. */
export interface RedirectReply {
  readonly kind: "redirect";
  readonly to: string;
  readonly notice: Notice | null;
}

/** A file to keep or show. */
export interface FileReply {
  readonly kind: "file";
  readonly bytes: Uint8Array | string;
  readonly mediaType: string;
  /** Name to save under; null shows it in the browser. */
  readonly fileName: string | null;
  /** Scripts of any site may read it. */
  readonly openData?: boolean;
  /** For what an island sent and could not be used; 200 when not given. */
  readonly status?: 409 | 422;
}

/** Words that can be said after a redirect; the texts stand under `common:notice`. */
export const NOTICES = ["saved", "removed", "sent", "undone", "logged"] as const;

/** Words said after a redirect. */
export type Notice = (typeof NOTICES)[number];

/** What a handler answers. */
export type Reply = (PageReply | RedirectReply | FileReply) & {
  /** What the log entry is about, beyond the ids in the address. */
  readonly ids?: AuditIds;
};

/** A page. */
export function page(
  title: string,
  body: VNode,
  extra: { status?: PageReply["status"]; description?: string; bare?: boolean; ids?: AuditIds } = {},
): Reply {
  const { status = 200, ...rest } = extra;
  return { kind: "page", title, body, status, ...rest };
}

/** Sends the browser on after something was done. */
export function redirect(to: string, notice: Notice | null = null, ids?: AuditIds): Reply {
  return ids === undefined ? { kind: "redirect", to, notice } : { kind: "redirect", to, notice, ids };
}

/** A file. */
export function file(
  bytes: Uint8Array | string,
  mediaType: string,
  fileName: string | null = null,
  ids?: AuditIds,
): Reply {
  const reply = { kind: "file", bytes, mediaType, fileName } as const;
  return ids === undefined ? reply : { ...reply, ids };
}

/** A file of open data, shown in the browser and readable by the scripts of any site. */
export function openData(text: string, mediaType: string): Reply {
  return { kind: "file", bytes: text, mediaType, fileName: null, openData: true };
}

/** An answer to an island, which reads it as data; with 409 and 422 nothing was done, and nothing is written in the log. */
export function json(value: unknown, status: 200 | 409 | 422 = 200, ids?: AuditIds): Reply {
  const reply = file(JSON.stringify(value), "application/json", null, ids);
  return status === 200 || reply.kind !== "file" ? reply : { ...reply, status };
}

/** A form shown once more with what is to be mended (422): nothing was done, and nothing is written in the log. */
export function toMend(reply: Reply): Reply {
  return reply.kind === "page" ? { ...reply, status: 422 } : reply;
}
