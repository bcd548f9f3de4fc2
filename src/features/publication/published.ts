import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PublishedPromise } from "./published-promise.ts";

/** How residents reach those who answer for the promise. */
export interface PublishedContact {
  readonly coordinator: { readonly title: string; readonly phone: string; readonly email: string } | null;
  readonly police: { readonly title: string; readonly phone: string; readonly email: string } | null;
}

/** One published promise; null when there is none at that address. */
export async function readPublishedPromise(tx: Transaction, slug: string): Promise<PublishedPromise | null> {
  const row = await tx
    .selectFrom("publishedPromise")
    .select("publishedPromise.document")
    .where("publishedPromise.slug", "=", slug)
    .executeTakeFirst();
  return row === undefined ? null : (row.document as unknown as PublishedPromise);
}

/** Every published promise, the one that began last first; those without a period last. */
export async function listPublishedPromises(tx: Transaction): Promise<readonly PublishedPromise[]> {
  const rows = await tx.selectFrom("publishedPromise").select("publishedPromise.document").execute();
  const begins = (promise: PublishedPromise): string => promise.content.period?.from ?? "";
  return rows
    .map(({ document }) => document as unknown as PublishedPromise)
    .sort((a, b) => (begins(a) < begins(b) ? 1 : -1));
}

/** The kommun's own promises; the others are kept beside them for comparison. */
export function ownPromises(
  promises: readonly PublishedPromise[],
  kommunCode: string,
): readonly PublishedPromise[] {
  return promises.filter(({ content }) => content.kommun.code === kommunCode);
}

/** Of the kommun's own promises the one that residents meet first: in force today, otherwise the latest. */
export function currentPromise(own: readonly PublishedPromise[], today: IsoDate): PublishedPromise | null {
  const inForce = own.find(
    ({ content: { period }, archived }) =>
      !archived && period !== null && period.from <= today && today <= period.to,
  );
  return inForce ?? own.find(({ archived }) => !archived) ?? own[0] ?? null;
}

/** How to reach those who answer; null before anybody has said. */
export async function readPublishedContact(tx: Transaction): Promise<PublishedContact | null> {
  const row = await tx
    .selectFrom("publishedSite")
    .select("publishedSite.document")
    .where("publishedSite.key", "=", "contact")
    .executeTakeFirst();
  return row === undefined ? null : (row.document as unknown as PublishedContact);
}
