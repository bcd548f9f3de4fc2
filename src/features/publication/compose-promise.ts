import { readPromiseContent, readPromiseHead } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { composeItems, contentInDocument, knownOn } from "./compose.ts";
import type { PublishedPromise } from "./published-promise.ts";
import {
  readCauseRows,
  readMeasureRows,
  readReferences,
  readSealedEditions,
  readSignatures,
  readStatements,
  type SealedEdition,
} from "./working-queries.ts";

/** A promise as anyone may read it, and which item of the working text stands where in it. */
export interface ComposedPromise {
  readonly document: PublishedPromise;
  /** "2.1" by item. */
  readonly references: ReadonlyMap<PromiseItemId, string>;
}

/**
 * Puts a promise together from its signed text and everything logged for it: as it stands now, or as it was known
 * on `day` (the edition in force then, what was logged and said until then). Null when nobody has signed it.
 */
export async function composePromise(
  tx: Transaction,
  id: PromiseId,
  day: IsoDate | null,
): Promise<ComposedPromise | null> {
  const head = await readPromiseHead(tx, id);
  const editions = sealedBy(await readSealedEditions(tx, id), day);
  const latest = editions.at(-1);
  const signedElsewhere = latest === undefined && (head.status === "in_force" || head.status === "archived");
  if (latest === undefined && !signedElsewhere) return null;

  const references = await readReferences(tx, id, latest?.id ?? null);
  const items = [...references.keys()];
  const measures = await readMeasureRows(tx, items);
  const document: PublishedPromise = {
    slug: head.slug,
    content: latest === undefined ? await readPromiseContent(tx, id) : contentInDocument(latest.document),
    editions: editions.map((edition) => edition.head),
    signatures: latest === undefined ? [] : await readSignatures(tx, latest.id),
    archived: head.status === "archived",
    predecessor: head.predecessorId === null ? null : await publishedNameOf(tx, head.predecessorId),
    items: composeItems(references, {
      measures: day === null ? measures : measures.map((measure) => knownOn(measure, day)),
      causes: await readCauseRows(tx, items),
      statements: await readStatements(tx, items, day),
    }),
  };
  return { document, references };
}

/** Editions sealed by the end of `day`; before the first was sealed, the first alone. */
function sealedBy(editions: readonly SealedEdition[], day: IsoDate | null): readonly SealedEdition[] {
  if (day === null) return editions;
  const sealed = editions.filter(({ head }) => head.sealedOn <= day);
  return sealed.length > 0 ? sealed : editions.slice(0, 1);
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
