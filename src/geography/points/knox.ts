import {
  at,
  cannot,
  type Cannot,
  isCannot,
  type Random,
  type Result,
  type Warning,
} from "#app/statistics/index.ts";
import { benjaminiHochberg } from "#app/statistics/proportions/index.ts";
import { shuffle } from "../patterns/shuffle.ts";
import { bandOf, refuseBands } from "./bands.ts";
import { closePairs, type ClosePairs } from "./close-pairs.ts";
import { checkPoints, type EventPoints } from "./event-points.ts";

/** What is asked about events with a place and a day. */
export interface KnoxInput {
  readonly points: EventPoints;
  /** When each event was, in days from any day (parts of days too). */
  readonly days: ArrayLike<number>;
  /** Upper limits of the distance bands in metres, rising: `[0, 100, 200]` is same place, up to 100 m, 100 to 200 m. */
  readonly metres: readonly number[];
  /** Upper limits of the time bands in days, rising. */
  readonly dayLimits: readonly number[];
  readonly random: Random;
  /** How many random orders of the days. Default 999. */
  readonly times?: number;
}

/** One cell of the table: pairs of events this near in place and time. */
export interface KnoxCell {
  readonly metres: { readonly from: number; readonly to: number };
  readonly days: { readonly from: number; readonly to: number };
  readonly observed: number;
  /** Mean over all orders of the days, worked out exactly. */
  readonly expected: number;
  /** Observed by expected: 1.4 is 40 % more pairs than chance; undefined when chance gives none. */
  readonly ratio: number | undefined;
  /** How many orders give at least as many pairs, counting the one seen. */
  readonly pValue: number;
  /** With Benjamini and Hochberg's correction for looking at all cells. */
  readonly adjusted: number;
}

/** The table of bands, distance by distance. */
export interface Knox {
  readonly cells: readonly KnoxCell[];
  readonly method: string;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Knox's test for near repeats: do events near in place follow on each other in time more often than chance gives? The places stay, the days
 * are dealt out in random order, so neither busy places nor busy seasons alone make a repeat. A trend that differs between places does.
 * Source: Knox 1964; random orders and table of bands as Johnson and others 2007; count and expectation as surveillance's `knox`.
 *
 * @example
 * const points = { east: [0, 10, 5000, 5010, 9000], north: [0, 0, 0, 0, 0] };
 * const { cells } = knox({ points, days: [0, 1, 50, 51, 99], metres: [100], dayLimits: [7], random: seededRandom(1), times: 199 });
 * cells[0].observed // → 2
 * cells[0].expected // → 0.4
 */
export function knox(input: KnoxInput): Result<Knox> {
  const { points, metres, dayLimits, random, times = 999 } = input;
  const checked = checkPoints(points, 5);
  if (isCannot(checked)) return checked;
  const bad =
    refuseBands("metres", metres) ??
    refuseBands("days", dayLimits) ??
    refuseDays(input.days, checked.n) ??
    (times >= 19
      ? undefined
      : cannot({ code: "outOfRange", where: "times", value: times, low: 19, high: Infinity }));
  if (bad !== undefined) return bad;
  const days = Float64Array.from(input.days);
  const pairs = closePairs(checked.east, checked.north, metres);
  const observed = tally(pairs, days, metres, dayLimits);
  const shares = sharesOfPairs(days, dayLimits);
  const atLeast = new Float64Array(observed.length).fill(1);
  for (let draw = 0; draw < times; draw += 1) {
    shuffle(days, random);
    for (const [cell, count] of tally(pairs, days, metres, dayLimits).entries())
      if (count >= at(observed, cell)) atLeast[cell] = at(atLeast, cell) + 1;
  }
  const pValues = Array.from(atLeast, (count) => count / (times + 1));
  const adjusted = benjaminiHochberg(pValues);
  if (isCannot(adjusted)) return adjusted;
  const cells = pValues.map((pValue, cell): KnoxCell => {
    const [space, time] = [Math.floor(cell / dayLimits.length), cell % dayLimits.length];
    const expected = at(pairs.perBand, space) * at(shares, time);
    return {
      metres: { from: space === 0 ? 0 : at(metres, space - 1), to: at(metres, space) },
      days: { from: time === 0 ? 0 : at(dayLimits, time - 1), to: at(dayLimits, time) },
      observed: at(observed, cell),
      expected,
      ratio: expected > 0 ? at(observed, cell) / expected : undefined,
      pValue,
      adjusted: at(adjusted, cell),
    };
  });
  return { cells, method: `Knox, ${times} orders of the days`, n: checked.n, warnings: checked.warnings };
}

function tally(
  { first, second, band }: ClosePairs,
  days: Float64Array,
  metres: readonly number[],
  dayLimits: readonly number[],
): Float64Array {
  const counts = new Float64Array(metres.length * dayLimits.length);
  for (let pair = 0; pair < first.length; pair += 1) {
    const apart = Math.abs(at(days, at(first, pair)) - at(days, at(second, pair)));
    const time = bandOf(dayLimits, apart);
    if (time === dayLimits.length) continue;
    const cell = at(band, pair) * dayLimits.length + time;
    counts[cell] = at(counts, cell) + 1;
  }
  return counts;
}

/** Of all pairs of events, wherever they are, the share in each time band. */
function sharesOfPairs(days: Float64Array, dayLimits: readonly number[]): number[] {
  const sorted = days.toSorted();
  const n = sorted.length;
  const within = dayLimits.map((limit) => {
    let pairs = 0;
    for (let late = 0, early = 0; late < n; late += 1) {
      while (at(sorted, late) - at(sorted, early) > limit) early += 1;
      pairs += late - early;
    }
    return pairs / ((n * (n - 1)) / 2);
  });
  return within.map((share, i) => share - (i === 0 ? 0 : at(within, i - 1)));
}

function refuseDays(days: ArrayLike<number>, n: number): Cannot | undefined {
  if (days.length !== n) return cannot({ code: "lengthsDiffer", what: "days", have: days.length, need: n });
  const values = Float64Array.from(days);
  const bad = values.findIndex((day) => !Number.isFinite(day));
  if (bad >= 0) return cannot({ code: "notANumber", where: String(bad + 1), value: String(values[bad]) });
  const one = at(values, 0);
  return values.every((day) => day === one) ? cannot({ code: "oneValue", value: one }) : undefined;
}
