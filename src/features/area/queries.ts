import { sql } from "kysely";
import type { MultiPolygon } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId } from "#app/schema/tables.ts";
import type { Area, AreaKind, AreaLine, AreaShape, Inhabitants } from "./area.ts";

/** Areas, all or of one kind, by code and then by name in Swedish order. */
export async function listAreas(tx: Transaction, kind: AreaKind | null = null): Promise<readonly AreaLine[]> {
  const { rows } = await sql<AreaLine>`
    select area.id, area.kind, area.code, area.name, boundaries.versions::integer, newest.square_metres,
      latest.inhabitants
    from area
    cross join lateral (
      select count(*) as versions from area_version where area_version.area_id = area.id) as boundaries
    join lateral (
      select area_version.square_metres from area_version where area_version.area_id = area.id
      order by area_version.valid_from desc limit 1) as newest on true
    left join lateral (
      select area_population.inhabitants from area_population where area_population.area_id = area.id
      order by area_population.day desc limit 1) as latest on true
    where ${kind}::text is null or area.kind = ${kind}
    order by array_position(array['kommun', 'district', 'regso', 'deso', 'own'], area.kind),
      area.code nulls last, area.name collate "sv-x-icu", area.id`.execute(tx);
  return rows;
}

/** One area with its boundaries and inhabitants over time. Throws `NotFound`. */
export async function readArea(tx: Transaction, id: AreaId): Promise<Area> {
  const row = await tx
    .selectFrom("area")
    .leftJoin("area as parent", "parent.id", "area.parentId")
    .where("area.id", "=", id)
    .select([
      "area.id",
      "area.kind",
      "area.code",
      "area.name",
      "parent.id as parentId",
      "parent.name as parentName",
    ])
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("area");
  const versions = await tx
    .selectFrom("areaVersion")
    .where("areaVersion.areaId", "=", id)
    .orderBy("areaVersion.validFrom", "desc")
    .select(["id", "validFrom", "validTo", "source", "squareMetres", "importedAt"])
    .execute();
  const inhabitants = await tx
    .selectFrom("areaPopulation")
    .where("areaPopulation.areaId", "=", id)
    .orderBy("areaPopulation.day", "desc")
    .select(["day", "inhabitants", "source"])
    .execute();
  const { parentId, parentName, ...area } = row;
  const parent = parentId === null ? null : { id: parentId, name: parentName ?? "" };
  return { ...area, parent, versions, inhabitants };
}

/** The areas of a kind as their boundaries were on a day, for a map. */
export async function readAreaShapes(
  tx: Transaction,
  kind: AreaKind,
  day: IsoDate,
): Promise<readonly AreaShape[]> {
  const rows = await tx
    .selectFrom("area")
    .innerJoin("areaVersion", "areaVersion.areaId", "area.id")
    .where("area.kind", "=", kind)
    .where("areaVersion.validFrom", "<=", day)
    .where("areaVersion.validTo", ">", day)
    .orderBy("area.code")
    .orderBy(sql`area.name collate "sv-x-icu"`)
    .select([
      "area.id",
      "areaVersion.id as versionId",
      "area.code",
      "area.name",
      "areaVersion.shape",
      "areaVersion.squareMetres",
    ])
    .execute();
  return rows.map((row) => ({ ...row, shape: row.shape as unknown as MultiPolygon }));
}

/** The boundary of one version. Throws `NotFound`. */
export async function readShape(
  tx: Transaction,
  version: Area["versions"][number]["id"],
): Promise<MultiPolygon> {
  const row = await tx
    .selectFrom("areaVersion")
    .where("areaVersion.id", "=", version)
    .select("areaVersion.shape")
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("boundary");
  return row.shape as unknown as MultiPolygon;
}

/** How many lived in each area of a kind by a day: the latest number that was known for it or before it. */
export async function readInhabitants(
  tx: Transaction,
  kind: AreaKind,
  day: IsoDate,
): Promise<ReadonlyMap<AreaId, Inhabitants>> {
  const rows = await tx
    .selectFrom("areaPopulation")
    .innerJoin("area", "area.id", "areaPopulation.areaId")
    .where("area.kind", "=", kind)
    .where("areaPopulation.day", "<=", day)
    .distinctOn("areaPopulation.areaId")
    .orderBy("areaPopulation.areaId")
    .orderBy("areaPopulation.day", "desc")
    .select([
      "areaPopulation.areaId",
      "areaPopulation.day",
      "areaPopulation.inhabitants",
      "areaPopulation.source",
    ])
    .execute();
  return new Map(rows.map(({ areaId, ...inhabitants }) => [areaId, inhabitants]));
}

/** An area to choose from, in "somewhere in …". */
export interface AreaChoice {
  readonly id: AreaId;
  readonly kind: AreaKind;
  readonly name: string;
}

/** The areas that have a boundary on a day, the large before the small. */
export function areaChoices(tx: Transaction, day: IsoDate): Promise<readonly AreaChoice[]> {
  return tx
    .selectFrom("area")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("areaVersion")
          .whereRef("areaVersion.areaId", "=", "area.id")
          .where("areaVersion.validFrom", "<=", day)
          .where("areaVersion.validTo", ">", day)
          .select("areaVersion.id"),
      ),
    )
    .orderBy(sql`array_position(array['kommun', 'district', 'own', 'regso', 'deso'], area.kind)`)
    .orderBy(sql`area.name collate "sv-x-icu"`)
    .select(["area.id", "area.kind", "area.name"])
    .execute();
}
