export { completeness, type Completeness, type CompletenessInput } from "./completeness.ts";
export {
  type DelayCohort,
  delayCounts,
  type DelayCounts,
  type DelayInput,
  type DelayRow,
} from "./delay-counts.ts";
export { nowcast, type NowcastInput } from "./nowcast.ts";
export {
  preliminaryTail,
  type PreliminaryPeriod,
  type PreliminaryTail,
  type TailInput,
} from "./preliminary-tail.ts";
export { reportingDelay, type ReportingDelay } from "./reporting-delay.ts";
