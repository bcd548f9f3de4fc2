import { type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import { mondayOf } from "../week.ts";

/** Whether one's own event can still be corrected or taken back: until the week it was received is over. */
export function mayCorrect(receivedAt: Date, today: IsoDate): boolean {
  return mondayOf(swedishDay(receivedAt)) === mondayOf(today);
}
