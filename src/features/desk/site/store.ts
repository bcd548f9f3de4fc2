import { sql } from "kysely";
import type { PublishedContact } from "#app/features/publication/published.ts";
import type { Transaction } from "#app/platform/database/index.ts";

/** The public contact as it is saved. `version` is the moment it was, in milliseconds; 0 before the first time. */
export interface SavedContact {
  readonly contact: PublishedContact | null;
  readonly version: number;
}

/** Reads the public contact for changing it. */
export async function readContact(tx: Transaction): Promise<SavedContact> {
  const row = await tx
    .selectFrom("publishedSite")
    .select(["publishedSite.document", "publishedSite.publishedAt"])
    .where("publishedSite.key", "=", "contact")
    .executeTakeFirst();
  if (row === undefined) return { contact: null, version: 0 };
  return { contact: row.document as unknown as PublishedContact, version: row.publishedAt.getTime() };
}

/** Publishes the contact. False when somebody else saved since `version`: nothing is then written. */
export async function publishContact(
  tx: Transaction,
  contact: PublishedContact,
  { version, now }: { readonly version: number; readonly now: Date },
): Promise<boolean> {
  const document = sql<string>`${JSON.stringify(contact)}::jsonb`;
  const written = await tx
    .insertInto("publishedSite")
    .values({ key: "contact", document, publishedAt: now })
    .onConflict((clash) =>
      clash
        .column("key")
        .doUpdateSet({ document: sql`excluded.document`, publishedAt: sql`excluded.published_at` })
        .where("publishedSite.publishedAt", "=", new Date(version)),
    )
    .returning("publishedSite.key")
    .executeTakeFirst();
  return written !== undefined;
}
