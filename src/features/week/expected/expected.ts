import type { IsoDate } from "#app/platform/iso-date.ts";
import type { OrganisationId, WeekReporterId } from "#app/schema/tables.ts";

/** From which week to which an organisation is expected to report, by their Mondays. */
export interface ExpectedText {
  readonly organisationId: OrganisationId;
  readonly fromWeek: IsoDate;
  /** The first week that is no longer expected; null while there is no end. */
  readonly toWeek: IsoDate | null;
}

/** The same as it stands. */
export interface Expected extends ExpectedText {
  readonly id: WeekReporterId;
  readonly organisation: string;
  readonly version: number;
}

/** Whether two times have a week in common. */
export function overlaps(
  one: Pick<ExpectedText, "fromWeek" | "toWeek">,
  other: Pick<ExpectedText, "fromWeek" | "toWeek">,
): boolean {
  return (
    (other.toWeek === null || one.fromWeek < other.toWeek) &&
    (one.toWeek === null || other.fromWeek < one.toWeek)
  );
}
