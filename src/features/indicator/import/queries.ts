import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type {
  IndicatorFileId,
  IndicatorId,
  IndicatorImportId,
  IndicatorMappingId,
  PersonId,
} from "#app/schema/tables.ts";
import type { IndicatorValue } from "../indicator.ts";
import type { KnownAreas } from "./gather.ts";
import type { KnownValue } from "./plan.ts";

/** A file that was looked through and waits to be taken in. */
export interface KeptFile {
  readonly id: IndicatorFileId;
  readonly fileName: string;
  readonly content: Buffer;
  readonly sha256: string;
  readonly mappingId: IndicatorMappingId | null;
  /** When it was fetched from its source. */
  readonly retrievedOn: IsoDate;
}

/** Lets only one request at a time take in or undo files, until its transaction ends: two files may hold one value. */
export async function lockImports(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' indicator_import', 0))`.execute(
    tx,
  );
}

/** A kept file of the person's own. Throws `NotFound` when it was taken in or thrown away. */
export async function readFile(tx: Transaction, id: IndicatorFileId, person: PersonId): Promise<KeptFile> {
  const file = await tx
    .selectFrom("indicatorFile")
    .select([
      "indicatorFile.id",
      "indicatorFile.fileName",
      "indicatorFile.content",
      "indicatorFile.sha256",
      "indicatorFile.mappingId",
      "indicatorFile.retrievedOn",
    ])
    .where("indicatorFile.id", "=", id)
    .where("indicatorFile.madeBy", "=", person)
    .executeTakeFirst();
  if (file === undefined) throw new NotFound("file");
  return file;
}

/** The areas that each indicator has values for. */
export async function readKnownAreas(
  tx: Transaction,
  indicators: readonly IndicatorId[],
): Promise<KnownAreas> {
  const { rows } = await sql<{ id: IndicatorId; areas: string[] }>`
    select indicator_value.indicator_id as id, array_agg(distinct indicator_value.area_code) as areas
    from indicator_value
    where indicator_value.indicator_id = any (${[...indicators]}::uuid[])
    group by indicator_value.indicator_id`.execute(tx);
  return new Map(rows.map(({ id, areas }) => [id, areas]));
}

/** All values of indicators, by `keyOf`. */
export async function readKnownValues(
  tx: Transaction,
  indicators: readonly IndicatorId[],
): Promise<ReadonlyMap<string, KnownValue>> {
  const { rows } = await sql<KnownValue & { key: string }>`
    select indicator_value.value, indicator_value.base, indicator_value.standard_error,
      indicator_value.is_preliminary,
      concat_ws(E'\t', indicator_value.indicator_id, indicator_value.area_code, indicator_value.sex,
        indicator_value.age, indicator_value.period) as key
    from indicator_value
    where indicator_value.indicator_id = any (${[...indicators]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ key, ...value }) => [key, value]));
}

/** A file that was taken in. */
export interface Import {
  readonly id: IndicatorImportId;
  readonly fileName: string;
  readonly retrievedOn: IsoDate;
  readonly importedAt: Date;
  readonly by: string | null;
  readonly mapping: string | null;
  readonly rowsAdded: number;
  readonly rowsChanged: number;
  readonly rowsSame: number;
  readonly undoneAt: Date | null;
}

/** The latest files that were taken in, newest first. */
export function readImports(tx: Transaction, limit = 20): Promise<Import[]> {
  return imports(tx).orderBy("indicatorImport.importedAt", "desc").limit(limit).execute();
}

/** One file that was taken in; null when there is none. */
export async function findImport(tx: Transaction, id: IndicatorImportId): Promise<Import | null> {
  return (await imports(tx).where("indicatorImport.id", "=", id).executeTakeFirst()) ?? null;
}

/** One file that was taken in. Throws `NotFound`. */
export async function readImport(tx: Transaction, id: IndicatorImportId): Promise<Import> {
  const found = await findImport(tx, id);
  if (found === null) throw new NotFound("import");
  return found;
}

function imports(tx: Transaction) {
  return tx
    .selectFrom("indicatorImport")
    .leftJoin("person", "person.id", "indicatorImport.personId")
    .leftJoin("indicatorMapping", "indicatorMapping.id", "indicatorImport.mappingId")
    .select([
      "indicatorImport.id",
      "indicatorImport.fileName",
      "indicatorImport.retrievedOn",
      "indicatorImport.importedAt",
      "indicatorImport.rowsAdded",
      "indicatorImport.rowsChanged",
      "indicatorImport.rowsSame",
      "indicatorImport.undoneAt",
      "person.name as by",
      "indicatorMapping.name as mapping",
    ]);
}

/** A value that an import wrote, with what it was before. */
export interface ImportedValue extends Pick<IndicatorValue, "areaCode" | "sex" | "age" | "period"> {
  readonly indicatorId: IndicatorId;
  readonly indicator: string;
  readonly before: number | null;
  /** As it is now; null when it is gone. */
  readonly now: number | null;
}

/** Values that an import wrote, in order. With `later`, only those that a later import has changed. */
export async function readImportedValues(
  tx: Transaction,
  id: IndicatorImportId,
  options: { readonly later: boolean; readonly limit: number },
): Promise<readonly ImportedValue[]> {
  const { rows } = await sql<ImportedValue>`
    select revision.indicator_id, indicator.name as indicator, revision.area_code, revision.sex, revision.age,
      revision.period, (revision.before ->> 'value')::numeric as before, value.value as now
    from indicator_revision as revision
    join indicator on indicator.id = revision.indicator_id
    left join indicator_value as value
      on (value.indicator_id, value.area_code, value.sex, value.age, value.period)
        = (revision.indicator_id, revision.area_code, revision.sex, revision.age, revision.period)
    where revision.import_id = ${id} and ${options.later ? sql`value.import_id is distinct from ${id}` : sql`true`}
    order by indicator.name collate "sv-x-icu", revision.area_code, revision.period, revision.id
    limit ${options.limit}`.execute(tx);
  return rows;
}
