import type { MultiPolygon } from "#app/geography/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId, AreaVersionId } from "#app/schema/tables.ts";

/** What an area is: the kommun itself, a part of it, SCB's two divisions, or one drawn here. */
export const AREA_KINDS = ["kommun", "district", "regso", "deso", "own"] as const;

/** What an area is. */
export type AreaKind = (typeof AREA_KINDS)[number];

/** The first day of a boundary that has always held, as the database says it; text order is time order. */
export const ALWAYS = "-infinity" as IsoDate;
/** The day a boundary ends that nothing has replaced. */
export const FOREVER = "infinity" as IsoDate;

/** One line in the list of areas. */
export interface AreaLine {
  readonly id: AreaId;
  readonly kind: AreaKind;
  /** The authority's code, leading zeros kept; null for areas drawn here. */
  readonly code: string | null;
  readonly name: string;
  /** How many boundaries it has had. */
  readonly versions: number;
  readonly squareMetres: number;
  /** The latest number of inhabitants that is known; null when none is. */
  readonly inhabitants: number | null;
}

/** A boundary and when it held. */
export interface AreaVersion {
  readonly id: AreaVersionId;
  /** `ALWAYS` when no first day is known. */
  readonly validFrom: IsoDate;
  /** The day after the last; `FOREVER` while it holds. */
  readonly validTo: IsoDate;
  readonly source: string;
  readonly squareMetres: number;
  readonly importedAt: Date;
}

/** How many lived in an area on a day. */
export interface Inhabitants {
  readonly day: IsoDate;
  readonly inhabitants: number;
  readonly source: string;
}

/** An area with all its boundaries, the newest first. */
export interface Area {
  readonly id: AreaId;
  readonly kind: AreaKind;
  readonly code: string | null;
  readonly name: string;
  readonly parent: { readonly id: AreaId; readonly name: string } | null;
  readonly versions: readonly AreaVersion[];
  /** The newest first. */
  readonly inhabitants: readonly Inhabitants[];
}

/** An area as a map draws it on one day. */
export interface AreaShape {
  readonly id: AreaId;
  readonly versionId: AreaVersionId;
  readonly code: string | null;
  readonly name: string;
  /** WGS84: longitude, latitude. */
  readonly shape: MultiPolygon;
  readonly squareMetres: number;
}

/** The boundary that holds on a day; null when none does. */
export function versionOn<Version extends { readonly validFrom: IsoDate; readonly validTo: IsoDate }>(
  versions: readonly Version[],
  day: IsoDate,
): Version | null {
  return versions.find(({ validFrom, validTo }) => validFrom <= day && day < validTo) ?? null;
}

/** True for one of the closed list of kinds. */
export function isAreaKind(text: string): text is AreaKind {
  return AREA_KINDS.some((kind) => kind === text);
}
