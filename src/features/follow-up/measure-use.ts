import type { MeasureProgress } from "#app/features/measure/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Use } from "./report.ts";

/** How a measure of a promise stood, and what it had used, on the day of the figures. */
export type MeasureWithUse = Pick<
  MeasureProgress,
  "title" | "accountable" | "responsibleTitle" | "commitment" | "progress"
> & {
  /** What is counted; may be empty. */
  readonly unit: string;
  /** The items it serves: "1.1". */
  readonly references: readonly string[];
  readonly stoppedOn: IsoDate | null;
  readonly hours: Use;
  readonly cost: Use;
};
