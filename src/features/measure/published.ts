/** What public pages may know about measures: the pure rules of progress, status and schedule. */
export {
  type ActivityKind,
  type LogLine,
  type Progress,
  progressOf,
  type ProgressQuestion,
} from "./progress/progress.ts";
export { DUE_SOON_DAYS, type Schedule, scheduleOf } from "./progress/schedule.ts";
export {
  type Commitment,
  isOver,
  isOverdue,
  isSummed,
  itemStatus,
  type Standing,
  STATUS_WORDS,
  type StatusWord,
  type Why,
} from "./progress/status.ts";
