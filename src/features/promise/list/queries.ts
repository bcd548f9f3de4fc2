import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import type { PromiseStatus } from "../promise-status.ts";

/** A promise as the list shows it. */
export interface PromiseLine {
  readonly id: PromiseId;
  readonly title: string;
  readonly status: PromiseStatus;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly items: number;
  readonly parties: readonly string[];
}

/** What the list is narrowed to; null = all. */
export interface PromiseFilter {
  readonly status: PromiseStatus | null;
  /** Words of the title. */
  readonly words: string;
  /** Which page of the list, from 1. */
  readonly page: number;
}

/** A page of the list, and whether another follows. */
export interface PromiseListing {
  readonly lines: readonly PromiseLine[];
  readonly hasNext: boolean;
}

/** Promises on a page. */
const PAGE_SIZE = 50;

/** The promises of the kommun, newest period first, those without a period last. */
export async function listPromises(
  tx: Transaction,
  filter: PromiseFilter,
  size = PAGE_SIZE,
): Promise<PromiseListing> {
  const rows = await tx
    .selectFrom("promise")
    .$if(filter.status !== null, (query) =>
      query.where("promise.status", "=", filter.status as PromiseStatus),
    )
    .$if(filter.words !== "", (query) => query.where("promise.title", "ilike", containing(filter.words)))
    .orderBy("promise.fromDay", (order) => order.desc().nullsLast())
    .orderBy(sql`promise.title collate "sv-x-icu"`)
    .orderBy("promise.id")
    .limit(size + 1)
    .offset((filter.page - 1) * size)
    .select((row) => [
      "promise.id",
      "promise.title",
      "promise.status",
      "promise.fromDay",
      "promise.toDay",
      row
        .selectFrom("promiseItem")
        .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
        .whereRef("focusArea.promiseId", "=", "promise.id")
        .select(sql<number>`count(*)`.as("items"))
        .as("items"),
      row
        .selectFrom("promiseParty")
        .whereRef("promiseParty.promiseId", "=", "promise.id")
        .select(
          sql<string[]>`coalesce(array_agg(promise_party.name order by promise_party.position), '{}')`.as(
            "parties",
          ),
        )
        .as("parties"),
    ])
    .execute();
  const lines = rows.slice(0, size).map(({ fromDay, toDay, items, parties, ...row }) => ({
    ...row,
    period: fromDay === null || toDay === null ? null : { from: fromDay, to: toDay },
    items: items ?? 0,
    parties: parties ?? [],
  }));
  return { lines, hasNext: rows.length > size };
}

/** A pattern that finds the words themselves, per cent signs included. */
function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
