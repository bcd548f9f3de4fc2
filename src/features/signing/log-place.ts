import { sql } from "kysely";
import type { LogPlace } from "#app/audit/seal-log.ts";
import { contentOf } from "#app/audit/log-store.ts";
import type { Transaction } from "#app/platform/database/index.ts";

/**
 * Adds the place in the log to the published proof of the edition that it belongs to: run by the sealer in the
 * transaction that gave the place. An edition that is not published, an agreement's, needs nothing.
 */
export async function publishLogPlace(tx: Transaction, place: LogPlace): Promise<void> {
  const entry = contentOf(place.entry);
  if (entry === null) return;
  const path = place.path.map((step) => Buffer.from(step).toString("hex"));
  const log = { entry, position: place.position, path, head: place.head };
  await sql`
    update published_edition
    set proof = published_edition.proof || jsonb_build_object('log', ${JSON.stringify(log)}::jsonb)
    from edition_seal
    join edition on edition.id = edition_seal.edition_id
    join promise on promise.id = edition.promise_id
    where edition_seal.log_entry_id = ${place.entry.id}
      and published_edition.slug = promise.slug and published_edition.number = edition.number`.execute(tx);
}
