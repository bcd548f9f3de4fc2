import type { Target } from "#app/features/promise/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type {
  CauseId,
  MeasureId,
  OrganisationId,
  PersonId,
  ProgrammeId,
  PromiseItemId,
} from "#app/schema/tables.ts";
import type { Commitment } from "./progress/status.ts";

/** A promise item that a measure serves. */
export interface ItemLink {
  readonly itemId: PromiseItemId;
  /** Whether what is done in the measure counts towards the item's number. */
  readonly counts: boolean;
}

/** All that is written about a measure (*åtgärd*): what somebody does to keep a promise. */
export interface MeasureText {
  /** The number the measure has in somebody else's system; its name in files. */
  readonly externalId: string | null;
  readonly title: string;
  readonly description: string;
  readonly programmeId: ProgrammeId | null;
  /** The one organisation that answers for it. */
  readonly accountableId: OrganisationId | null;
  /** Organisations that do it together with the accountable one. */
  readonly partnerIds: readonly OrganisationId[];
  readonly responsibleId: PersonId | null;
  /** Title or role of who is responsible, when no person is chosen or beside the name. */
  readonly responsibleTitle: string;
  readonly startsOn: IsoDate | null;
  /** Last day to be done in time. */
  readonly dueOn: IsoDate | null;
  readonly direction: Target["direction"] | null;
  readonly number: number | null;
  /** What is counted: "tillfällen". */
  readonly unit: string;
  readonly plannedHours: number | null;
  /** Kronor. */
  readonly plannedCost: number | null;
  /** What is known about the method, in a few lines with its source. */
  readonly evidenceNote: string;
  readonly items: readonly ItemLink[];
  readonly causeIds: readonly CauseId[];
}

/** A measure that ended before it was done, with the reason. */
export interface Stop {
  readonly on: IsoDate;
  readonly reason: string;
}

/** A measure as it stands in the database. */
export interface Measure extends MeasureText {
  readonly id: MeasureId;
  readonly version: number;
  readonly stop: Stop | null;
}

/** The number the measure is held to; null when it has none. */
export function targetOf({
  direction,
  number,
  unit,
}: Pick<MeasureText, "direction" | "number" | "unit">): Target | null {
  return direction === null || number === null ? null : { direction, number, unit };
}

/** The measure as something somebody undertook; `ends` is the last day of the promises it counts towards. */
export function commitmentOf(
  measure: Pick<MeasureText, "direction" | "number" | "unit" | "startsOn" | "dueOn">,
  ends: IsoDate | null,
  stoppedOn: IsoDate | null,
): Commitment {
  return {
    kind: "action",
    target: targetOf(measure),
    begins: measure.startsOn,
    deadline: measure.dueOn,
    ends,
    stoppedOn,
  };
}

/** The organisations whose measure owners may log: the accountable one and its partners. */
export function ownersOf(measure: Pick<MeasureText, "accountableId" | "partnerIds">): OrganisationId[] {
  return [...(measure.accountableId === null ? [] : [measure.accountableId]), ...measure.partnerIds];
}
