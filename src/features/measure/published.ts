/** What public pages may know about measures: the pure rules of progress, status and schedule. */
export {
  type ActivityKind,
  type LogLine,
  type Progress,
  progressOf,
  type ProgressQuestion,
} from "./progress/progress.ts";
export { type Schedule, scheduleOf } from "./progress/schedule.ts";
export {
  type Commitment,
  isSummed,
  itemStatus,
  type Standing,
  type StatusWord,
  type Why,
} from "./progress/status.ts";
