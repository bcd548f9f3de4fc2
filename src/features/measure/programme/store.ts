import type { Transaction } from "#app/platform/database/index.ts";
import type { ProgrammeId } from "#app/schema/tables.ts";
import type { ProgrammeText } from "./programme.ts";

/** Adds a programme and gives its id. */
export async function addProgramme(tx: Transaction, text: ProgrammeText): Promise<ProgrammeId> {
  const { id } = await tx
    .insertInto("programme")
    .values(text)
    .returning("programme.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a programme anew. False when somebody else was first: nothing is changed then. */
export async function changeProgramme(
  tx: Transaction,
  id: ProgrammeId,
  version: number,
  text: ProgrammeText,
): Promise<boolean> {
  const changed = await tx
    .updateTable("programme")
    .set({ ...text, version: version + 1 })
    .where("programme.id", "=", id)
    .where("programme.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
