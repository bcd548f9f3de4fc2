import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";

/** The names the personal-data guard asks about, in Swedish order. */
export async function readGuardedNames(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("guardedName")
    .select("guardedName.name")
    .orderBy(sql`guarded_name.name collate "sv-x-icu"`)
    .execute();
  return rows.map(({ name }) => name);
}

/** Replaces the list of names. */
export async function saveGuardedNames(tx: Transaction, names: readonly string[]): Promise<void> {
  await tx.deleteFrom("guardedName").execute();
  if (names.length === 0) return;
  await tx
    .insertInto("guardedName")
    .values(names.map((name) => ({ name })))
    .execute();
}
