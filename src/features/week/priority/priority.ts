import type { AreaId, EventCategoryId, ProblemId, WeekPriorityId } from "#app/schema/tables.ts";

/** What the parties put first for the week to come, as it is written. */
export interface PriorityText {
  readonly statement: string;
  /** What in the picture speaks for it. */
  readonly why: string;
  readonly place: string;
  readonly areaId: AreaId | null;
  readonly categoryId: EventCategoryId | null;
  readonly problemId: ProblemId | null;
}

/** A priority with the names of what it is tied to. */
export interface Priority extends PriorityText {
  readonly id: WeekPriorityId;
  readonly area: string | null;
  readonly category: string | null;
  readonly problem: string | null;
  readonly version: number;
}
