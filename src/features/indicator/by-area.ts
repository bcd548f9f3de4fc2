import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IndicatorId } from "#app/schema/tables.ts";
import type { SeriesKind } from "#app/statistics/series/index.ts";
import { EVERY_AGE, type Indicator, type IndicatorValue } from "./indicator.ts";
import { readIndicator } from "./queries.ts";

/** An indicator that has values for areas, and for which periods. */
export interface IndicatorOfAreas {
  readonly id: IndicatorId;
  readonly name: string;
  /** The newest first. */
  readonly periods: readonly string[];
}

/** Indicators of some kinds that have values of everybody in at least two of the areas with these codes, in Swedish order. */
export async function readIndicatorsOfAreas(
  tx: Transaction,
  kinds: readonly SeriesKind[],
  codes: readonly string[],
): Promise<readonly IndicatorOfAreas[]> {
  const { rows } = await sql<IndicatorOfAreas>`
    select indicator.id, indicator.name, array_agg(reached.period order by reached.period desc) as periods
    from indicator
    join (
      select indicator_value.indicator_id, indicator_value.period from indicator_value
      where indicator_value.area_code = any (${[...codes]}::text[])
        and indicator_value.sex = 'all' and indicator_value.age = ${EVERY_AGE}
      group by indicator_value.indicator_id, indicator_value.period
      having count(*) >= 2) as reached on reached.indicator_id = indicator.id
    where indicator.kind = any (${[...kinds]}::text[])
    group by indicator.id
    order by indicator.name collate "sv-x-icu", indicator.id`.execute(tx);
  return rows;
}

/** An indicator with the values of everybody in one period, by area code. Throws `NotFound`. */
export async function readValuesByArea(
  tx: Transaction,
  wanted: { readonly indicator: IndicatorId; readonly period: string },
): Promise<{ readonly indicator: Indicator; readonly values: ReadonlyMap<string, IndicatorValue> }> {
  const indicator = await readIndicator(tx, wanted.indicator);
  const { rows } = await sql<IndicatorValue>`
    select indicator_value.area_code, indicator_value.sex, indicator_value.age, indicator_value.period,
      indicator_value.value, indicator_value.base, indicator_value.standard_error, indicator_value.is_preliminary
    from indicator_value
    where indicator_value.indicator_id = ${indicator.id} and indicator_value.period = ${wanted.period}
      and indicator_value.sex = 'all' and indicator_value.age = ${EVERY_AGE}`.execute(tx);
  return { indicator, values: new Map(rows.map((value) => [value.areaCode, value])) };
}
