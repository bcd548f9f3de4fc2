import type { IsoDate } from "#app/platform/iso-date.ts";
import type { FollowUpId, PromiseId } from "#app/schema/tables.ts";
import type { Report } from "./report.ts";

/** What is written about a follow-up beside its comments. */
export interface FollowUpText {
  readonly title: string;
  readonly from: IsoDate;
  /** The last day is included. */
  readonly to: IsoDate;
  readonly summary: string;
}

/** A follow-up of a promise. Once decided it is never changed. */
export interface FollowUp extends FollowUpText {
  readonly id: FollowUpId;
  readonly promiseId: PromiseId;
  readonly version: number;
  /** The report as it was decided, with its number; null while it is a draft. */
  readonly decided: { readonly number: number; readonly report: Report } | null;
}

/** What the log does not say about an item. */
export interface ItemComment {
  readonly comment: string;
  readonly responsible: string;
  readonly version: number;
}

/** The day the figures of a follow-up stand for: its last day, or today while that lies ahead. */
export function dayOfFigures({ to }: Pick<FollowUpText, "to">, today: IsoDate): IsoDate {
  return to < today ? to : today;
}

/** Whether the period is over, so that the follow-up can be decided: from its last day on. */
export function canBeDecided({ to }: Pick<FollowUpText, "to">, today: IsoDate): boolean {
  return to <= today;
}
