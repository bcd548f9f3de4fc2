import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IndicatorMappingId } from "#app/schema/tables.ts";
import { Mapping, type SavedMapping } from "./mapping.ts";

/** Every saved mapping, in Swedish order. */
export async function readMappings(tx: Transaction): Promise<readonly SavedMapping[]> {
  const rows = await tx
    .selectFrom("indicatorMapping")
    .selectAll("indicatorMapping")
    .orderBy(sql`indicator_mapping.name collate "sv-x-icu"`)
    .execute();
  return rows.map(({ columns, ...row }) => ({ ...row, mapping: Mapping.parse(columns) }));
}

/** A saved mapping. Throws `NotFound`. */
export async function readMapping(tx: Transaction, id: IndicatorMappingId): Promise<SavedMapping> {
  const mapping = (await readMappings(tx)).find((one) => one.id === id);
  if (mapping === undefined) throw new NotFound("mapping");
  return mapping;
}
