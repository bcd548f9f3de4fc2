import { at } from "#app/statistics/index.ts";

/** How many events on one square metre make it a shared position. */
const SHARED_BY = 5;
/** The share of all events on shared positions from which they say nothing about places. */
const LIMIT = 0.5;

/** How much of the events stand on positions that many share. */
export interface SharedPositions {
  /** Events on positions (to the metre) that at least five events share, as a share of all events, 0–1. */
  readonly share: number;
  /** How many such positions there are. */
  readonly positions: number;
  /** Whether the positions look like centres of areas: at least half of the events share theirs. */
  readonly centrePoints: boolean;
}

/** Counters for the quick look: four million, so that a million scattered events seldom share one. */
const COUNTERS = 2 ** 22;

/**
 * A quick look before `detectCentrePoints`, which has to sort: never no where it says yes. Positions are counted in fewer counters than
 * there are square metres, so several may share one, which only makes more of them.
 *
 * @example
 * mayBeCentrePoints(Array(8).fill(585_000), Array(8).fill(6_582_000)) // → true
 * mayBeCentrePoints([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]) // → false
 */
export function mayBeCentrePoints(east: ArrayLike<number>, north: ArrayLike<number>): boolean {
  const counts = new Uint32Array(COUNTERS);
  for (let i = 0; i < east.length; i += 1) {
    const mixed =
      Math.imul(Math.round(at(east, i)), 0x9e3779b1) ^ Math.imul(Math.round(at(north, i)), 0x85ebca6b);
    const counter = (mixed ^ (mixed >>> 15)) & (COUNTERS - 1);
    counts[counter] = at(counts, counter) + 1;
  }
  const events = counts.reduce((sum, count) => (count >= SHARED_BY ? sum + count : sum), 0);
  return events >= LIMIT * east.length;
}

/**
 * Finds out whether positions are the middle of a kommun, county or postal area rather than scenes: then few positions carry most events,
 * and every hot spot would be an artefact. Rule: at least half of the events stand on a position (to the metre) that at least five share.
 * Coordinates in metres. It cannot tell a centre from a real place with many events, such as a shopping centre: there the caller says so
 * (`addresses` of `EventPoints`).
 *
 * @example
 * const east = [...Array(9).fill(585_000), 586_000], north = Array(10).fill(6_582_000);
 * detectCentrePoints(east, north) // → { share: 0.9, positions: 1, centrePoints: true }
 */
export function detectCentrePoints(east: ArrayLike<number>, north: ArrayLike<number>): SharedPositions {
  // Ten million metres hold every northing, so two whole numbers make one; sorted, equal positions stand together.
  const places = Float64Array.from(
    { length: east.length },
    (_, i) => Math.round(at(east, i)) * 1e7 + Math.round(at(north, i)),
  ).sort();
  let positions = 0;
  let events = 0;
  for (let first = 0, i = 1; i <= places.length; i += 1) {
    if (places[i] === places[first]) continue;
    if (i - first >= SHARED_BY) {
      positions += 1;
      events += i - first;
    }
    first = i;
  }
  const share = places.length === 0 ? 0 : events / places.length;
  return { share, positions, centrePoints: share >= LIMIT };
}
