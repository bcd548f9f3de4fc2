import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, OrganisationId, PersonId, WeekActionId } from "#app/schema/tables.ts";

/** How an action stands. */
export const ACTION_STATES = ["planned", "done", "dropped"] as const;
/** One of them. */
export type ActionState = (typeof ACTION_STATES)[number];

/** An action as it is agreed: who does what, and when it is done at the latest. */
export interface ActionText {
  readonly what: string;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId | null;
  readonly dueOn: IsoDate;
}

/** An action as it stands. */
export interface Action extends ActionText {
  readonly id: WeekActionId;
  /** The week it was agreed in. */
  readonly monday: IsoDate;
  readonly organisation: string;
  /** Name of the person at work who is to do it. */
  readonly person: string | null;
  readonly state: ActionState;
  /** The day it was done or dropped. */
  readonly settledOn: IsoDate | null;
  /** Why it was dropped, or what was done. */
  readonly remark: string;
  /** The measure it has become. */
  readonly measureId: MeasureId | null;
  readonly version: number;
}

/** What is said of an action when it is settled, or taken up again. */
export interface Settling {
  readonly state: ActionState;
  readonly remark: string;
}

/** Whether an action was agreed in an earlier week. */
export function isCarried({ monday }: Pick<Action, "monday">, week: IsoDate): boolean {
  return monday < week;
}

/** Whether an action should have been done: its day is over and nobody has settled it. */
export function isOverdue({ state, dueOn }: Pick<Action, "state" | "dueOn">, today: IsoDate): boolean {
  return state === "planned" && dueOn < today;
}

/** The last day that is proposed for a new action of a week: the Friday of the week after. */
export function proposedDay(week: IsoDate): IsoDate {
  return addDays(week, 11);
}
