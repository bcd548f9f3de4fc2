import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict, NotFound } from "#app/platform/errors.ts";
import type { FocusAreaId, PromiseId } from "#app/schema/tables.ts";
import { insertFocusArea } from "../content-store.ts";
import { type Direction, moved } from "../item/order.ts";
import { takePromiseStep } from "../store.ts";

/** Adds a focus area last. Throws `Conflict` when the text may not be changed now. */
export async function addFocusArea(
  tx: Transaction,
  promiseId: PromiseId,
  name: string,
): Promise<FocusAreaId> {
  await takePromiseStep(tx, promiseId, "edit");
  const { next } = await tx
    .selectFrom("focusArea")
    .where("focusArea.promiseId", "=", promiseId)
    .select(sql<number>`coalesce(max(focus_area.position) + 1, 0)`.as("next"))
    .executeTakeFirstOrThrow();
  return insertFocusArea(tx, promiseId, next, name);
}

/** Gives a focus area a new name; false when its name is no longer `before`, because somebody else was first. */
export async function renameFocusArea(
  tx: Transaction,
  promiseId: PromiseId,
  areaId: FocusAreaId,
  names: { readonly name: string; readonly before: string },
): Promise<boolean> {
  await takePromiseStep(tx, promiseId, "edit");
  await orderOf(tx, promiseId, areaId);
  const result = await tx
    .updateTable("focusArea")
    .set({ name: names.name })
    .where("focusArea.id", "=", areaId)
    .where("focusArea.name", "=", names.before)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Moves a focus area with its items a step in the text. */
export async function moveFocusArea(
  tx: Transaction,
  promiseId: PromiseId,
  areaId: FocusAreaId,
  direction: Direction,
): Promise<void> {
  await takePromiseStep(tx, promiseId, "edit");
  const ids = await orderOf(tx, promiseId, areaId);
  for (const [position, id] of moved(ids, ids.indexOf(areaId), direction).entries()) {
    await tx.updateTable("focusArea").set({ position }).where("focusArea.id", "=", id).execute();
  }
}

/** Removes a focus area that has no items. Throws `Conflict` when it has. */
export async function removeFocusArea(
  tx: Transaction,
  promiseId: PromiseId,
  areaId: FocusAreaId,
): Promise<void> {
  await takePromiseStep(tx, promiseId, "edit");
  await orderOf(tx, promiseId, areaId);
  const item = await tx
    .selectFrom("promiseItem")
    .where("promiseItem.focusAreaId", "=", areaId)
    .select("promiseItem.id")
    .executeTakeFirst();
  if (item !== undefined) throw new Conflict("the focus area has items");
  await tx.deleteFrom("focusArea").where("focusArea.id", "=", areaId).execute();
}

async function orderOf(
  tx: Transaction,
  promiseId: PromiseId,
  areaId: FocusAreaId,
): Promise<readonly FocusAreaId[]> {
  const rows = await tx
    .selectFrom("focusArea")
    .where("focusArea.promiseId", "=", promiseId)
    .orderBy("focusArea.position")
    .select("focusArea.id")
    .execute();
  const ids = rows.map(({ id }) => id);
  if (!ids.includes(areaId)) throw new NotFound("focus area");
  return ids;
}
