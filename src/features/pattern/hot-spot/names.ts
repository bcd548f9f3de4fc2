import type { PlaceName } from "#app/features/area/index.ts";
import { distanceMetres, type Position } from "#app/geography/index.ts";

/** A place near a spot, and how far from its middle. */
export interface NearPlace {
  readonly name: string;
  readonly metres: number;
}

/** Names are given to places within this distance of a spot's middle, and otherwise to the nearest there is. */
const NEAR_METRES = 500;
const MOST = 2;

/** The places that a spot is named by: the two nearest of those close by, or the nearest of all. Empty when there are no places. */
export function placesNear(spot: Position, places: readonly PlaceName[]): readonly NearPlace[] {
  const near = places
    .map((place) => ({ name: place.name, metres: distanceMetres(spot, place) }))
    .toSorted((one, other) => one.metres - other.metres);
  const close = near.filter(({ metres }) => metres <= NEAR_METRES);
  return close.length > 0 ? close.slice(0, MOST) : near.slice(0, 1);
}
