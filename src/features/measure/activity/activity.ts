import type { ActivityId, MeasureId, PersonId } from "#app/schema/tables.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { ActivityKind } from "../progress/progress.ts";

/** The three kinds in the order forms show them: what people mostly log comes first. */
export const ACTIVITY_KINDS = ["done", "planned", "cancelled"] as const satisfies readonly ActivityKind[];

/** What is logged: one thing that was done, will be done or was called off. */
export interface ActivityText {
  readonly day: IsoDate;
  readonly kind: ActivityKind;
  readonly quantity: number;
  /** One sentence, without names of people. */
  readonly text: string;
  readonly place: string;
  readonly hours: number | null;
  /** Kronor. */
  readonly cost: number | null;
}

/** A line of the log as it stands in the database. */
export interface Activity extends ActivityText {
  readonly id: ActivityId;
  readonly measureId: MeasureId;
  readonly measureTitle: string;
  readonly unit: string;
  readonly personId: PersonId | null;
  readonly by: string | null;
  readonly loggedAt: Date;
  /** Set when the line was taken back: it stays in the log and counts no more. */
  readonly withdrawn: { readonly at: Date; readonly by: string | null; readonly reason: string } | null;
}

/** What was wrong with the day, as a locale key; null when it can be used. */
export function problemWithDay(
  kind: ActivityKind,
  day: IsoDate,
  today: IsoDate,
): "measure:log.dayAhead" | "measure:log.dayPassed" | null {
  if (kind === "planned") return day < today ? "measure:log.dayPassed" : null;
  // A cancelled occasion may lie ahead; something done may not.
  return kind === "done" && day > today ? "measure:log.dayAhead" : null;
}
