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
}

/** The promises of the kommun, newest period first, those without a period last. */
export async function listPromises(tx: Transaction, filter: PromiseFilter): Promise<readonly PromiseLine[]> {
  const rows = await tx
    .selectFrom("promise")
    .$if(filter.status !== null, (query) =>
      query.where("promise.status", "=", filter.status as PromiseStatus),
    )
    .$if(filter.words !== "", (query) => query.where("promise.title", "ilike", containing(filter.words)))
    .orderBy("promise.fromDay", (order) => order.desc().nullsLast())
    .orderBy(sql`promise.title collate "sv-x-icu"`)
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
  return rows.map(({ fromDay, toDay, items, parties, ...row }) => ({
    ...row,
    period: fromDay === null || toDay === null ? null : { from: fromDay, to: toDay },
    items: items ?? 0,
    parties: parties ?? [],
  }));
}

/** A pattern that finds the words themselves, per cent signs included. */
function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
