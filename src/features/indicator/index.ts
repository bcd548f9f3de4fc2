import type { Transaction } from "#app/platform/database/index.ts";
import type { IndicatorId } from "#app/schema/tables.ts";
import { EVERY_AGE, type Sex } from "./indicator.ts";
import { readIndicator, readValues } from "./queries.ts";
import { type IndicatorSeries, seriesOf } from "./series.ts";

export { addressOf as indicatorAddress } from "./addresses.ts";
export { type IndicatorOfAreas, readIndicatorsOfAreas, readValuesByArea } from "./by-area.ts";
export { takeIndicatorFile, type TriedFile } from "./import/take-file.ts";
export type { IndicatorText } from "./indicator.ts";
export { EMPTY_MAPPING } from "./mapping/mapping.ts";
export { addMapping } from "./mapping/store.ts";
export type { Indicator, IndicatorValue } from "./indicator.ts";
export { listIndicators } from "./queries.ts";
export type { IndicatorSeries } from "./series.ts";
export { addIndicator } from "./store.ts";

/**
 * One series of an indicator as `src/statistics` wants it, with its preliminary tail marked. Of everybody when sex and
 * age are left out; empty when there are no values. Throws `NotFound` when there is no such indicator.
 */
export async function readIndicatorSeries(
  tx: Transaction,
  wanted: { indicator: IndicatorId; areaCode: string; sex?: Sex; age?: string },
): Promise<IndicatorSeries> {
  const { areaCode, sex = "all", age = EVERY_AGE } = wanted;
  const indicator = await readIndicator(tx, wanted.indicator);
  return seriesOf(indicator, await readValues(tx, indicator.id, { areaCode, sex, age }));
}
