import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, PersonId, WeekActionId } from "#app/schema/tables.ts";
import { openWeek } from "../store.ts";
import type { ActionText, Settling } from "./action.ts";

/** Adds an action to the week it was agreed in. */
export async function addAction(tx: Transaction, monday: IsoDate, text: ActionText): Promise<WeekActionId> {
  await openWeek(tx, monday);
  const { id } = await tx
    .insertInto("weekAction")
    .values({ monday, ...text })
    .returning("weekAction.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes an action anew. False when somebody else changed it since `version`: nothing is written then. */
export async function changeAction(
  tx: Transaction,
  id: WeekActionId,
  version: number,
  text: ActionText,
): Promise<boolean> {
  return change(tx, id, version, text);
}

/** Settles an action, or takes it up again. False when somebody else changed it since `version`. */
export async function settleAction(
  tx: Transaction,
  id: WeekActionId,
  version: number,
  settling: Settling & { readonly on: IsoDate; readonly by: PersonId },
): Promise<boolean> {
  const { state, remark, on, by } = settling;
  const settled =
    state === "planned" ? { settledOn: null, settledBy: null } : { settledOn: on, settledBy: by };
  return change(tx, id, version, { state, remark, ...settled });
}

/** Notes the measure that an action has become. */
export async function tieToMeasure(tx: Transaction, id: WeekActionId, measureId: MeasureId): Promise<void> {
  await tx.updateTable("weekAction").set({ measureId }).where("weekAction.id", "=", id).execute();
}

async function change(tx: Transaction, id: WeekActionId, version: number, values: object): Promise<boolean> {
  const changed = await tx
    .updateTable("weekAction")
    .set({ ...values, version: version + 1 })
    .where("weekAction.id", "=", id)
    .where("weekAction.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
