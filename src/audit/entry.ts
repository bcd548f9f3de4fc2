import type { JsonValue } from "#app/platform/canonical-json/json-value.ts";
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

/** An entry as it was found in the database: it may be anything by now. */
export interface FoundEntry extends Omit<AuditEntry, "event" | "ids" | "personId"> {
  readonly personId: string | null;
  readonly event: string;
  readonly ids: JsonValue;
}

/** The entry as JSON: what the keyed hash and the tree's leaf are computed over. */
export function entryContent(entry: FoundEntry): EntryContent {
  return {
    at: entry.at.toISOString(),
    event: entry.event,
    ids: entry.ids,
    person: entry.personId,
    request: entry.requestId,
  };
}

/** An entry as it is hashed; with its leaf's path it can be checked by anyone. */
export interface EntryContent {
  readonly at: string;
  readonly event: string;
  readonly ids: JsonValue;
  readonly person: string | null;
  readonly request: string;
}
