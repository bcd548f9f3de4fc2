export { at } from "./at.ts";
export { type Random, seededRandom } from "./random.ts";
export type { Reason } from "./reason.ts";
export { cannot, type Cannot, type Estimate, type Interval, isCannot, type Result } from "./result.ts";
export type { Warning } from "./warning.ts";
