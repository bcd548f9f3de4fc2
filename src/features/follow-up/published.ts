import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Report } from "./report.ts";

/** A decided follow-up as a list names it. */
export interface PublishedFollowUp {
  readonly number: number;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly href: string;
}

/** Where anyone reads a decided follow-up; `.pdf` after it is the same as a printed report. */
export function followUpAddress(slug: string, number: number): string {
  return `/loften/${slug}/uppfoljning/${number}`;
}

/** The decided follow-ups of a promise, latest period first. */
export async function readPublishedFollowUps(
  tx: Transaction,
  slug: string,
): Promise<readonly PublishedFollowUp[]> {
  const rows = await tx
    .selectFrom("publishedFollowUp")
    .where("publishedFollowUp.slug", "=", slug)
    .orderBy("publishedFollowUp.number", "desc")
    .select(["publishedFollowUp.number", "publishedFollowUp.document"])
    .execute();
  return rows
    .map(({ number, document }) => {
      const { title, from, to } = document as unknown as Report;
      return { number, title, from, to, href: followUpAddress(slug, number) };
    })
    .toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0));
}

/** One decided follow-up; null when there is none at that address. */
export async function readPublishedFollowUp(
  tx: Transaction,
  slug: string,
  number: number,
): Promise<Report | null> {
  const row = await tx
    .selectFrom("publishedFollowUp")
    .where("publishedFollowUp.slug", "=", slug)
    .where("publishedFollowUp.number", "=", number)
    .select("publishedFollowUp.document")
    .executeTakeFirst();
  return row === undefined ? null : (row.document as unknown as Report);
}
