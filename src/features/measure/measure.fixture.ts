import type { Transaction } from "#app/platform/database/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { EMPTY_MEASURE } from "./form.ts";
import type { MeasureText } from "./measure.ts";
import type { ActivityText } from "./activity/activity.ts";
import { addMeasure } from "./store.ts";
import type { ActivityId, MeasureId, PersonId } from "#app/schema/tables.ts";

/** A measure for tests: at least four times, due at the end of June 2026; `values` change it. */
export function aMeasureText(values: Partial<MeasureText> = {}): MeasureText {
  return {
    ...EMPTY_MEASURE,
    title: "Kontroll med bromsprov",
    startsOn: isoDate("2026-01-01"),
    dueOn: isoDate("2026-06-30"),
    direction: "at_least",
    number: 4,
    unit: "tillfällen",
    ...values,
  };
}

/** Adds a measure for tests. */
export function aMeasure(tx: Transaction, values: Partial<MeasureText> = {}): Promise<MeasureId> {
  return addMeasure(tx, aMeasureText(values));
}

/** Adds a line to the log for tests: one done on 1 March 2026 unless `values` say otherwise. */
export async function anActivity(
  tx: Transaction,
  measureId: MeasureId,
  values: Partial<ActivityText> & { personId?: PersonId; loggedAt?: Date } = {},
): Promise<ActivityId> {
  const { id } = await tx
    .insertInto("activity")
    .values({
      measureId,
      day: isoDate("2026-03-01"),
      kind: "done",
      quantity: 1,
      loggedAt: new Date("2026-03-01T12:00:00Z"),
      ...values,
    })
    .returning("activity.id")
    .executeTakeFirstOrThrow();
  return id;
}
