import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { AreaId } from "#app/schema/tables.ts";
import type { FiledInhabitants, KnownAreas } from "./plan.ts";

/** Reads the areas that a table can name, and the numbers that are known of them. */
export async function readKnownAreas(tx: Transaction): Promise<KnownAreas> {
  const areas = await tx.selectFrom("area").select(["area.id", "area.code", "area.name"]).execute();
  const byCode = new Map<string, { id: AreaId; name: string }[]>();
  for (const { id, code, name } of areas) {
    const same = byCode.get(code ?? name) ?? [];
    byCode.set(code ?? name, [...same, { id, name }]);
  }
  const numbers = await tx
    .selectFrom("areaPopulation")
    .select([
      "areaPopulation.areaId",
      "areaPopulation.day",
      "areaPopulation.inhabitants",
      "areaPopulation.source",
    ])
    .execute();
  return {
    byCode,
    numbers: new Map(numbers.map(({ areaId, day, ...number }) => [`${areaId} ${day}`, number])),
  };
}

/** Writes numbers of inhabitants, in place of those for the same area and day. */
export async function writeInhabitants(tx: Transaction, rows: readonly FiledInhabitants[]): Promise<void> {
  await sql`
    insert into area_population (area_id, day, inhabitants, source)
    select filed.area_id, filed.day, filed.inhabitants, filed.source
    from unnest(
      ${rows.map(({ areaId }) => areaId)}::uuid[], ${rows.map(({ day }) => day)}::date[],
      ${rows.map(({ inhabitants }) => inhabitants)}::integer[],
      ${rows.map(({ source }) => source)}::text[]) as filed (area_id, day, inhabitants, source)
    on conflict (area_id, day) do update
    set inhabitants = excluded.inhabitants, source = excluded.source`.execute(tx);
}
