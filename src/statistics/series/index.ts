export { checkSeries } from "./check-series.ts";
export { isSingle } from "./is-single.ts";
export {
  dayAfter,
  firstDay,
  firstPeriodFrom,
  parsePeriod,
  type Period,
  type PeriodPlace,
  PERIODS_A_YEAR,
  periodsIn,
  periodText,
  type Step,
} from "./period.ts";
export { readSeries, type ReadSeries, type SeriesRow } from "./read-series.ts";
export type { Series, SeriesKind } from "./series.ts";
