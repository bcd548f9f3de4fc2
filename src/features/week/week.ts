import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId, WeekAreaLevelId } from "#app/schema/tables.ts";

/** The levels of a week, from calm to grave. */
export const LEVELS = ["green", "yellow", "orange", "red"] as const;
/** One of the four levels. */
export type Level = (typeof LEVELS)[number];

/** The place of a level on the scale: 1 to 4. */
export function stepOf(level: Level): number {
  return LEVELS.indexOf(level) + 1;
}

/** What a level means here. */
export interface LevelMeaning {
  readonly level: Level;
  readonly meaning: string;
  /** 0 while nobody has worded it here. */
  readonly version: number;
}

/** What is written of a week as a whole. */
export interface WeekText {
  /** Null until somebody has set it. */
  readonly level: Level | null;
  readonly levelReason: string;
  readonly summary: string;
}

/** A week as it stands in the database; version 0 while nobody has written in it. */
export interface WeekRecord extends WeekText {
  readonly monday: IsoDate;
  readonly version: number;
  /** Null while it is a draft. */
  readonly decidedAt: Date | null;
}

/** The level of an area in a week. */
export interface AreaLevel {
  readonly id: WeekAreaLevelId;
  readonly areaId: AreaId;
  readonly area: string;
  readonly level: Level;
  readonly reason: string;
  readonly version: number;
}

/** Whether a week can be decided: from its Friday on, when most of it has been seen, and with a level. */
export function canBeDecided(
  { monday, level }: Pick<WeekRecord, "monday" | "level">,
  today: IsoDate,
): boolean {
  return level !== null && addDays(monday, 4) <= today;
}
