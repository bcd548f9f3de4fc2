export { type Aoristic, aoristic, type LeftOut, type TimeSpan } from "./aoristic.ts";
export { type Calendar, calendar } from "./calendar.ts";
export { aoristicOf, type GatheredSpans } from "./gathered-spans.ts";
export type { LocalTime } from "./local-time.ts";
export { FEWEST_FOR_PEAKS, type Peak, peaks } from "./peaks.ts";
export { sumBy, type WeekTable } from "./week-table.ts";
