import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IndicatorMappingId } from "#app/schema/tables.ts";
import type { Format } from "../incoming/incoming.ts";
import type { Mapping, SavedMapping } from "./mapping.ts";

/** Saves a mapping under a new name. Null when another has that name: nothing is then written. */
export async function addMapping(
  tx: Transaction,
  name: string,
  format: Format,
  mapping: Mapping,
): Promise<IndicatorMappingId | null> {
  const added = await tx
    .insertInto("indicatorMapping")
    .values({ name, format, columns: json(mapping) })
    .onConflict((clash) => clash.column("name").doNothing())
    .returning("indicatorMapping.id")
    .executeTakeFirst();
  return added?.id ?? null;
}

/** Writes a mapping anew. False when somebody else changed it since: nothing is then written. */
export async function changeMapping(
  tx: Transaction,
  { id, version }: Pick<SavedMapping, "id" | "version">,
  name: string,
  mapping: Mapping,
): Promise<boolean> {
  const changed = await tx
    .updateTable("indicatorMapping")
    .set({ name, columns: json(mapping), version: version + 1 })
    .where("indicatorMapping.id", "=", id)
    .where("indicatorMapping.version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Whether another mapping has the name. */
export async function isNameTaken(
  tx: Transaction,
  name: string,
  own: IndicatorMappingId | null,
): Promise<boolean> {
  const rows = await tx
    .selectFrom("indicatorMapping")
    .select("indicatorMapping.id")
    .where("indicatorMapping.name", "=", name)
    .execute();
  return rows.some(({ id }) => id !== own);
}

function json(mapping: Mapping) {
  return sql<Mapping>`${JSON.stringify(mapping)}::jsonb`;
}
