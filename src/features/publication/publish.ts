import { sql } from "kysely";
import { readPromiseContent, readPromiseHead } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, PromiseId } from "#app/schema/tables.ts";
import { composeItems, contentInDocument } from "./compose.ts";
import type { PublishedPromise } from "./published-promise.ts";
import {
  readCauseRows,
  readMeasureRows,
  readReferences,
  readSealedEditions,
  readSignatures,
  readStatements,
} from "./working-queries.ts";

/** When something is published. */
export interface Moment {
  readonly today: IsoDate;
  readonly now: Date;
}

/**
 * Publishes a promise as it stands: the text of its latest signed edition and everything logged for it. A promise
 * that nobody has signed yet is not published. Called in the transaction of whatever changed.
 */
export async function publishPromise(tx: Transaction, id: PromiseId, moment: Moment): Promise<void> {
  const head = await readPromiseHead(tx, id);
  const editions = await readSealedEditions(tx, id);
  const latest = editions.at(-1);
  const signedElsewhere = latest === undefined && (head.status === "in_force" || head.status === "archived");
  if (latest === undefined && !signedElsewhere) return;

  const references = await readReferences(tx, id, latest?.id ?? null);
  const items = [...references.keys()];
  const document: PublishedPromise = {
    slug: head.slug,
    content: latest === undefined ? await readPromiseContent(tx, id) : contentInDocument(latest.document),
    editions: editions.map((edition) => edition.head),
    signatures: latest === undefined ? [] : await readSignatures(tx, latest.id),
    archived: head.status === "archived",
    predecessor: head.predecessorId === null ? null : await publishedNameOf(tx, head.predecessorId),
    items: composeItems(references, {
      measures: await readMeasureRows(tx, items),
      causes: await readCauseRows(tx, items),
      statements: await readStatements(tx, items),
    }),
  };
  await tx
    .insertInto("publishedPromise")
    .values({ slug: head.slug, document: sql`${JSON.stringify(document)}::jsonb`, publishedAt: moment.now })
    .onConflict((clash) =>
      clash
        .column("slug")
        .doUpdateSet({ document: sql`excluded.document`, publishedAt: sql`excluded.published_at` }),
    )
    .execute();
}

/** Publishes anew every promise that a measure works for. */
export async function publishPromisesOf(tx: Transaction, measure: MeasureId, moment: Moment): Promise<void> {
  const promises = await tx
    .selectFrom("measureItem")
    .innerJoin("promiseItem", "promiseItem.id", "measureItem.itemId")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .select("focusArea.promiseId")
    .distinct()
    .where("measureItem.measureId", "=", measure)
    .execute();
  for (const { promiseId } of promises) await publishPromise(tx, promiseId, moment);
}

async function publishedNameOf(
  tx: Transaction,
  id: PromiseId,
): Promise<{ slug: string; title: string } | null> {
  const row = await tx
    .selectFrom("promise")
    .innerJoin("publishedPromise", "publishedPromise.slug", "promise.slug")
    .select(["promise.slug", "promise.title"])
    .where("promise.id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}
