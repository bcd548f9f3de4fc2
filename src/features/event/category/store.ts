import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { EventCategoryId } from "#app/schema/tables.ts";
import type { StartingCategory } from "./starting-tree.ts";

/** A category as it is written. */
export interface CategoryText {
  readonly name: string;
  readonly explanation: string;
  readonly parentId: EventCategoryId | null;
}

/** Makes a category, last among those beside it. */
export async function addCategory(tx: Transaction, text: CategoryText): Promise<EventCategoryId> {
  const { id } = await tx
    .insertInto("eventCategory")
    .values({
      ...text,
      position: sql<number>`(
        select coalesce(max(beside.position), 0) + 1 from event_category as beside
        where beside.parent_id is not distinct from ${text.parentId}::uuid)`,
    })
    .returning("eventCategory.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a category anew. False when somebody else changed it since `version`: nothing is then written. */
export async function changeCategory(
  tx: Transaction,
  id: EventCategoryId,
  version: number,
  text: CategoryText,
): Promise<boolean> {
  const changed = await tx
    .updateTable("eventCategory")
    .set({ ...text, version: sql<number>`event_category.version + 1` })
    .where("eventCategory.id", "=", id)
    .where("eventCategory.version", "=", version)
    .returning("eventCategory.id")
    .executeTakeFirst();
  return changed !== undefined;
}

/** From `day` a category can no longer be chosen, or with null it can again. Its events keep it. */
export async function closeCategory(
  tx: Transaction,
  id: EventCategoryId,
  day: IsoDate | null,
): Promise<void> {
  await tx
    .updateTable("eventCategory")
    .set({ closedOn: day, version: sql<number>`event_category.version + 1` })
    .where("eventCategory.id", "=", id)
    .execute();
}

/** Puts a category one step earlier or later among those beside it; at the end of the row nothing happens. */
export async function moveCategory(tx: Transaction, id: EventCategoryId, step: -1 | 1): Promise<void> {
  const { rows } = await sql<{ id: EventCategoryId }>`
    select beside.id from event_category
    join event_category as beside on beside.parent_id is not distinct from event_category.parent_id
    where event_category.id = ${id}
    order by beside.position, beside.name collate "sv-x-icu"`.execute(tx);
  const order = rows.map((row) => row.id);
  const from = order.indexOf(id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= order.length) return;
  order.splice(to, 0, ...order.splice(from, 1));
  await sql`
    update event_category set position = wanted.place
    from unnest(${order}::uuid[]) with ordinality as wanted (id, place)
    where event_category.id = wanted.id`.execute(tx);
}

/** Adds a whole tree. */
export async function addTree(
  tx: Transaction,
  tree: readonly StartingCategory[],
  parentId: EventCategoryId | null = null,
): Promise<void> {
  for (const { name, explanation, under = [] } of tree) {
    await addTree(tx, under, await addCategory(tx, { name, explanation, parentId }));
  }
}
