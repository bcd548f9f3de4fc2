import type { PersonId } from "#app/schema/tables.ts";
import type { AuditEvent } from "./events.ts";

/** Ids of what an entry is about, by kind: `{ promise: "…", item: "…" }`. Never free text. */
export type AuditIds = Readonly<Record<string, string | number | readonly string[]>>;

/** One entry of the log, before it has a number. */
export interface AuditEntry {
  readonly at: Date;
  readonly personId: PersonId | null;
  readonly event: AuditEvent;
  readonly ids: AuditIds;
  /** Number of the request, also in the program's own log. */
  readonly requestId: string;
}

/** The entry as JSON: what the keyed hash and the tree's leaf are computed over. */
export function entryContent(entry: AuditEntry): {
  at: string;
  event: string;
  ids: AuditIds;
  person: string | null;
  request: string;
} {
  return {
    at: entry.at.toISOString(),
    event: entry.event,
    ids: entry.ids,
    person: entry.personId,
    request: entry.requestId,
  };
}
