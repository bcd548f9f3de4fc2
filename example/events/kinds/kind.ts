import type { PlaceTag } from "../../areas/places.ts";
import type { Hours, Season, Weekdays } from "../rhythm.ts";

/** One thing that an organisation sees again and again, with its rhythm and the words it is told in. */
export interface EventKind {
  readonly organisation: string;
  /** The name of a category of the starting tree. */
  readonly category: string;
  readonly perYear: number;
  readonly hours: Hours;
  readonly weekdays: Weekdays;
  readonly season: Season;
  readonly places: readonly PlaceTag[];
  /** Of a hundred events, how many are of the second and third grade. */
  readonly serious: readonly [second: number, third: number];
  /** Share reported to the police; null when nobody would think of it. */
  readonly police: number | null;
  readonly what: readonly [string, ...string[]];
  /** Added to half of them. */
  readonly more: readonly [string, ...string[]];
  /** Wished for in some of them; none when there is nothing to wish for. */
  readonly wanted: readonly string[];
}
