import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { composePromise } from "./compose-promise.ts";

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
  const composed = await composePromise(tx, id, null);
  if (composed === null) return;
  const { document } = composed;
  await tx
    .insertInto("publishedPromise")
    .values({
      slug: document.slug,
      document: sql`${JSON.stringify(document)}::jsonb`,
      publishedAt: moment.now,
    })
    .onConflict((clash) =>
      clash
        .column("slug")
        .doUpdateSet({ document: sql`excluded.document`, publishedAt: sql`excluded.published_at` }),
    )
    .execute();
}
