import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { WeekPriorityId } from "#app/schema/tables.ts";
import { openWeek } from "../store.ts";
import type { PriorityText } from "./priority.ts";

/** Adds a priority after those the week has. */
export async function addPriority(
  tx: Transaction,
  monday: IsoDate,
  text: PriorityText,
): Promise<WeekPriorityId> {
  await openWeek(tx, monday);
  const { id } = await tx
    .insertInto("weekPriority")
    .values({
      monday,
      ...text,
      position: sql<number>`(
        select coalesce(max(week_priority.position), 0) + 1 from week_priority where week_priority.monday = ${monday})`,
    })
    .returning("weekPriority.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a priority anew. False when somebody else changed it since `version`: nothing is written then. */
export async function changePriority(
  tx: Transaction,
  id: WeekPriorityId,
  version: number,
  text: PriorityText,
): Promise<boolean> {
  const changed = await tx
    .updateTable("weekPriority")
    .set({ ...text, version: version + 1 })
    .where("weekPriority.id", "=", id)
    .where("weekPriority.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Moves a priority one step up or down; at the ends nothing happens. */
export async function movePriority(
  tx: Transaction,
  monday: IsoDate,
  id: WeekPriorityId,
  way: "up" | "down",
): Promise<void> {
  const rows = await tx
    .selectFrom("weekPriority")
    .where("weekPriority.monday", "=", monday)
    .select("weekPriority.id")
    .orderBy("weekPriority.position")
    .orderBy("weekPriority.id")
    .forUpdate()
    .execute();
  const order = rows.map((row) => row.id);
  const from = order.indexOf(id);
  const to = way === "up" ? from - 1 : from + 1;
  const other = order[to];
  if (from === -1 || other === undefined) return;
  [order[from], order[to]] = [other, id];
  await sql`
    update week_priority set position = wanted.place
    from unnest(${order}::uuid[]) with ordinality as wanted (id, place)
    where week_priority.id = wanted.id`.execute(tx);
}

/** Takes a priority away. */
export async function removePriority(tx: Transaction, id: WeekPriorityId): Promise<void> {
  await tx.deleteFrom("weekPriority").where("weekPriority.id", "=", id).execute();
}
