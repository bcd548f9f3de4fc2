export { type Aoristic, aoristic, type LeftOut, type TimeSpan } from "./aoristic.ts";
export { type Calendar, calendar } from "./calendar.ts";
export type { LocalTime } from "./local-time.ts";
export { sumBy, type WeekTable } from "./week-table.ts";
