import type { Position } from "#app/geography/index.ts";
import type {
  AreaId,
  EventCategoryId,
  EventId,
  EventPhotoId,
  EventReportId,
  NamedPlaceId,
  OrganisationId,
  PersonId,
} from "#app/schema/tables.ts";
import type { Seriousness, TimeKnown } from "../event.ts";

/** An event as lists show it. */
export interface ListedEvent {
  readonly id: EventId;
  readonly reportId: EventReportId;
  readonly categoryId: EventCategoryId;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly timeKnown: TimeKnown;
  readonly precision: "point" | "place" | "area" | "unknown";
  readonly position: Position | null;
  /** Name of the place of the list. */
  readonly place: string | null;
  /** "Somewhere in": the area that was named. */
  readonly area: string | null;
  /** The writer's own words on the place; null for who may not read them. */
  readonly placeText: string | null;
  /** The writer's words; null for who may not read them. */
  readonly text: string | null;
  readonly wantedAction: string | null;
  readonly seriousness: Seriousness;
  readonly reportedToPolice: boolean | null;
  readonly outcome: string;
  readonly outcomeAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly sameAsId: EventId | null;
}

/** Everything on one event. */
export interface EventRecord extends ListedEvent {
  readonly version: number;
  readonly placeId: NamedPlaceId | null;
  readonly areaId: AreaId | null;
  readonly receivedAt: Date;
  readonly reporterId: PersonId | null;
  readonly reporter: string | null;
  /** Null: there is none, or who asks may not see it. */
  readonly photoId: EventPhotoId | null;
  /** The small areas it lies in, from large to small. */
  readonly areas: readonly string[];
  /** Events that tell of the same. */
  readonly sameIds: readonly EventId[];
}
