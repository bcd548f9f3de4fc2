import type { IsoDate } from "#app/platform/iso-date.ts";
import type { DrawingKind } from "./drawing/drawing.ts";
import type { Evidence } from "./evidence.ts";
import type { CauseId, MeasureId, ProblemId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";

/** A problem as it is written. */
export interface ProblemText {
  /** The problem in one sentence. */
  readonly statement: string;
  /** Where it is seen: a picture, a survey, a dialogue. */
  readonly source: string;
  readonly sourceDay: IsoDate | null;
  readonly place: string;
}

/** A cause as it is written. */
export interface CauseText extends Evidence {
  readonly text: string;
}

/** A promise item that answers a cause. */
export interface AnsweringItem {
  readonly id: PromiseItemId;
  readonly promiseId: PromiseId;
  readonly promise: string;
  /** "2.1". */
  readonly reference: string;
  /** Its heading, or its text when it has none. */
  readonly title: string;
}

/** A measure that answers a cause. */
export interface AnsweringMeasure {
  readonly id: MeasureId;
  readonly title: string;
  readonly stopped: boolean;
}

/** A cause with what answers it. */
export interface Cause extends CauseText {
  readonly id: CauseId;
  readonly version: number;
  readonly items: readonly AnsweringItem[];
  readonly measures: readonly AnsweringMeasure[];
  /** Drawings it stands in. */
  readonly drawings: readonly DrawingKind[];
}

/** A problem with its causes, in order. */
export interface Problem extends ProblemText {
  readonly id: ProblemId;
  readonly version: number;
  /** When it was put aside; null while it is worked on. */
  readonly closedAt: Date | null;
  readonly causes: readonly Cause[];
}

/** A problem as the list shows it. */
export interface ProblemLine extends ProblemText {
  readonly id: ProblemId;
  readonly closedAt: Date | null;
  readonly causes: number;
  /** Causes that no measure answers. */
  readonly unanswered: number;
}
