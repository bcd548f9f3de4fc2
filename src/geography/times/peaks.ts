import { at } from "#app/statistics/index.ts";
import type { WeekTable } from "./week-table.ts";

/** A block of the week in which more happens than its hours' share. */
export interface Peak {
  /** The first weekday, Monday 0, and how many days from it. */
  readonly weekday: number;
  readonly days: number;
  /** The hour it begins on each of these days, and how many hours it lasts; past midnight it goes on into the next day. */
  readonly hour: number;
  readonly hours: number;
  /** Events in the block. */
  readonly events: number;
}

/** Fewer events than these spread over 168 hours show chance, not habits. */
export const FEWEST_FOR_PEAKS = 50;
/** A block must hold this many times its hours' share to be called a peak. */
const CLEARLY = 1.5;
/** And this share of all events, and this many of them. */
const SHARE = 0.05;
const FEWEST_IN_PEAK = 10;
const LONGEST_HOURS = 6;

/**
 * The blocks of weekdays and hours that stand out most, at most `most` of them, the one with most events first. Every block of one to seven
 * days in a row and two to six hours is weighed by the likelihood ratio of the scan statistic (Kulldorff 1997: how much better the table is
 * described by another rate inside the block than outside); the best is a peak if it holds 1.5 times its share and a twentieth of all
 * events, and its hours are then left out while the next is looked for. A description of the table, not a test. Empty for fewer than 50 events.
 *
 * @example
 * const values = Float64Array.from({ length: 168 }, (_, hour) => ([116, 117, 118, 119].includes(hour) ? 50 : 1));
 * peaks({ values, n: 364, warnings: [] }, 3) // → [{ weekday: 4, days: 1, hour: 20, hours: 4, events: 200 }]
 */
export function peaks({ values, n }: WeekTable, most: number): readonly Peak[] {
  const free = values.map(() => 1);
  const found: Peak[] = [];
  if (n < FEWEST_FOR_PEAKS) return found;
  while (found.length < most) {
    const best = bestBlock(values, free);
    if (best === undefined || best.events < Math.max(SHARE * n, FEWEST_IN_PEAK)) break;
    found.push(best);
    for (const hour of hoursOf(best)) free[hour] = 0;
  }
  return found.toSorted((one, other) => other.events - one.events);
}

/** The hours of the week of a block. */
function hoursOf({ weekday, days, hour, hours }: Omit<Peak, "events">): number[] {
  return Array.from({ length: days * hours }, (_, place) => {
    const day = weekday + Math.floor(place / hours);
    return (24 * day + hour + (place % hours)) % 168;
  });
}

function bestBlock(values: Float64Array, free: Float64Array): Peak | undefined {
  const left = free.reduce((sum, one) => sum + one, 0);
  const total = values.reduce((sum, value, hour) => sum + value * at(free, hour), 0);
  let best: Peak | undefined;
  let highest = 0;
  for (let weekday = 0; weekday < 7; weekday += 1)
    for (let days = 1; days <= (weekday === 0 ? 7 : 6); days += 1)
      for (let hour = 0; hour < 24; hour += 1)
        for (let hours = 2; hours <= LONGEST_HOURS; hours += 1) {
          const block = hoursOf({ weekday, days, hour, hours });
          if (block.some((place) => free[place] === 0)) continue;
          const events = block.reduce((sum, place) => sum + at(values, place), 0);
          const expected = (total * block.length) / left;
          if (events < CLEARLY * expected) continue;
          const ratio = likelihoodRatio(events, expected, total);
          if (ratio <= highest) continue;
          highest = ratio;
          best = { weekday, days, hour, hours, events };
        }
  return best;
}

/** Logarithm of the likelihood ratio of a block that holds more than expected. */
function likelihoodRatio(events: number, expected: number, total: number): number {
  const outside = total - events;
  const rest = outside > 0 ? outside * Math.log(outside / (total - expected)) : 0;
  return events * Math.log(events / expected) + rest;
}
