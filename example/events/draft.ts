import type { EventTime, Seriousness } from "#app/features/event/index.ts";
import type { ExamplePlace } from "../areas/places.ts";

/** An event of the example before it is given to anybody: places, categories and organisations by their names. */
export interface EventDraft {
  readonly organisation: string;
  readonly category: string;
  readonly time: EventTime;
  readonly where: DraftPlace;
  readonly seriousness: Seriousness;
  readonly text: string;
  readonly police: boolean | null;
  readonly wanted: string;
}

/** Where it was: a place, a point, somewhere in a district, or nobody knows. */
export type DraftPlace =
  | { readonly precision: "place"; readonly place: ExamplePlace }
  | {
      readonly precision: "point";
      readonly longitude: number;
      readonly latitude: number;
      readonly text: string;
    }
  | { readonly precision: "area"; readonly district: string }
  | { readonly precision: "unknown"; readonly text: string };
