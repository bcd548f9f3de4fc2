import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { AreaVersionId } from "#app/schema/tables.ts";
import type { Area } from "./area.ts";
import { placeEvents } from "./import/store.ts";

/**
 * Takes away the newest boundary of an area that was wrong: the one before holds again, with the events it had. The
 * area goes with its only boundary, unless something speaks of it. Gives whether the area is still there. Throws
 * `Conflict` when `version` is no longer the newest, or the area is spoken of.
 */
export async function removeNewestVersion(
  tx: Transaction,
  area: Area,
  version: AreaVersionId,
): Promise<boolean> {
  const [newest, before] = area.versions;
  if (newest?.id !== version) throw new Conflict("boundary");
  if (before === undefined) {
    await tx
      .deleteFrom("area")
      .where("area.id", "=", area.id)
      .execute()
      .catch((error: unknown) => {
        throw isHeldFast(error) ? new Conflict("area in use") : error;
      });
    return false;
  }
  await tx.deleteFrom("areaVersion").where("areaVersion.id", "=", version).execute();
  if (before.validTo === newest.validFrom) {
    await tx
      .updateTable("areaVersion")
      .set({ validTo: newest.validTo })
      .where("areaVersion.id", "=", before.id)
      .execute();
    await placeEvents(tx, [before.id]);
  }
  return true;
}

/** Something refers to the row (23503: foreign key violation). */
function isHeldFast(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23503";
}
