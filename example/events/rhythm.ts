import { daysBetween, type IsoDate, isoDate } from "#app/platform/iso-date.ts";

/** When in a day: seen as it happens, or found afterwards (`found`). */
export type Hours = "evening" | "night" | "school" | "work" | "found" | "fire";
/** On which days of the week. */
export type Weekdays = "even" | "weekend" | "school" | "work" | "monday";
/** In which part of the year. */
export type Season = "even" | "summer" | "term" | "dark" | "rockets" | "late";

/** Weight of each hour from midnight; from 24 on it is the night that follows. */
export const HOURS: Readonly<Record<Hours, ReadonlyMap<number, number>>> = {
  evening: hours(15, [2, 3, 4, 5, 7, 9, 9, 7, 4]),
  night: hours(19, [3, 5, 8, 11, 13, 11, 8, 5, 3]),
  school: hours(7, [6, 4, 3, 5, 8, 9, 6, 7, 9, 3]),
  work: hours(6, [5, 8, 7, 5, 4, 3, 4, 5, 5, 3]),
  found: hours(16, [2, 3, 4, 4, 5, 5, 4]),
  fire: hours(14, [1, 1, 2, 3, 4, 6, 8, 9, 9, 8, 6, 4, 3, 2]),
};

/** Weight of each day from Monday. */
const WEEKDAYS: Readonly<Record<Weekdays, readonly number[]>> = {
  even: [1, 1, 1, 1, 1, 1, 1],
  weekend: [0.4, 0.4, 0.6, 0.9, 2.6, 2.3, 0.7],
  school: [1, 1, 1, 1, 1.4, 0, 0],
  work: [1.2, 1, 1, 1, 0.9, 0.1, 0.1],
  monday: [2.4, 1, 0.9, 0.9, 1, 0.4, 0.4],
};

/** Weight of each month from January. */
const SEASONS: Readonly<Record<Exclude<Season, "rockets">, readonly number[]>> = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  summer: [0.3, 0.3, 0.4, 0.8, 1.4, 2.5, 2.9, 2.5, 1.2, 0.7, 0.4, 0.3],
  term: [1, 1, 1, 1, 1.2, 0.5, 0, 1.3, 1.9, 1.3, 1.1, 0.8],
  dark: [1.8, 1.4, 0.9, 0.6, 0.4, 0.3, 0.3, 0.7, 1.1, 1.6, 2, 2.2],
  late: [0.6, 0.6, 0.9, 1.2, 1.2, 1.3, 1.3, 1.2, 1.2, 1, 0.7, 0.7],
};
/** Rockets: the days around New Year, Walpurgis Night and school's end; hardly ever else. */
const ROCKETS: readonly (readonly [from: string, to: string, weight: number])[] = [
  ["12-27", "12-30", 14],
  ["12-31", "12-31", 60],
  ["01-01", "01-02", 16],
  ["04-28", "05-01", 10],
  ["06-08", "06-14", 3],
];
/** The first weeks of the autumn term are worse than those that follow. */
const SCHOOL_START = { from: "08-17", to: "09-10", weight: 1.5 };

/** How much happens on a day beside other days. */
export function weightOf(day: IsoDate, weekdays: Weekdays, season: Season): number {
  const monthDay = day.slice(5);
  const weekday = WEEKDAYS[weekdays][weekdayOf(day)] ?? 1;
  if (season === "rockets") {
    return ROCKETS.find(([from, to]) => from <= monthDay && monthDay <= to)?.[2] ?? 0.15;
  }
  const month = SEASONS[season][Number(day.slice(5, 7)) - 1] ?? 1;
  const { from, to, weight } = SCHOOL_START;
  return weekday * month * (season === "term" && from <= monthDay && monthDay <= to ? weight : 1);
}

/** Monday is 0. */
export function weekdayOf(day: IsoDate): number {
  return ((daysBetween(isoDate("2024-01-01"), day) % 7) + 7) % 7;
}

/** A number of events with the mean `mean` (Poisson, by multiplication: means here are small). */
export function eventsOf(random: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > limit) {
    product *= random();
    count += 1;
  }
  return count;
}

/** One of the choices, the heavy ones more often. */
export function weighted<Choice>(random: () => number, choices: Iterable<readonly [Choice, number]>): Choice {
  const all = [...choices];
  let left = random() * all.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of all) {
    left -= weight;
    if (left < 0) return choice;
  }
  const last = all.at(-1);
  if (last === undefined) throw new Error("Nothing to choose from");
  return last[0];
}

function hours(from: number, weights: readonly number[]): ReadonlyMap<number, number> {
  return new Map(weights.map((weight, place) => [from + place, weight]));
}
