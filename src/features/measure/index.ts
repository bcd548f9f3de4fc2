export { type Activity, type ActivityText } from "./activity/activity.ts";
export { type ActivityFilter, readActivities, recentActivities } from "./activity/queries.ts";
export { type LoggedBy, logActivity, withdrawActivity } from "./activity/store.ts";
export { measuresDue, measuresLate, measuresToLog } from "./desk.ts";
export { EVERY_MEASURE, type MeasureFilter } from "./list/filter.ts";
export { type ListedMeasure } from "./list/listed.ts";
export { type Worker } from "./list/mine.ts";
export { type MeasurePage, readMeasures } from "./list/queries.ts";
export { type ItemLink, type Measure, type MeasureText, type Stop } from "./measure.ts";
export {
  figureLine,
  figureOf,
  scheduleWords,
  shapeOf,
  type Situation,
  targetWords,
  whyOf,
} from "./presenter.ts";
export { addProgramme } from "./programme/store.ts";
export {
  type ItemProgress,
  type MeasureProgress,
  readMeasureProgress,
  readProgress,
} from "./standing/queries.ts";
export * from "./published.ts";
export { type MeasureTitle, readMeasure, readMeasureTitles } from "./queries.ts";
export { type EvidenceSaid, type EvidenceWord, type OwnerSaid, type Voices } from "./statement/statement.ts";
export { type NewStatement, stateMeasure } from "./statement/store.ts";
export { addMeasure, changeMeasure, stopMeasure } from "./store.ts";
