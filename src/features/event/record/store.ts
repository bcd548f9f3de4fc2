import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { EventId } from "#app/schema/tables.ts";
import { type Doing, noteStep } from "../report/store.ts";

/**
 * Says what became of an event; an empty text takes it back. False when somebody else changed the event since
 * `version`: nothing is then written.
 */
export async function sayOutcome(
  tx: Transaction,
  id: EventId,
  { outcome, version }: { readonly outcome: string; readonly version: number },
  by: Doing,
): Promise<boolean> {
  const changed = await tx
    .updateTable("event")
    .set({
      outcome,
      outcomeAt: outcome === "" ? null : by.now,
      version: sql<number>`event.version + 1`,
    })
    .where("event.id", "=", id)
    .where("event.version", "=", version)
    .returning("event.id")
    .executeTakeFirst();
  if (changed === undefined) return false;
  await noteStep(tx, id, "outcome", by);
  return true;
}

/**
 * Marks that an event tells of the same as another one, or with null that it does not. Chains are drawn together:
 * all that tell of the same point to one.
 */
export async function markSameAs(
  tx: Transaction,
  id: EventId,
  sameAs: EventId | null,
  by: Doing,
): Promise<void> {
  await sql`
    update event set same_as_id = wanted.id, version = event.version + 1
    from (
      select (
        select coalesce(chosen.same_as_id, chosen.id) from event as chosen
        where chosen.id = ${sameAs}::uuid and coalesce(chosen.same_as_id, chosen.id) <> ${id}) as id) as wanted
    where event.id = ${id} or (wanted.id is not null and event.same_as_id = ${id})`.execute(tx);
  await noteStep(tx, id, sameAs === null ? "not_same_as" : "same_as", by);
}
