import { sql } from "kysely";
import { canonicalBytes } from "#app/platform/canonical-json/canonical-json.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { type AuditEntry, entryContent } from "./entry.ts";

/**
 * Writes an entry in the transaction of the action it is about: no trace, no answer. The keyed hash holds the
 * entry together until the sealer puts it into the tree (`docs/decisions/0003-audit-log-hash-tree.md`).
 * @returns the entry's number
 */
export async function recordEntry(
  tx: Transaction,
  keys: InstallationKeys,
  entry: AuditEntry,
): Promise<number> {
  const row = await tx
    .insertInto("auditEntry")
    .values({
      at: entry.at,
      personId: entry.personId,
      event: entry.event,
      ids: sql`${JSON.stringify(entry.ids)}::jsonb`,
      requestId: entry.requestId,
      mac: Buffer.from(keys.mac("audit", canonicalBytes(entryContent(entry)))),
    })
    .returning("auditEntry.id")
    .executeTakeFirstOrThrow();
  return row.id;
}
