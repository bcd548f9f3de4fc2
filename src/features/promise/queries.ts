import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { itemReference, type PromiseContent } from "./promise.ts";
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
    .select((area) => [
      "focusArea.id",
      "focusArea.name",
      jsonArrayFrom(
        area
          .selectFrom("promiseItem")
          .whereRef("promiseItem.focusAreaId", "=", "focusArea.id")
          .orderBy("promiseItem.position")
          .select((item) => [
            "promiseItem.id",
            "promiseItem.heading",
            "promiseItem.text",
            "promiseItem.kind",
            "promiseItem.actors",
            "promiseItem.targetDirection as direction",
            "promiseItem.targetNumber as number",
            "promiseItem.targetUnit as unit",
            "promiseItem.deadline",
            "promiseItem.season",
            "promiseItem.place",
            "promiseItem.indicator",
            "promiseItem.baseline",
            "promiseItem.continuationReason as reason",
            "promiseItem.version",
            jsonArrayFrom(
              item
                .selectFrom("promiseItemCause")
                .whereRef("promiseItemCause.itemId", "=", "promiseItem.id")
                .orderBy("promiseItemCause.causeId")
                .select("promiseItemCause.causeId as id"),
            ).as("causes"),
            jsonArrayFrom(
              item
                .selectFrom("promiseItemResult")
                .whereRef("promiseItemResult.itemId", "=", "promiseItem.id")
                .orderBy("promiseItemResult.position")
                .select([
                  "promiseItemResult.number",
                  "promiseItemResult.words",
                  "promiseItemResult.source",
                  "promiseItemResult.day",
                ]),
            ).as("results"),
          ]),
      ).as("items"),
    ])
    .execute();
  return areas.map((area, areaIndex) => ({
    ...area,
    items: area.items.map(({ direction, number, unit, reason, causes, results, ...item }, index) => ({
      ...item,
      focusAreaId: area.id,
      reference: itemReference(areaIndex, index),
      target: direction === null || number === null || unit === null ? null : { direction, number, unit },
      continuationReason: reason,
      causes: causes.map((cause) => cause.id),
      results: results.map((one) => ({
        value: one.number ?? one.words ?? "",
        source: one.source,
        date: one.day,
      })),
    })),
  }));
}
