import { sql } from "kysely";
import { readMeasureProgress } from "#app/features/measure/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { FollowUpId, MeasureId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import type { FollowUp, ItemComment } from "./follow-up.ts";
import type { MeasureWithUse } from "./measure-use.ts";
import type { Report } from "./report.ts";

/** A promise that can be followed up, with its follow-ups, latest period first. */
export interface FollowedPromise {
  readonly id: PromiseId;
  readonly title: string;
  readonly slug: string;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly followUps: readonly {
    readonly id: FollowUpId;
    readonly title: string;
    readonly from: IsoDate;
    readonly to: IsoDate;
    /** Null while it is a draft. */
    readonly number: number | null;
  }[];
}

/** Every promise that is or has been in force, newest period first, those without a period last. */
export async function readFollowedPromises(tx: Transaction): Promise<readonly FollowedPromise[]> {
  const promises = await tx
    .selectFrom("promise")
    .where("promise.status", "not in", ["draft", "signing"])
    .orderBy("promise.fromDay", (order) => order.desc().nullsLast())
    .orderBy(sql`promise.title collate "sv-x-icu"`)
    .select(["promise.id", "promise.title", "promise.slug", "promise.fromDay", "promise.toDay"])
    .execute();
  const followUps = await tx
    .selectFrom("followUp")
    .orderBy("followUp.toDay", "desc")
    .orderBy("followUp.fromDay", "desc")
    .orderBy("followUp.id")
    .select([
      "followUp.id",
      "followUp.promiseId",
      "followUp.title",
      "followUp.fromDay as from",
      "followUp.toDay as to",
      "followUp.number",
    ])
    .execute();
  return promises.map(({ fromDay, toDay, ...promise }) => ({
    ...promise,
    period: fromDay === null || toDay === null ? null : { from: fromDay, to: toDay },
    followUps: followUps
      .filter(({ promiseId }) => promiseId === promise.id)
      .map(({ promiseId: _promise, ...followUp }) => followUp),
  }));
}

/** One follow-up. Throws `NotFound`. */
export async function readFollowUp(tx: Transaction, id: FollowUpId): Promise<FollowUp> {
  const row = await tx
    .selectFrom("followUp")
    .where("followUp.id", "=", id)
    .selectAll("followUp")
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("follow-up");
  const { promiseId, title, fromDay: from, toDay: to, summary, version, number, snapshot } = row;
  return {
    ...{ id, promiseId, title, from, to, summary, version },
    decided: number === null || snapshot === null ? null : { number, report: snapshot as unknown as Report },
  };
}

/** What has been written about the items of a follow-up. */
export async function readComments(
  tx: Transaction,
  id: FollowUpId,
): Promise<ReadonlyMap<PromiseItemId, ItemComment>> {
  const rows = await tx
    .selectFrom("followUpComment")
    .where("followUpComment.followUpId", "=", id)
    .select([
      "followUpComment.itemId",
      "followUpComment.comment",
      "followUpComment.responsible",
      "followUpComment.version",
    ])
    .execute();
  return new Map(rows.map(({ itemId, ...comment }) => [itemId, comment]));
}

/** The measures of a promise as they stood on `day`, with hours and kronor; `references` names the items. */
export async function readMeasuresWithUse(
  tx: Transaction,
  promise: PromiseId,
  references: ReadonlyMap<PromiseItemId, string>,
  day: IsoDate,
): Promise<readonly MeasureWithUse[]> {
  const measures = await readMeasureProgress(tx, promise, day);
  const uses = await readUses(
    tx,
    measures.map(({ id }) => id),
    day,
  );
  return measures.flatMap(({ id, items, commitment, ...measure }) => {
    const own = items.flatMap(({ itemId }) => references.get(itemId) ?? []);
    const use = uses.get(id);
    if (own.length === 0 || use === undefined) return [];
    const { stoppedOn } = commitment;
    return [
      {
        ...measure,
        ...use,
        commitment,
        references: own.toSorted(byNumber),
        stoppedOn: stoppedOn !== null && stoppedOn <= day ? stoppedOn : null,
      },
    ];
  });
}

async function readUses(
  tx: Transaction,
  measures: readonly MeasureId[],
  day: IsoDate,
): Promise<ReadonlyMap<MeasureId, Pick<MeasureWithUse, "unit" | "hours" | "cost">>> {
  const { rows } = await sql<{
    id: MeasureId;
    unit: string;
    plannedHours: number | null;
    plannedCost: number | null;
    hours: number;
    cost: number;
  }>`
    select measure.id, measure.unit, measure.planned_hours, measure.planned_cost,
      coalesce(sum(activity.hours), 0) as hours, coalesce(sum(activity.cost), 0) as cost
    from measure
    left join activity on activity.measure_id = measure.id and activity.kind = 'done'
      and activity.withdrawn_at is null and activity.day <= ${day}
    where measure.id = any (${[...measures]}::uuid[])
    group by measure.id`.execute(tx);
  return new Map(
    rows.map(({ id, unit, plannedHours, plannedCost, hours, cost }) => [
      id,
      { unit, hours: { planned: plannedHours, used: hours }, cost: { planned: plannedCost, used: cost } },
    ]),
  );
}

/** "1.2" before "1.10". */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "sv", { numeric: true });
}
