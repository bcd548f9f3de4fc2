import type { PromiseContent } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import type { KnownPromise } from "./incoming.ts";

/**
 * The promise that a document is about: the same kommun and the same title, an imported one first. Its row is
 * locked. Null when there is none.
 */
export async function findPromiseOf(
  tx: Transaction,
  { kommun, title }: PromiseContent,
): Promise<(KnownPromise & { readonly id: PromiseId; readonly slug: string }) | null> {
  const row = await tx
    .selectFrom("promise")
    .where("promise.kommunCode", "=", kommun.code)
    .where("promise.title", "=", title)
    .orderBy("promise.importedFrom", (order) => order.asc().nullsLast())
    .orderBy("promise.slug")
    .select(["promise.id", "promise.slug", "promise.status", "promise.importedFrom"])
    .select((promise) =>
      promise
        .exists(
          promise
            .selectFrom("edition")
            .innerJoin("editionSeal", "editionSeal.editionId", "edition.id")
            .whereRef("edition.promiseId", "=", "promise.id")
            .select("edition.id"),
        )
        .as("signedHere"),
    )
    .limit(1)
    .forUpdate("promise")
    .executeTakeFirst();
  return row === undefined ? null : { ...row, signedHere: Boolean(row.signedHere) };
}
