import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId, WeekAreaLevelId } from "#app/schema/tables.ts";
import { openWeek } from "../store.ts";
import type { Level } from "../week.ts";

/** The level of an area, as it is written. */
export interface AreaLevelText {
  readonly areaId: AreaId;
  readonly level: Level;
  readonly reason: string;
}

/** Sets the level of an area in a week. False when the area has one already: that one is to be changed. */
export async function addAreaLevel(tx: Transaction, monday: IsoDate, text: AreaLevelText): Promise<boolean> {
  await openWeek(tx, monday);
  const added = await tx
    .insertInto("weekAreaLevel")
    .values({ monday, ...text })
    .onConflict((there) => there.columns(["monday", "areaId"]).doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Changes the level of an area. False when somebody else changed it since `version`: nothing is written then. */
export async function changeAreaLevel(
  tx: Transaction,
  id: WeekAreaLevelId,
  version: number,
  text: Pick<AreaLevelText, "level" | "reason">,
): Promise<boolean> {
  const changed = await tx
    .updateTable("weekAreaLevel")
    .set({ level: text.level, reason: text.reason, version: version + 1 })
    .where("weekAreaLevel.id", "=", id)
    .where("weekAreaLevel.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Takes away the level of an area. */
export async function removeAreaLevel(tx: Transaction, id: WeekAreaLevelId): Promise<void> {
  await tx.deleteFrom("weekAreaLevel").where("weekAreaLevel.id", "=", id).execute();
}
