import type { PlacedEvents } from "#app/features/event/index.ts";
import { detectCentrePoints, type Knox, knox, type KnoxCell, toSweref99 } from "#app/geography/index.ts";
import { cannot, type Result, seededRandom } from "#app/statistics/index.ts";

/** More events than these have too many pairs to deal out again and again while somebody waits. */
export const MOST_EVENTS = 2000;
/** Upper limits of the bands: the same place, then metres; days. */
export const METRES = [0, 100, 200, 400] as const;
export const DAYS = [7, 14, 28] as const;
/** Random orders of the days. */
export const ORDERS = 499;
/** Below this corrected p a cell holds more pairs than chance gives. */
const LEVEL = 0.05;
/** Fewer events than these on points somebody set are too few to look for centre points among. */
const FEWEST_POINTS = 10;
/** The same events give the same answer every time. */
const SEED = 20_001;

/**
 * Knox's test on the events of a selection. Places of the list are real places that many events may share; points somebody set are not, so
 * they are looked through first: points in the middle of a kommun or county say nothing of what lies near.
 */
export function nearRepeats({ events, unknownPlaces }: PlacedEvents): Result<Knox> {
  const places = events.map(toSweref99);
  const east = places.map((place) => place.east);
  const north = places.map((place) => place.north);
  const set = places.filter((_, index) => events[index]?.precision === "point");
  const shared = detectCentrePoints(
    set.map((place) => place.east),
    set.map((place) => place.north),
  );
  if (set.length >= FEWEST_POINTS && shared.centrePoints)
    return cannot({ code: "centrePoints", share: shared.share });
  return knox({
    points: { east, north, unknownPlaces, addresses: true },
    days: events.map(({ day }) => day),
    metres: METRES,
    dayLimits: DAYS,
    random: seededRandom(SEED),
    times: ORDERS,
  });
}

/** Whether a cell of the table holds more pairs than chance gives. */
export function isRepeat({ observed, expected, adjusted }: KnoxCell): boolean {
  return adjusted < LEVEL && observed > expected;
}

/** The nearest and soonest repeat that stands out; undefined when none does. */
export function nearestRepeat({ cells }: Pick<Knox, "cells">): KnoxCell | undefined {
  return cells.find(isRepeat);
}
