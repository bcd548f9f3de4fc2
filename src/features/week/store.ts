import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PersonId } from "#app/schema/tables.ts";
import type { WeekPicture } from "./picture.ts";
import type { Level, WeekText } from "./week.ts";

/** Makes the row of a week that nobody has written in yet; one that is there is left alone. */
export async function openWeek(tx: Transaction, monday: IsoDate): Promise<void> {
  await tx
    .insertInto("week")
    .values({ monday })
    .onConflict((there) => there.doNothing())
    .execute();
}

/**
 * Writes level and summary of a week; version 0 the first time. False when somebody else was first, or has decided it:
 * nothing is changed then.
 */
export async function writeWeek(
  tx: Transaction,
  monday: IsoDate,
  version: number,
  text: WeekText,
): Promise<boolean> {
  if (version === 0) {
    const added = await tx
      .insertInto("week")
      .values({ monday, ...text })
      .onConflict((there) => there.doNothing())
      .executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const changed = await tx
    .updateTable("week")
    .set({ ...text, version: version + 1 })
    .where("week.monday", "=", monday)
    .where("week.version", "=", version)
    .where("week.decidedAt", "is", null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Words what a level means here; version 0 the first time. False when somebody else was first. */
export async function writeMeaning(
  tx: Transaction,
  level: Level,
  version: number,
  meaning: string,
): Promise<boolean> {
  if (version === 0) {
    const added = await tx
      .insertInto("weekLevel")
      .values({ level, meaning })
      .onConflict((there) => there.doNothing())
      .executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const changed = await tx
    .updateTable("weekLevel")
    .set({ meaning, version: version + 1 })
    .where("weekLevel.level", "=", level)
    .where("weekLevel.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Takes a week's row for the rest of the transaction: what is written in it meanwhile waits. */
export async function holdWeek(tx: Transaction, monday: IsoDate): Promise<void> {
  await tx.selectFrom("week").where("week.monday", "=", monday).select("week.monday").forUpdate().execute();
}

/** Freezes a week as `picture` shows it. False when it was changed since `version`, or is decided already. */
export async function decideWeek(
  tx: Transaction,
  decision: {
    readonly monday: IsoDate;
    readonly version: number;
    readonly picture: WeekPicture;
    readonly person: PersonId;
    readonly now: Date;
  },
): Promise<boolean> {
  const { monday, version, picture, person, now } = decision;
  const snapshot = sql<never>`${JSON.stringify(picture)}::jsonb`;
  const decided = await tx
    .updateTable("week")
    .set({ snapshot, decidedAt: now, decidedBy: person, version: version + 1 })
    .where("week.monday", "=", monday)
    .where("week.version", "=", version)
    .where("week.decidedAt", "is", null)
    .executeTakeFirst();
  return decided.numUpdatedRows > 0n;
}
