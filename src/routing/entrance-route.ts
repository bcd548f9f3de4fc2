import type { Kommun } from "#app/access/actor.ts";
import type { AuditIds } from "#app/audit/entry.ts";
import type { AuditEvent } from "#app/audit/events.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import type { Fields } from "./fields.ts";
import type { Reply } from "./reply.ts";
import type { Services } from "./services.ts";

/** What a handler at the entrance (sign-in, reset) is given: a transaction that can reach accounts and sessions. */
export interface EntranceRequest {
  readonly tx: Transaction;
  readonly kommun: Kommun;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly fields: Fields;
  readonly cookies: Readonly<Record<string, string>>;
  readonly userAgent: string;
  readonly remoteAddress: string;
  readonly now: Date;
  readonly today: IsoDate;
  readonly t: Translate;
  readonly origin: string;
  readonly services: Services;
  readonly requestId: string;
  /** From here on the transaction works for this person, so that the log names who signed in. */
  become(person: PersonId): Promise<void>;
  /** Writes to the log under another event than the line's own, for instance a failed attempt. */
  record(event: AuditEvent, person: PersonId | null, ids: AuditIds): Promise<void>;
}

/** A cookie to set; `value` null ends it. */
export interface SetCookie {
  readonly name: string;
  readonly value: string | null;
}

/** One line of the table of entrance routes. Each handler writes its own log entries: most attempts concern nobody yet. */
export interface EntranceRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly action: "public";
  readonly audit: AuditEvent | "none";
  readonly handler: (request: EntranceRequest) => Promise<{ reply: Reply; cookies?: readonly SetCookie[] }>;
}

/** Writes the lines of a table of entrance routes. */
export const entrance = {
  /** A page before anybody is known. */
  get(path: string, line: Pick<EntranceRoute, "action" | "audit" | "handler">): EntranceRoute {
    return { method: "GET", path, ...line };
  },
  /** A form before anybody is known. */
  post(path: string, line: Pick<EntranceRoute, "action" | "audit" | "handler">): EntranceRoute {
    return { method: "POST", path, ...line };
  },
};
