import type { IsoDate } from "#app/platform/iso-date.ts";
import type { LabelTone } from "../chart/place-labels.ts";

/** What happened to one promised thing. */
export type MarkKind = "done" | "planned" | "missed";

/** One entry of the activity log, or one planned or missed occasion. */
export type TimeMark = {
  readonly day: IsoDate;
  readonly kind: MarkKind;
  /** How many of the unit; entries of zero are not drawn. */
  readonly quantity: number;
  /** A word or two that stands over the mark where there is room. */
  readonly label?: string;
};

/** All that a time strip draws. Order of `marks` and `notes` does not matter. */
export type TimeStripData = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly marks: readonly TimeMark[];
  /** The number promised by the end; drawn by the line form. */
  readonly target?: number;
  /** Squares when the unit is an evening or a meeting, dots otherwise. */
  readonly shape?: "dot" | "square";
  /** `line` when each mark stands for many; chosen by the numbers when absent. */
  readonly form?: "marks" | "line";
  /** Words of their own, not tied to a mark. Left out by the line form. */
  readonly notes?: readonly StripNote[];
  /** The sum done as it shall be written at the line; the plain number when absent. */
  readonly total?: string;
  readonly locale?: string;
};

/** A word at a day: "10 av 12" over a season, "inget mål satt" at the end. */
export type StripNote = {
  readonly day: IsoDate;
  readonly text: string;
  readonly align?: "start" | "middle" | "end";
  readonly tone?: LabelTone;
};
