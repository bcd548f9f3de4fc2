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
