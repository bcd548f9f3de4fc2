import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { ActivityId, MeasureId, PersonId } from "#app/schema/tables.ts";
import type { ActivityText } from "./activity.ts";

/** Who logs, when, and the key made with the form. */
export interface LoggedBy {
  readonly person: PersonId;
  readonly now: Date;
  /** The same key logs once, however often the form is sent. */
  readonly requestKey: string;
}

/**
 * Writes a line in the log of a measure and gives its id. A form sent twice gives the line it made the first
 * time. Throws `Conflict` when the key was used for another measure or by somebody else.
 */
export async function logActivity(
  tx: Transaction,
  measureId: MeasureId,
  activity: ActivityText,
  { person, now, requestKey }: LoggedBy,
): Promise<ActivityId> {
  const made = await tx
    .insertInto("activity")
    .values({ ...activity, measureId, personId: person, loggedAt: now, requestKey })
    .onConflict((conflict) => conflict.column("requestKey").doNothing())
    .returning("activity.id")
    .executeTakeFirst();
  if (made !== undefined) return made.id;
  const earlier = await tx
    .selectFrom("activity")
    .where("activity.requestKey", "=", requestKey)
    .where("activity.measureId", "=", measureId)
    .where("activity.personId", "=", person)
    .select("activity.id")
    .executeTakeFirst();
  if (earlier === undefined) throw new Conflict("request key used elsewhere");
  return earlier.id;
}

/**
 * Takes a line back: it stays in the log with its reason and counts no more. Throws `Conflict` when it was taken
 * back already or belongs to somebody whose lines the person may not take back.
 */
export async function withdrawActivity(
  tx: Transaction,
  id: ActivityId,
  { person, now, reason }: { person: PersonId; now: Date; reason: string },
): Promise<void> {
  const changed = await tx
    .updateTable("activity")
    .set({ withdrawnAt: now, withdrawnBy: person, withdrawalReason: reason })
    .where("activity.id", "=", id)
    .where("activity.withdrawnAt", "is", null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict("activity");
}
