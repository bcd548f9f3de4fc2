import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { IndicatorFileId, IndicatorImportId, IndicatorMappingId, PersonId } from "#app/schema/tables.ts";
import type { Format } from "../incoming/incoming.ts";
import type { NewValue, Plan } from "./plan.ts";
import { type ImportedValue, readImportedValues } from "./queries.ts";

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mappingId: IndicatorMappingId | null;
  readonly retrievedOn: IsoDate;
}

/** Keeps a file between looking it through and taking it in; older ones of anybody are thrown away after a day. */
export async function keepFile(
  tx: Transaction,
  file: SentFile,
  { person, now }: { readonly person: PersonId; readonly now: Date },
): Promise<IndicatorFileId> {
  const yesterday = new Date(now.getTime() - 86_400_000);
  await tx
    .deleteFrom("indicatorFile")
    .where((row) =>
      row.or([row("indicatorFile.madeAt", "<", yesterday), row("indicatorFile.madeBy", "=", person)]),
    )
    .execute();
  const content = Buffer.from(file.bytes);
  const { mappingId, retrievedOn } = file;
  const { id } = await tx
    .insertInto("indicatorFile")
    .values({
      fileName: file.name.slice(0, 255) || "fil",
      content,
      sha256: hashOf(content),
      mappingId,
      retrievedOn,
      madeAt: now,
      madeBy: person,
    })
    .returning("indicatorFile.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Says by which mapping a kept file is read. */
export async function setMapping(
  tx: Transaction,
  id: IndicatorFileId,
  mappingId: IndicatorMappingId,
): Promise<void> {
  await tx.updateTable("indicatorFile").set({ mappingId }).where("indicatorFile.id", "=", id).execute();
}

/** Throws a kept file away: it was taken in. */
export async function dropFile(tx: Transaction, id: IndicatorFileId): Promise<void> {
  await tx.deleteFrom("indicatorFile").where("indicatorFile.id", "=", id).execute();
}

/** The hash that shows that a kept file is the one that was looked through. */
export function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** What taking a file in needs to know beside the plan. */
export interface Taking {
  /** The number that the import gets; a new one when absent. */
  readonly id?: IndicatorImportId;
  readonly fileName: string;
  readonly format: Format;
  readonly mappingId: IndicatorMappingId | null;
  readonly retrievedOn: IsoDate;
  /** Null for the command line. */
  readonly person: PersonId | null;
  readonly now: Date;
}

/** Takes a file in: writes all that the plan adds and changes, and keeps what every value was before. */
export async function takeIn(tx: Transaction, plan: Plan, taking: Taking): Promise<IndicatorImportId> {
  const { id, fileName, format, mappingId, retrievedOn, person, now } = taking;
  const made = await tx
    .insertInto("indicatorImport")
    .values({
      ...(id === undefined ? {} : { id }),
      fileName,
      format,
      mappingId,
      retrievedOn,
      importedAt: now,
      personId: person,
      rowsAdded: plan.added.length,
      rowsChanged: plan.changed.length,
      rowsSame: plan.same,
    })
    .returning("indicatorImport.id")
    .executeTakeFirstOrThrow();
  const values = [...plan.added, ...plan.changed.map(({ after }) => after)];
  await writeValues(tx, values, made.id);
  return made.id;
}

/**
 * Undoes a whole import: every value is as before it. Gives the values that a later import has changed and so stand in
 * the way; with any of them nothing is undone. Throws `Conflict` when it was undone already.
 */
export async function undoImport(
  tx: Transaction,
  id: IndicatorImportId,
  { person, now }: { readonly person: PersonId; readonly now: Date },
): Promise<readonly ImportedValue[]> {
  const inTheWay = await readImportedValues(tx, id, { later: true, limit: 100 });
  if (inTheWay.length > 0) return inTheWay;
  const marked = await tx
    .updateTable("indicatorImport")
    .set({ undoneAt: now, undoneBy: person })
    .where("indicatorImport.id", "=", id)
    .where("indicatorImport.undoneAt", "is", null)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) throw new Conflict("indicator import");
  await sql`
    delete from indicator_value using indicator_revision as revision
    where revision.import_id = ${id} and revision.before is null and ${isOfRevision}`.execute(tx);
  await sql`
    update indicator_value
    set value = (revision.before ->> 'value')::numeric, base = (revision.before ->> 'base')::numeric,
      standard_error = (revision.before ->> 'standard_error')::numeric,
      is_preliminary = (revision.before ->> 'is_preliminary')::boolean,
      import_id = (revision.before ->> 'import_id')::uuid
    from indicator_revision as revision
    where revision.import_id = ${id} and revision.before is not null and ${isOfRevision}`.execute(tx);
  return [];
}

const isOfRevision = sql`revision.indicator_id = indicator_value.indicator_id
  and revision.area_code = indicator_value.area_code and revision.sex = indicator_value.sex
  and revision.age = indicator_value.age and revision.period = indicator_value.period`;

/** Writes values, and of each what it was before: one statement, which sees all of them as they were. */
async function writeValues(
  tx: Transaction,
  values: readonly NewValue[],
  id: IndicatorImportId,
): Promise<void> {
  await sql`
    with filed as materialized (select * from ${filed(values)}),
    revised as (
      insert into indicator_revision (indicator_id, area_code, sex, age, period, before, import_id)
      select filed.indicator_id, filed.area_code, filed.sex, filed.age, filed.period,
        case when known.indicator_id is not null then jsonb_build_object('value', known.value, 'base', known.base,
          'standard_error', known.standard_error, 'is_preliminary', known.is_preliminary,
          'import_id', known.import_id) end,
        ${id}
      from filed
      left join indicator_value as known
        on known.indicator_id = filed.indicator_id and known.area_code = filed.area_code and known.sex = filed.sex
          and known.age = filed.age and known.period = filed.period)
    insert into indicator_value (indicator_id, area_code, sex, age, period, value, base, standard_error,
      is_preliminary, import_id)
    select filed.indicator_id, filed.area_code, filed.sex, filed.age, filed.period, filed.value, filed.base,
      filed.standard_error, filed.is_preliminary, ${id}
    from filed
    on conflict (indicator_id, area_code, sex, age, period) do update
    set value = excluded.value, base = excluded.base, standard_error = excluded.standard_error,
      is_preliminary = excluded.is_preliminary, import_id = excluded.import_id`.execute(tx);
}

/** All values as one row source: a file of a hundred thousand is one statement. */
function filed(values: readonly NewValue[]) {
  const all = <Cell>(cell: (value: NewValue) => Cell): Cell[] => values.map(cell);
  return sql`unnest(
      ${all(({ indicator }) => indicator.id)}::uuid[], ${all(({ areaCode }) => areaCode)}::text[],
      ${all(({ sex }) => sex)}::text[], ${all(({ age }) => age)}::text[], ${all(({ period }) => period)}::text[],
      ${all(({ value }) => value)}::numeric[], ${all(({ base }) => base)}::numeric[],
      ${all(({ standardError }) => standardError)}::numeric[],
      ${all((value) => value.isPreliminary)}::boolean[])
    as filed (indicator_id, area_code, sex, age, period, value, base, standard_error, is_preliminary)`;
}
