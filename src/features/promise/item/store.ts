import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict, NotFound } from "#app/platform/errors.ts";
import type { CauseId, FocusAreaId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { itemColumns } from "../content-store.ts";
import { readParties, readPromise } from "../queries.ts";
import { takePromiseStep } from "../store.ts";
import type { ItemCommand } from "./form.ts";
import { type Direction, movedItem } from "./order.ts";

/** Adds an item last in its focus area. Throws `Conflict` when the text may not be changed now. */
export async function addItem(
  tx: Transaction,
  promiseId: PromiseId,
  command: ItemCommand,
): Promise<PromiseItemId> {
  await takePromiseStep(tx, promiseId, "edit");
  await demandPlace(tx, promiseId, command);
  const { id } = await tx
    .insertInto("promiseItem")
    .values({
      ...itemColumns({ ...command.item, results: [] }),
      focusAreaId: command.focusAreaId,
      position: await nextPosition(tx, command.focusAreaId),
    })
    .returning("promiseItem.id")
    .executeTakeFirstOrThrow();
  await linkCauses(tx, id, command.causes);
  return id;
}

/**
 * Changes an item; in another focus area it is put last. False when somebody else has saved it since
 * `command.version`: then nothing is changed.
 */
export async function changeItem(
  tx: Transaction,
  promiseId: PromiseId,
  itemId: PromiseItemId,
  command: ItemCommand,
): Promise<boolean> {
  await takePromiseStep(tx, promiseId, "edit");
  const before = await demandItem(tx, promiseId, itemId);
  if (before.version !== command.version) return false;
  await demandPlace(tx, promiseId, command);
  const stays = before.focusAreaId === command.focusAreaId;
  await tx
    .updateTable("promiseItem")
    .set({
      ...itemColumns({ ...command.item, results: [] }),
      focusAreaId: command.focusAreaId,
      position: stays ? before.position : await nextPosition(tx, command.focusAreaId),
      version: command.version + 1,
    })
    .where("promiseItem.id", "=", itemId)
    .execute();
  await linkCauses(tx, itemId, command.causes);
  return true;
}

/** Says why an item is repeated from the promise before. */
export async function writeContinuationReason(
  tx: Transaction,
  promiseId: PromiseId,
  itemId: PromiseItemId,
  reason: string,
): Promise<void> {
  await takePromiseStep(tx, promiseId, "edit");
  await demandItem(tx, promiseId, itemId);
  await tx
    .updateTable("promiseItem")
    .set({ continuationReason: reason, version: sql<number>`promise_item.version + 1` })
    .where("promiseItem.id", "=", itemId)
    .execute();
}

/** Moves an item a step in the text, over the border of its focus area at the edges. */
export async function moveItem(
  tx: Transaction,
  promiseId: PromiseId,
  itemId: PromiseItemId,
  direction: Direction,
): Promise<void> {
  await takePromiseStep(tx, promiseId, "edit");
  await demandItem(tx, promiseId, itemId);
  const { focusAreas } = await readPromise(tx, promiseId);
  const order = movedItem(
    focusAreas.map((area) => area.items.map(({ id }) => id)),
    itemId,
    direction,
  );
  for (const [index, items] of order.entries()) {
    const focusAreaId = focusAreas[index]?.id;
    if (focusAreaId === undefined) continue;
    for (const [position, id] of items.entries()) {
      await tx
        .updateTable("promiseItem")
        .set({ focusAreaId, position })
        .where("promiseItem.id", "=", id)
        .execute();
    }
  }
}

/** Takes an item out of the text. What was said of it and its links to measures go with it. */
export async function removeItem(
  tx: Transaction,
  promiseId: PromiseId,
  itemId: PromiseItemId,
): Promise<void> {
  await takePromiseStep(tx, promiseId, "edit");
  await demandItem(tx, promiseId, itemId);
  await tx.deleteFrom("promiseItem").where("promiseItem.id", "=", itemId).execute();
}

async function demandItem(tx: Transaction, promiseId: PromiseId, itemId: PromiseItemId) {
  const row = await tx
    .selectFrom("promiseItem")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("promiseItem.id", "=", itemId)
    .where("focusArea.promiseId", "=", promiseId)
    .select(["promiseItem.version", "promiseItem.position", "promiseItem.focusAreaId"])
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("promise item");
  return row;
}

/** The focus area and the actors must be this promise's own. */
async function demandPlace(tx: Transaction, promiseId: PromiseId, command: ItemCommand): Promise<void> {
  const area = await tx
    .selectFrom("focusArea")
    .where("focusArea.id", "=", command.focusAreaId)
    .where("focusArea.promiseId", "=", promiseId)
    .select("focusArea.id")
    .executeTakeFirst();
  if (area === undefined) throw new NotFound("focus area");
  const parties = await readParties(tx, promiseId);
  if (command.item.actors.some((actor) => actor >= parties.length))
    throw new Conflict("a party has been removed");
}

async function nextPosition(tx: Transaction, focusAreaId: FocusAreaId): Promise<number> {
  const { next } = await tx
    .selectFrom("promiseItem")
    .where("promiseItem.focusAreaId", "=", focusAreaId)
    .select(sql<number>`coalesce(max(promise_item.position) + 1, 0)`.as("next"))
    .executeTakeFirstOrThrow();
  return next;
}

/** A cause that has been removed meanwhile is left out. */
async function linkCauses(tx: Transaction, itemId: PromiseItemId, causes: readonly CauseId[]): Promise<void> {
  await tx.deleteFrom("promiseItemCause").where("promiseItemCause.itemId", "=", itemId).execute();
  if (causes.length === 0) return;
  await tx
    .insertInto("promiseItemCause")
    .columns(["itemId", "causeId"])
    .expression(
      tx
        .selectFrom("cause")
        .where("cause.id", "in", causes)
        .select([sql<PromiseItemId>`${itemId}::uuid`.as("itemId"), "cause.id as causeId"]),
    )
    .execute();
}
