import type { Position } from "#app/geography/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { NamedPlaceId } from "#app/schema/tables.ts";

/** What a named place is: a spot people speak of, an address, or a postal locality. */
export const PLACE_KINDS = ["place", "address", "locality"] as const;

/** What a named place is. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What a person says about a place. */
export interface PlaceText {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Null where only the name is known, as with postal localities. */
  readonly position: Position | null;
  readonly source: string;
}

/** A place with a name. */
export interface NamedPlace extends PlaceText {
  readonly id: NamedPlaceId;
  /** The first day it can no longer be chosen; null while it can. */
  readonly closedOn: IsoDate | null;
  readonly version: number;
}

/** A place as a search finds it. */
export interface FoundPlace {
  readonly id: NamedPlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly position: Position | null;
}

/** What a place of a file is found by among those there are. */
export function placeKey({ kind, name }: Pick<PlaceText, "kind" | "name">): string {
  return `${kind} ${name}`;
}
