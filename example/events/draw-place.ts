import { contains } from "#app/geography/index.ts";
import { DISTRICTS } from "../areas/districts.ts";
import { type ExamplePlace, PLACES, type PlaceTag } from "../areas/places.ts";
import type { DraftPlace } from "./draft.ts";
import { weighted } from "./rhythm.ts";

/** Of a hundred events so many are told only by the district, and so many by no place at all. */
const ONLY_DISTRICT = 0.032;
const NO_PLACE = 0.023;
/** Of the others, so many by the name of a place; the rest are pointed at on the map. */
const BY_NAME = 0.6;
/** Metres of a degree here. */
const METRES = { longitude: 56_700, latitude: 111_400 };
const ELSEWHERE = ["Oklart var", "Längs linjen", "Flera platser", "Berättat i efterhand"] as const;

/** A place where something with one of the tags happens. */
export function drawPlace(random: () => number, tags: readonly PlaceTag[]): DraftPlace {
  const place = weighted(
    random,
    PLACES.filter((one) => one.tags.some((tag) => tags.includes(tag))).map((one) => [one, one.weight]),
  );
  const chance = random();
  const text = ELSEWHERE[Math.floor(random() * ELSEWHERE.length)] ?? ELSEWHERE[0];
  if (chance < NO_PLACE) return { precision: "unknown", text };
  const spot = near(random, place, 160);
  if (spot === null) return { precision: "place", place };
  if (chance < NO_PLACE + ONLY_DISTRICT) return { precision: "area", district: districtAt(spot) };
  if (random() < BY_NAME) return { precision: "place", place };
  return { precision: "point", ...spot, text: `Nära ${place.name}` };
}

/** A point at most so many metres from a place, more often near than far; null when nobody knows where the place is. */
export function near(
  random: () => number,
  { longitude, latitude }: ExamplePlace,
  metres: number,
): { readonly longitude: number; readonly latitude: number } | null {
  if (longitude === null || latitude === null) return null;
  const [angle, distance] = [random() * 2 * Math.PI, random() * metres];
  return {
    longitude: rounded(longitude + (Math.cos(angle) * distance) / METRES.longitude),
    latitude: rounded(latitude + (Math.sin(angle) * distance) / METRES.latitude),
  };
}

/** The code of the district that a point lies in. */
function districtAt({
  longitude,
  latitude,
}: {
  readonly longitude: number;
  readonly latitude: number;
}): string {
  const district = DISTRICTS.find(({ border }) =>
    contains({ type: "Polygon", coordinates: [[...border, ...border.slice(0, 1)]] }, longitude, latitude),
  );
  if (district === undefined) throw new Error("Outside the kommun");
  return district.code;
}

/** A place by its name. */
export function placeNamed(name: string): ExamplePlace {
  const place = PLACES.find((one) => one.name === name);
  if (place === undefined) throw new Error(`No place ${name}`);
  return place;
}

/** To the metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
