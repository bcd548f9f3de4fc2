import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { dayOf, type ExampleCalendar, spreadDays } from "../calendar.ts";
import { between, pick, seededRandom } from "../random.ts";
import type { ExampleActivity } from "./measure.ts";

/** What the tables of measures are written with: days of the promise, logs with a rhythm, single days. */
export interface MeasureKit {
  readonly calendar: ExampleCalendar;
  readonly end: IsoDate;
  /** A day of the promise's first year. */
  first(monthDay: string): IsoDate;
  /** Days from today. */
  soon(days: number): IsoDate;
  /** Something done every so many days, with a little unrest. */
  rhythm(
    every: number,
    amounts: readonly [low: number, high: number],
    by: string,
    texts: readonly [string, ...string[]],
    from?: IsoDate,
    to?: IsoDate,
  ): ExampleActivity[];
  /** One day; what lies on the wrong side of today is left out. */
  on(
    kind: ExampleActivity["kind"],
    day: IsoDate,
    quantity: number,
    text: string,
    by: string,
  ): ExampleActivity[];
}

/** The kit of one world; its chance is used up in order, so it is made once. */
export function measureKit(calendar: ExampleCalendar): MeasureKit {
  const random = seededRandom(484);
  const start = dayOf(calendar, 0, "01-15");
  const end = dayOf(calendar, 1, "12-31");
  return {
    calendar,
    end,
    first: (monthDay) => dayOf(calendar, 0, monthDay),
    soon: (days) => addDays(calendar.today, days),
    rhythm: (every, [low, high], by, texts, from = start, to = end) =>
      spreadDays(calendar, random, { from, to, every }).map((day) => ({
        day,
        kind: "done",
        quantity: between(random, low, high),
        text: pick(random, texts),
        by,
      })),
    on: (kind, day, quantity, text, by) => {
      const outside = kind === "planned" ? day < calendar.today : day > calendar.today;
      return outside ? [] : [{ day, kind, quantity, text, by }];
    },
  };
}
