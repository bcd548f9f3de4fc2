import type { Position } from "#app/geography/index.ts";
import type { PersonalDataKind } from "#app/platform/personal-data/index.ts";
import type { AreaId, EventCategoryId, EventPhotoId, NamedPlaceId } from "#app/schema/tables.ts";

/** How serious an event was, from what disturbs to what is grave. */
export const SERIOUSNESS = [1, 2, 3] as const;
/** One of the three grades. */
export type Seriousness = (typeof SERIOUSNESS)[number];

/** What is known of the time: a moment, a span between two moments, or only the day. */
export type TimeKnown = "moment" | "span" | "day";

/** When something happened. Begin and end are the same moment, the ends of the span, or of the day. */
export interface EventTime {
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly timeKnown: TimeKnown;
}

/** Where something happened: a point, a place of the list, somewhere in an area, or nowhere known. */
export type EventPlace =
  | { readonly precision: "point"; readonly position: Position; readonly placeText: string }
  | { readonly precision: "place"; readonly placeId: NamedPlaceId; readonly placeText: string }
  | { readonly precision: "area"; readonly areaId: AreaId; readonly placeText: string }
  | { readonly precision: "unknown"; readonly placeText: string };

/** What the personal-data guard asked about, by kind, and what the writer chose; never the words themselves. */
export interface GuardAnswer {
  readonly kind: PersonalDataKind;
  readonly answer: "kept" | "removed";
}

/** An event as it is written. */
export interface EventText {
  readonly categoryId: EventCategoryId;
  readonly time: EventTime;
  readonly place: EventPlace;
  readonly seriousness: Seriousness;
  readonly text: string;
  /** Null: the writer does not know. */
  readonly reportedToPolice: boolean | null;
  readonly wantedAction: string;
  readonly guardAnswers: readonly GuardAnswer[];
  /** A photo that came with the form. */
  readonly photoId: EventPhotoId | null;
}
