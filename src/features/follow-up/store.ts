import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { FollowUpId, PersonId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import type { FollowUpText, ItemComment } from "./follow-up.ts";
import type { Report } from "./report.ts";

/** Begins a follow-up of a promise and gives its id. */
export async function addFollowUp(
  tx: Transaction,
  promiseId: PromiseId,
  { title, from, to, summary }: FollowUpText,
): Promise<FollowUpId> {
  const { id } = await tx
    .insertInto("followUp")
    .values({ promiseId, title, fromDay: from, toDay: to, summary })
    .returning("followUp.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a follow-up anew. False when somebody else was first or has decided it: nothing is changed then. */
export async function changeFollowUp(
  tx: Transaction,
  id: FollowUpId,
  version: number,
  { title, from, to, summary }: FollowUpText,
): Promise<boolean> {
  const changed = await tx
    .updateTable("followUp")
    .set({ title, fromDay: from, toDay: to, summary, version: version + 1 })
    .where("followUp.id", "=", id)
    .where("followUp.version", "=", version)
    .where("followUp.decidedAt", "is", null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Writes what is said about an item; version 0 the first time. False when somebody else was first. */
export async function writeComment(
  tx: Transaction,
  followUpId: FollowUpId,
  itemId: PromiseItemId,
  { comment, responsible, version }: ItemComment,
): Promise<boolean> {
  if (version === 0) {
    const added = await tx
      .insertInto("followUpComment")
      .values({ followUpId, itemId, comment, responsible })
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const changed = await tx
    .updateTable("followUpComment")
    .set({ comment, responsible, version: version + 1 })
    .where("followUpComment.followUpId", "=", followUpId)
    .where("followUpComment.itemId", "=", itemId)
    .where("followUpComment.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/**
 * Takes the promise's row for the rest of the transaction and gives the number of its next decided follow-up, so
 * that two decisions at the same moment get numbers of their own.
 */
export async function nextNumber(tx: Transaction, promiseId: PromiseId): Promise<number> {
  await tx
    .selectFrom("promise")
    .where("promise.id", "=", promiseId)
    .select("promise.id")
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { latest } = await tx
    .selectFrom("followUp")
    .where("followUp.promiseId", "=", promiseId)
    .select(sql<number>`coalesce(max(follow_up.number), 0)`.as("latest"))
    .executeTakeFirstOrThrow();
  return latest + 1;
}

/**
 * Freezes a follow-up and publishes it under the address of its promise. False when it has been changed since
 * `version` or is decided already.
 */
export async function decideFollowUp(
  tx: Transaction,
  decision: { id: FollowUpId; version: number; number: number; report: Report; person: PersonId; now: Date },
): Promise<boolean> {
  const { id, version, number, report, person, now } = decision;
  const document = sql<never>`${JSON.stringify(report)}::jsonb`;
  const decided = await tx
    .updateTable("followUp")
    .set({ number, snapshot: document, decidedAt: now, decidedBy: person, version: version + 1 })
    .where("followUp.id", "=", id)
    .where("followUp.version", "=", version)
    .where("followUp.decidedAt", "is", null)
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) return false;
  await tx
    .insertInto("publishedFollowUp")
    .values({ slug: report.promise.slug, number, document, publishedAt: now })
    .execute();
  return true;
}
