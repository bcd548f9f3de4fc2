import { addDays, daysBetween, type IsoDate } from "#app/platform/iso-date.ts";
import { type Commitment, isOver, type Standing } from "./status.ts";

/** Days before the deadline from which something is due soon. */
export const DUE_SOON_DAYS = 30;

/** What the calendar says, worked out from the dates alone and from whether the log shows it done. */
export type Schedule =
  | { readonly word: "done" | "stopped" | "no_date" }
  | { readonly word: "not_begun"; readonly day: IsoDate }
  | { readonly word: "not_due" | "due_soon"; readonly day: IsoDate; readonly days: number }
  | { readonly word: "late" | "over"; readonly day: IsoDate; readonly days: number };

/** The schedule's own voice. `day` is the last day to be done in time; when late, the first day it was late. */
export function scheduleOf(commitment: Commitment, standing: Standing, today: IsoDate): Schedule {
  const { begins, deadline, ends, stoppedOn } = commitment;
  if (standing.status === "kept") return { word: "done" };
  if (stoppedOn !== null) return { word: "stopped" };
  if (ends !== null && isOver(commitment, today)) {
    return { word: "over", day: ends, days: daysBetween(ends, today) };
  }
  const last = deadline ?? ends;
  if (last === null) return { word: "no_date" };
  if (today > last) return { word: "late", day: addDays(last, 1), days: daysBetween(last, today) };
  if (begins !== null && today < begins) return { word: "not_begun", day: begins };
  const days = daysBetween(today, last);
  return { word: days <= DUE_SOON_DAYS ? "due_soon" : "not_due", day: last, days };
}
