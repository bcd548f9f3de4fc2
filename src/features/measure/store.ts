import type { Insertable, Updateable } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { Measure as MeasureTable, MeasureId } from "#app/schema/tables.ts";
import type { MeasureText, Stop } from "./measure.ts";

/** Adds a measure with its partners and links and gives its id. */
export async function addMeasure(tx: Transaction, text: MeasureText): Promise<MeasureId> {
  const { id } = await tx
    .insertInto("measure")
    .values(columnsOf(text))
    .returning("measure.id")
    .executeTakeFirstOrThrow();
  await writeLinks(tx, id, text);
  return id;
}

/**
 * Writes a measure anew if it still is the version the person saw. False when somebody else was first: nothing
 * is changed then.
 */
export async function changeMeasure(
  tx: Transaction,
  id: MeasureId,
  version: number,
  text: MeasureText,
): Promise<boolean> {
  const values: Updateable<MeasureTable> = columnsOf(text);
  const changed = await tx
    .updateTable("measure")
    .set({ ...values, version: version + 1 })
    .where("measure.id", "=", id)
    .where("measure.version", "=", version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  await tx.deleteFrom("measurePartner").where("measurePartner.measureId", "=", id).execute();
  await tx.deleteFrom("measureItem").where("measureItem.measureId", "=", id).execute();
  await tx.deleteFrom("measureCause").where("measureCause.measureId", "=", id).execute();
  await writeLinks(tx, id, text);
  return true;
}

/** Stops a measure with the reason, or takes it up again with null. False when somebody else was first. */
export async function stopMeasure(
  tx: Transaction,
  id: MeasureId,
  version: number,
  stop: Stop | null,
): Promise<boolean> {
  const changed = await tx
    .updateTable("measure")
    .set({ stoppedOn: stop?.on ?? null, stopReason: stop?.reason ?? null, version: version + 1 })
    .where("measure.id", "=", id)
    .where("measure.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** The measure's own columns, without stop and version. */
function columnsOf(text: MeasureText): Insertable<MeasureTable> {
  return {
    externalId: text.externalId,
    title: text.title,
    description: text.description,
    programmeId: text.programmeId,
    accountableOrganisationId: text.accountableId,
    responsiblePersonId: text.responsibleId,
    responsibleTitle: text.responsibleTitle,
    startsOn: text.startsOn,
    dueOn: text.dueOn,
    targetDirection: text.direction,
    targetNumber: text.number,
    unit: text.unit,
    plannedHours: text.plannedHours,
    plannedCost: text.plannedCost,
    evidenceNote: text.evidenceNote,
  };
}

async function writeLinks(
  tx: Transaction,
  measureId: MeasureId,
  { accountableId, partnerIds, items, causeIds }: MeasureText,
): Promise<void> {
  const partners = [...new Set(partnerIds)].filter((id) => id !== accountableId);
  if (partners.length > 0) {
    const rows = partners.map((organisationId) => ({ measureId, organisationId }));
    await tx.insertInto("measurePartner").values(rows).execute();
  }
  if (items.length > 0) {
    const rows = items.map(({ itemId, counts }) => ({ measureId, itemId, counts }));
    await tx
      .insertInto("measureItem")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (causeIds.length > 0) {
    const rows = [...new Set(causeIds)].map((causeId) => ({ measureId, causeId }));
    await tx.insertInto("measureCause").values(rows).execute();
  }
}
