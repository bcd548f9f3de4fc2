import { addDays, type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import type { EventTime } from "../event.ts";
import { endsOfDay, swedishClock, swedishMoment } from "../swedish-time.ts";

/** What was typed of the time; a clock is "18:30", or empty when it is not known. */
export interface TypedTime {
  readonly day: IsoDate;
  readonly clock: string;
  readonly endDay: IsoDate | null;
  readonly endClock: string;
}

/**
 * When it happened, by what was typed: with an end a span, with a clock a moment, otherwise only the day. A span
 * that ends at an earlier clock without a day ends the day after.
 * @returns null when the end lies before the beginning
 */
export function eventTimeOf({ day, clock, endDay, endClock }: TypedTime): EventTime | null {
  const begin = endsOfDay(day);
  if (endDay === null && endClock === "") {
    if (clock === "") return { beginsAt: begin.from, endsAt: begin.to, timeKnown: "day" };
    const moment = swedishMoment(day, clock);
    return { beginsAt: moment, endsAt: moment, timeKnown: "moment" };
  }
  const beginsAt = clock === "" ? begin.from : swedishMoment(day, clock);
  const lastDay = endDay ?? (clock !== "" && endClock < clock ? addDays(day, 1) : day);
  if (lastDay < day) return null;
  const endsAt = endClock === "" ? endsOfDay(lastDay).to : swedishMoment(lastDay, endClock);
  return beginsAt <= endsAt ? { beginsAt, endsAt, timeKnown: "span" } : null;
}

/** What would have been typed for a time. */
export function typedTimeOf({ beginsAt, endsAt, timeKnown }: EventTime): TypedTime {
  const day = swedishDay(beginsAt);
  if (timeKnown === "day") return { day, clock: "", endDay: null, endClock: "" };
  const clock = swedishClock(beginsAt);
  if (timeKnown === "moment") return { day, clock, endDay: null, endClock: "" };
  return { day, clock, endDay: swedishDay(endsAt), endClock: swedishClock(endsAt) };
}
