import type { Target } from "#app/features/promise/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, OrganisationId } from "#app/schema/tables.ts";
import { commitmentOf } from "../measure.ts";
import type { Progress } from "../progress/progress.ts";
import { type Schedule, scheduleOf } from "../progress/schedule.ts";
import { type Commitment, itemStatus, type Standing, type StatusWord } from "../progress/status.ts";

/** A measure as lists show it. */
export interface ListedMeasure {
  readonly id: MeasureId;
  readonly title: string;
  readonly accountableId: OrganisationId | null;
  /** Name of the accountable organisation today. */
  readonly accountable: string | null;
  readonly responsible: string | null;
  readonly responsibleTitle: string;
  readonly programme: string | null;
  readonly commitment: Commitment;
  readonly progress: Progress;
  readonly standing: Standing;
  readonly schedule: Schedule;
}

/** A row of the list as the database gives it. */
export interface ListedRow {
  readonly id: MeasureId;
  readonly title: string;
  readonly startsOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly stoppedOn: IsoDate | null;
  readonly direction: Target["direction"] | null;
  readonly number: number | null;
  readonly unit: string;
  readonly accountableId: OrganisationId | null;
  readonly accountable: string | null;
  readonly responsible: string | null;
  readonly responsibleTitle: string;
  readonly programme: string | null;
  readonly done: number;
  readonly times: number;
  readonly planned: number;
  readonly cancelled: number;
  readonly greatest: number | null;
  readonly exceeded: number;
  readonly latest: IsoDate | null;
  readonly ownerSays: StatusWord | null;
  readonly ends: IsoDate | null;
}

/** Puts status and schedule beside the figures. On which day a number was reached, only the whole log tells. */
export function toListed(row: ListedRow, today: IsoDate): ListedMeasure {
  const { done, times, planned, cancelled, greatest, exceeded, latest, ownerSays } = row;
  const { id, title, accountableId, accountable, responsible, responsibleTitle, programme } = row;
  const commitment = commitmentOf(row, row.ends, row.stoppedOn);
  const progress = { done, times, planned, cancelled, greatest, exceeded, latest, reachedOn: null };
  const standing = itemStatus(commitment, progress, ownerSays, today);
  return {
    id,
    title,
    accountableId,
    accountable,
    responsible,
    responsibleTitle,
    programme,
    commitment,
    progress,
    standing,
    schedule: scheduleOf(commitment, standing, today),
  };
}
