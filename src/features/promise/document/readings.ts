import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { PersonId, PromiseReadingId } from "#app/schema/tables.ts";

/** A document's text, kept for the person who reads it in until the proposals are taken. */
export interface KeptReading {
  readonly id: PromiseReadingId;
  /** Name of the file; null for pasted text. */
  readonly sourceName: string | null;
  readonly text: string;
}

/** How long a text waits for its proposals to be taken. */
const KEPT_DAYS = 30;

/** Keeps a text for the person; the person's texts that have waited too long go. */
export async function keepReading(
  tx: Transaction,
  reading: {
    readonly personId: PersonId;
    readonly sourceName: string | null;
    readonly text: string;
    readonly readAt: Date;
  },
): Promise<PromiseReadingId> {
  const tooOld = new Date(reading.readAt.getTime() - KEPT_DAYS * 86_400_000);
  await tx.deleteFrom("promiseReading").where("promiseReading.readAt", "<", tooOld).execute();
  const { id } = await tx
    .insertInto("promiseReading")
    .values(reading)
    .returning("promiseReading.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** A text of the person's own. Throws `NotFound` for others'. */
export async function readKeptReading(tx: Transaction, id: PromiseReadingId): Promise<KeptReading> {
  const row = await tx
    .selectFrom("promiseReading")
    .where("promiseReading.id", "=", id)
    .select(["promiseReading.id", "promiseReading.sourceName", "promiseReading.text"])
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("promise reading");
  return row;
}

/** Lets a text go. */
export async function dropReading(tx: Transaction, id: PromiseReadingId): Promise<void> {
  await tx.deleteFrom("promiseReading").where("promiseReading.id", "=", id).execute();
}
