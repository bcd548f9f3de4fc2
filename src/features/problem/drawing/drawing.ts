import type { CauseId, CausePlaceId } from "#app/schema/tables.ts";
import type { Evidence } from "../evidence.ts";

/** The ways to draw why a problem arises, each with its last part of the address and the branches it has. */
export const DRAWINGS = {
  triangle: {
    slug: "triangel",
    branches: ["offender", "handler", "target", "guardian", "place", "manager"],
  },
  event_chain: { slug: "handelsekedja", branches: ["step"] },
  fishbone: { slug: "fiskben", branches: ["victim", "offender", "place_object", "other"] },
  factors: {
    slug: "faktorer",
    branches: [
      "individual_risk",
      "individual_protective",
      "family_risk",
      "family_protective",
      "school_risk",
      "school_protective",
      "peers_risk",
      "peers_protective",
      "neighbourhood_risk",
      "neighbourhood_protective",
    ],
  },
} as const;

/** One of the drawings. */
export type DrawingKind = keyof typeof DRAWINGS;

/** All drawings, in the order they are offered. */
export const DRAWING_KINDS = Object.keys(DRAWINGS) as readonly DrawingKind[];

/** The levels on which risk and protection are looked for. */
export const FACTOR_LEVELS = ["individual", "family", "school", "peers", "neighbourhood"] as const;

/** A place as it is written: on which branch, and filled by a cause or by words of its own. */
export interface PlaceText {
  /** A branch of the drawing; in a fishbone also the words of a bone of one's own. */
  readonly branch: string;
  readonly filling:
    | { readonly causeId: CauseId }
    | ({ readonly causeId: null; readonly text: string } & Evidence);
  /** How the chain of events can be broken after this step; only there. */
  readonly breakHow: string;
  /** Who can break it. */
  readonly breakWho: string;
}

/** A place in a drawing with the words it shows: its own, or those of its cause. */
export interface Place extends Evidence {
  readonly id: CausePlaceId;
  readonly drawing: DrawingKind;
  readonly branch: string;
  readonly causeId: CauseId | null;
  readonly text: string;
  readonly breakHow: string;
  readonly breakWho: string;
  /** When it was taken out; null while it stands. */
  readonly removedAt: Date | null;
  readonly version: number;
}

/** A branch with what stands on it, in order. */
export interface Branch {
  readonly branch: string;
  readonly places: readonly Place[];
}

/** The branches of a drawing with what stands on them; bones of one's own after the others, in Swedish order. */
export function branchesOf(drawing: DrawingKind, places: readonly Place[]): readonly Branch[] {
  const standing = places.filter((place) => place.drawing === drawing && place.removedAt === null);
  const known: readonly string[] = DRAWINGS[drawing].branches;
  const own = [...new Set(standing.map(({ branch }) => branch))].filter((branch) => !known.includes(branch));
  return [...known, ...own.toSorted((one, other) => one.localeCompare(other, "sv"))].map((branch) => ({
    branch,
    places: standing.filter((place) => place.branch === branch),
  }));
}

/** Whether a branch can stand in a drawing: one of its own, or in a fishbone any words. */
export function isBranch(drawing: DrawingKind, branch: string): boolean {
  const known: readonly string[] = DRAWINGS[drawing].branches;
  return known.includes(branch) || (drawing === "fishbone" && branch !== "");
}
