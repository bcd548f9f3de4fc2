import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { CauseId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { itemReference, type PromiseContent, type PublishedResult } from "./promise.ts";
import {
  contentOf,
  itemsOf,
  type PromiseFocusArea,
  type PromiseHead,
  type PromiseItem,
  type PromiseParty,
  type WorkingPromise,
} from "./working-text.ts";

/** A promise without its lists. Throws `NotFound`. */
export async function readPromiseHead(tx: Transaction, id: PromiseId): Promise<PromiseHead> {
  const row = await tx
    .selectFrom("promise")
    .leftJoin("agreement", "agreement.id", "promise.agreementId")
    .where("promise.id", "=", id)
    .selectAll("promise")
    .select("agreement.title as linkedTitle")
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("promise");
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    kommun: { code: row.kommunCode, name: row.kommunName },
    policeDistrict: row.policeDistrict,
    scope: { kind: row.scopeKind, name: row.scopeName },
    period: row.fromDay === null || row.toDay === null ? null : { from: row.fromDay, to: row.toDay },
    agreementId: row.agreementId,
    agreement: row.linkedTitle ?? row.agreementTitle,
    purpose: row.purpose,
    followUp: row.followUp,
    source: row.source,
    remark: row.remark,
    predecessorId: row.predecessorId,
    status: row.status,
    amendmentReason: row.amendmentReason,
    importedFrom: row.importedFrom,
    version: row.version,
  };
}

/** A whole promise with the ids of its parts. Throws `NotFound`. */
export async function readPromise(tx: Transaction, id: PromiseId): Promise<WorkingPromise> {
  const head = await readPromiseHead(tx, id);
  const parties = await readParties(tx, id);
  const evidence = await tx
    .selectFrom("promiseEvidence")
    .where("promiseEvidence.promiseId", "=", id)
    .orderBy("promiseEvidence.position")
    .select(["promiseEvidence.kind", "promiseEvidence.text", "promiseEvidence.day as date"])
    .execute();
  return { ...head, parties, evidence, focusAreas: await readFocusAreas(tx, id) };
}

/** The text of a promise without ids. Throws `NotFound`. */
export async function readPromiseContent(tx: Transaction, id: PromiseId): Promise<PromiseContent> {
  return contentOf(await readPromise(tx, id));
}

/** The parties in order; an item's `actors` are places in this list. */
export function readParties(tx: Transaction, id: PromiseId): Promise<readonly PromiseParty[]> {
  return tx
    .selectFrom("promiseParty")
    .where("promiseParty.promiseId", "=", id)
    .orderBy("promiseParty.position")
    .select([
      "promiseParty.name",
      "promiseParty.kind",
      "promiseParty.signatoryTitle",
      "promiseParty.organisationId",
    ])
    .execute();
}

/** All items of a promise in the order of the text; empty for an unknown promise. */
export async function readPromiseItems(tx: Transaction, id: PromiseId): Promise<readonly PromiseItem[]> {
  return (await readFocusAreas(tx, id)).flatMap((area) => area.items);
}

/** One item, and the promise it stands in. Throws `NotFound`, also when it stands in another promise. */
export async function readItem(
  tx: Transaction,
  promiseId: PromiseId,
  itemId: PromiseItemId,
): Promise<{ readonly promise: WorkingPromise; readonly item: PromiseItem }> {
  const promise = await readPromise(tx, promiseId);
  const item = itemsOf(promise).find(({ id }) => id === itemId);
  if (item === undefined) throw new NotFound("promise item");
  return { promise, item };
}

async function readFocusAreas(tx: Transaction, id: PromiseId): Promise<readonly PromiseFocusArea[]> {
  const areas = await tx
    .selectFrom("focusArea")
    .where("focusArea.promiseId", "=", id)
    .orderBy("focusArea.position")
    .select(["focusArea.id", "focusArea.name"])
    .execute();
  const rows = await tx
    .selectFrom("promiseItem")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("focusArea.promiseId", "=", id)
    .orderBy("promiseItem.position")
    .selectAll("promiseItem")
    .select((item) =>
      item
        .selectFrom("promiseItemCause")
        .whereRef("promiseItemCause.itemId", "=", "promiseItem.id")
        .select(
          sql<
            CauseId[]
          >`coalesce(array_agg(promise_item_cause.cause_id order by promise_item_cause.cause_id), '{}')`.as(
            "causes",
          ),
        )
        .as("causes"),
    )
    .execute();
  const results = await readResults(tx, id);
  return areas.map((area, areaIndex) => ({
    ...area,
    items: rows
      .filter((row) => row.focusAreaId === area.id)
      .map((row, index) => ({
        id: row.id,
        focusAreaId: row.focusAreaId,
        reference: itemReference(areaIndex, index),
        heading: row.heading,
        text: row.text,
        kind: row.kind,
        actors: row.actors,
        target: targetOf(row),
        deadline: row.deadline,
        season: row.season,
        place: row.place,
        indicator: row.indicator,
        baseline: row.baseline,
        continuationReason: row.continuationReason,
        results: results.get(row.id) ?? [],
        causes: row.causes ?? [],
        version: row.version,
      })),
  }));
}

async function readResults(
  tx: Transaction,
  id: PromiseId,
): Promise<ReadonlyMap<PromiseItemId, readonly PublishedResult[]>> {
  const rows = await tx
    .selectFrom("promiseItemResult")
    .innerJoin("promiseItem", "promiseItem.id", "promiseItemResult.itemId")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("focusArea.promiseId", "=", id)
    .orderBy("promiseItemResult.position")
    .selectAll("promiseItemResult")
    .execute();
  const results = new Map<PromiseItemId, PublishedResult[]>();
  for (const { itemId, number, words, source, day } of rows) {
    const list = results.get(itemId) ?? [];
    list.push({ value: number ?? words ?? "", source, date: day });
    results.set(itemId, list);
  }
  return results;
}

function targetOf(row: {
  targetDirection: "at_least" | "at_most" | null;
  targetNumber: number | null;
  targetUnit: string | null;
}): PromiseItem["target"] {
  const { targetDirection: direction, targetNumber: number, targetUnit: unit } = row;
  return direction === null || number === null || unit === null ? null : { direction, number, unit };
}
