import { sql } from "kysely";
import type { MultiPolygon } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { AreaVersionId } from "#app/schema/tables.ts";
import type { AreaKind } from "../area.ts";
import { keyOf, type KnownArea, type KnownVersion } from "./plan.ts";

/** The areas of a kind by their code, or by their name when they have none (`byCode` false), with all boundaries. */
export async function readKnownAreas(
  tx: Transaction,
  kind: AreaKind,
  byCode: boolean,
): Promise<ReadonlyMap<string, KnownArea>> {
  const rows = await tx
    .selectFrom("area")
    .leftJoin("areaVersion", "areaVersion.areaId", "area.id")
    .where("area.kind", "=", kind)
    .where("area.code", byCode ? "is not" : "is", null)
    .orderBy("areaVersion.validFrom")
    .select([
      "area.id",
      "area.code",
      "area.name",
      "areaVersion.id as versionId",
      "areaVersion.validFrom",
      "areaVersion.validTo",
      "areaVersion.shapeHash",
    ])
    .execute();
  const known = new Map<string, KnownArea & { versions: KnownVersion[] }>();
  for (const { id, code, name, versionId, validFrom, validTo, shapeHash } of rows) {
    const area = known.get(keyOf({ code, name })) ?? { id, name, versions: [] };
    known.set(keyOf({ code, name }), area);
    if (versionId === null || validFrom === null || validTo === null || shapeHash === null) continue;
    area.versions.push({ id: versionId, validFrom, validTo, hash: shapeHash });
  }
  return known;
}

/** The boundaries of some versions. */
export async function readShapes(
  tx: Transaction,
  versions: readonly AreaVersionId[],
): Promise<ReadonlyMap<AreaVersionId, MultiPolygon>> {
  const rows = await tx
    .selectFrom("areaVersion")
    .where("areaVersion.id", "=", sql<AreaVersionId>`any (${[...versions]}::uuid[])`)
    .select(["areaVersion.id", "areaVersion.shape"])
    .execute();
  return new Map(rows.map(({ id, shape }) => [id, shape as unknown as MultiPolygon]));
}
