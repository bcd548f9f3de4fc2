import type { Transaction } from "#app/platform/database/index.ts";
import type { WeekReporterId } from "#app/schema/tables.ts";
import type { ExpectedText } from "./expected.ts";

/** Adds an organisation that is to report. */
export async function addExpected(tx: Transaction, text: ExpectedText): Promise<WeekReporterId> {
  const { id } = await tx
    .insertInto("weekReporter")
    .values({ ...text })
    .returning("weekReporter.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes when an organisation is to report. False when somebody else changed it since `version`. */
export async function changeExpected(
  tx: Transaction,
  id: WeekReporterId,
  version: number,
  weeks: Omit<ExpectedText, "organisationId">,
): Promise<boolean> {
  const changed = await tx
    .updateTable("weekReporter")
    .set({ ...weeks, version: version + 1 })
    .where("weekReporter.id", "=", id)
    .where("weekReporter.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Takes away that an organisation was ever expected, for what was a mistake. */
export async function removeExpected(tx: Transaction, id: WeekReporterId): Promise<void> {
  await tx.deleteFrom("weekReporter").where("weekReporter.id", "=", id).execute();
}

/** Takes the row of an organisation for the rest of the transaction, so that two cannot add it at the same moment. */
export async function holdOrganisation(
  tx: Transaction,
  organisationId: ExpectedText["organisationId"],
): Promise<void> {
  await tx
    .selectFrom("organisation")
    .where("organisation.id", "=", organisationId)
    .select("organisation.id")
    .forUpdate()
    .execute();
}
