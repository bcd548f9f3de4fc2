import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { IndicatorId, IndicatorImportId } from "#app/schema/tables.ts";
import type { Break, Indicator, IndicatorValue, SeriesKey, Sex } from "./indicator.ts";

/** An indicator as the list shows it. */
export interface ListedIndicator extends Indicator {
  readonly series: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
  /** When the newest file was fetched from its source. */
  readonly retrievedOn: IsoDate | null;
}

/** Every indicator of the register with the reach of its values, in Swedish order. */
export async function listIndicators(tx: Transaction): Promise<readonly ListedIndicator[]> {
  const { rows } = await sql<ListedIndicator>`
    select ${COLUMNS}, coalesce(reach.series, 0) as series, reach.first_period, reach.last_period, reach.retrieved_on
    from indicator
    left join lateral (
      select count(distinct (indicator_value.area_code, indicator_value.sex, indicator_value.age)) as series,
        min(indicator_value.period) as first_period, max(indicator_value.period) as last_period,
        (select max(indicator_import.retrieved_on) from indicator_import where indicator_import.id in (
          select value.import_id from indicator_value as value where value.indicator_id = indicator.id
        )) as retrieved_on
      from indicator_value where indicator_value.indicator_id = indicator.id) as reach on true
    order by indicator.name collate "sv-x-icu", indicator.id`.execute(tx);
  return rows;
}

/** One indicator, by id. Throws `NotFound`. */
export async function readIndicator(tx: Transaction, id: IndicatorId): Promise<Indicator> {
  const { rows } = await sql<Indicator>`select ${COLUMNS} from indicator where indicator.id = ${id}`.execute(
    tx,
  );
  const [indicator] = rows;
  if (indicator === undefined) throw new NotFound("indicator");
  return indicator;
}

/** Every indicator, by the name it has in files. */
export async function readIndicatorsBySlug(tx: Transaction): Promise<ReadonlyMap<string, Indicator>> {
  const { rows } = await sql<Indicator>`select ${COLUMNS} from indicator`.execute(tx);
  return new Map(rows.map((indicator) => [indicator.slug, indicator]));
}

/** The series that an indicator has values for. */
export async function readSeriesKeys(tx: Transaction, indicator: IndicatorId): Promise<readonly SeriesKey[]> {
  const { rows } = await sql<SeriesKey>`
    select distinct indicator_value.area_code, indicator_value.sex, indicator_value.age
    from indicator_value
    where indicator_value.indicator_id = ${indicator}
    order by indicator_value.area_code, indicator_value.sex, indicator_value.age`.execute(tx);
  return rows;
}

/** The values of one series, or of all of them, in order of area and time. */
export async function readValues(
  tx: Transaction,
  indicator: IndicatorId,
  key: SeriesKey | null,
): Promise<readonly IndicatorValue[]> {
  const { rows } = await sql<IndicatorValue>`
    select indicator_value.area_code, indicator_value.sex, indicator_value.age, indicator_value.period,
      indicator_value.value, indicator_value.base, indicator_value.standard_error, indicator_value.is_preliminary
    from indicator_value
    where indicator_value.indicator_id = ${indicator} and ${key === null ? sql`true` : isOf(key)}
    order by indicator_value.area_code, indicator_value.sex, indicator_value.age, indicator_value.period`.execute(
    tx,
  );
  return rows;
}

/** One time that a value was added or changed. */
export interface Revision {
  readonly period: string;
  /** The value before; null when there was none. */
  readonly before: number | null;
  /** The value after; null when it is not known any more. */
  readonly after: number | null;
  readonly importId: IndicatorImportId;
  readonly fileName: string;
  readonly importedAt: Date;
  readonly undone: boolean;
}

/** Changes of the values of one series, newest first; the first appearance of a value is none. */
export async function readRevisions(
  tx: Transaction,
  indicator: IndicatorId,
  { areaCode, sex, age }: SeriesKey,
  limit = 50,
): Promise<readonly Revision[]> {
  const { rows } = await sql<Revision>`
    select history.period, history.before, history.after, history.import_id, indicator_import.file_name,
      indicator_import.imported_at, indicator_import.undone_at is not null as undone
    from (
      select revision.id, revision.period, revision.import_id, (revision.before ->> 'value')::numeric as before,
        coalesce(
          (lead(revision.before) over (partition by revision.period order by revision.id) ->> 'value')::numeric,
          (select value.value from indicator_value as value
           where (value.indicator_id, value.area_code, value.sex, value.age, value.period)
             = (${indicator}, ${areaCode}, ${sex}, ${age}, revision.period))) as after
      from indicator_revision as revision
      where revision.indicator_id = ${indicator} and revision.area_code = ${areaCode} and revision.sex = ${sex}
        and revision.age = ${age}) as history
    join indicator_import on indicator_import.id = history.import_id
    where history.before is not null
    order by history.id desc
    limit ${limit}`.execute(tx);
  return rows;
}

function isOf({ areaCode, sex, age }: { areaCode: string; sex: Sex; age: string }) {
  return sql`indicator_value.area_code = ${areaCode} and indicator_value.sex = ${sex} and indicator_value.age = ${age}`;
}

const COLUMNS = sql<Omit<Indicator, "breaks"> & { breaks: Break[] }>`
  indicator.id, indicator.slug, indicator.name, indicator.definition, indicator.kind, indicator.unit,
  indicator.direction, indicator.scale_low, indicator.scale_high, indicator.period_kind, indicator.source,
  indicator.source_address, indicator.method, indicator.population, indicator.geography,
  indicator.complete_after_months, indicator.version,
  (select coalesce(jsonb_agg(jsonb_build_object('period', indicator_break.period, 'reason', indicator_break.reason)
      order by indicator_break.period), '[]')
   from indicator_break where indicator_break.indicator_id = indicator.id) as breaks`;
