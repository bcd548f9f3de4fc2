import { type IsoDate, swedishDay } from "./iso-date.ts";

/** Where the program gets the time from; tests hand in a fixed one. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is set. */
export interface FixedClock extends Clock {
  set(moment: Date): void;
}

/** A clock that shows `moment` until told otherwise. */
export function fixedClock(moment: Date): FixedClock {
  let shown = moment;
  return {
    now: () => shown,
    set: (next) => {
      shown = next;
    },
  };
}

/** Today in Sweden, by `clock`. */
export function todayBy(clock: Clock): IsoDate {
  return swedishDay(clock.now());
}
