import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Action } from "./action/action.ts";
import type { Comparison } from "./comparison.ts";
import type { ReportedState } from "./coverage/coverage.ts";
import type { Priority } from "./priority/priority.ts";
import type { AreaLevel, Level } from "./week.ts";

/** Names the form of the document, so that a later form can be told from it. */
export const PICTURE_FORMAT = "handslag-week/1";

/**
 * A week as it is read: every count and text. The page, the wall and the print are made from it; frozen when the week is
 * decided, so that what is said later can be held against what was seen then.
 */
export interface WeekPicture {
  readonly format: typeof PICTURE_FORMAT;
  readonly monday: IsoDate;
  readonly level: Level | null;
  readonly levelReason: string;
  /** What the level means here, in the words of then. */
  readonly levelMeaning: string;
  /** The level that was decided for the week before; null when none was. */
  readonly levelBefore: Level | null;
  readonly summary: string;
  readonly areaLevels: readonly Pick<AreaLevel, "id" | "area" | "level" | "reason">[];
  readonly figures: WeekFigures;
  readonly reporters: readonly WeekReporterLine[];
  readonly grave: readonly GraveEvent[];
  readonly priorities: readonly Omit<Priority, "version">[];
  readonly actions: readonly WeekActionLine[];
  readonly decided: { readonly on: IsoDate; readonly by: string } | null;
}

/** The week's counts, each beside the weeks before it. */
export interface WeekFigures {
  readonly all: WeekFigure;
  /** Categories at the top of the tree, those below added to them; only those with events now or before. */
  readonly categories: readonly WeekFigure[];
  /** Areas of one kind; events in none stand apart. */
  readonly areas: readonly WeekFigure[];
  readonly nowhere: number;
  /** From the gravest grade to the lightest. */
  readonly grades: readonly WeekFigure[];
}

/** A count of the week. */
export interface WeekFigure {
  /** Id of category or area, or the grade; empty for all. */
  readonly key: string;
  /** Empty for grades and for all: the page has words for them. */
  readonly name: string;
  readonly count: number;
  /** The eight weeks before, the earliest first; null where nobody reported. */
  readonly before: readonly (number | null)[];
  readonly comparison: Comparison;
}

/** Weeks that silence is followed back, this one included. */
export const FOLLOWED_BACK = 13;

/** What one organisation said of the week. */
export interface WeekReporterLine {
  readonly organisation: string;
  readonly state: ReportedState;
  readonly events: number;
  /** Weeks in a row without a word, this one included; at most `FOLLOWED_BACK`. */
  readonly silentRun: number;
}

/** A grave event: what, where, when; never the reporter's words. */
export interface GraveEvent {
  readonly id: string;
  readonly category: string;
  readonly where: string;
  readonly day: IsoDate;
  readonly organisation: string;
}

/** An action as it stands in the week. */
export type WeekActionLine = Pick<
  Action,
  | "id"
  | "monday"
  | "what"
  | "organisationId"
  | "organisation"
  | "person"
  | "dueOn"
  | "state"
  | "remark"
  | "measureId"
>;
