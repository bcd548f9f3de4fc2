/** What public pages may know about measures: the pure rules of progress, status and schedule, and a status in words. */
export { shapeOf, VERDICT_KINDS } from "./presenter.ts";
export { type Progress, progressOf } from "./progress/progress.ts";
export { type Schedule, scheduleOf } from "./progress/schedule.ts";
export { type Commitment, isSummed, itemStatus, type StatusWord } from "./progress/status.ts";
