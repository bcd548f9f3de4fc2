import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Activity } from "./activity/activity.ts";
import { commitmentOf, type Measure, targetOf } from "./measure.ts";
import type { Situation } from "./presenter.ts";
import { progressOf } from "./progress/progress.ts";
import { scheduleOf } from "./progress/schedule.ts";
import { itemStatus, type StatusWord } from "./progress/status.ts";
import type { ServedItem } from "./queries.ts";

/** How one measure stands, from its whole log. Taken-back lines are left out. */
export function situationOf(
  measure: Measure,
  items: readonly Pick<ServedItem, "counts" | "to">[],
  log: readonly Activity[],
  ownerSays: StatusWord | null,
  today: IsoDate,
): Situation {
  const commitment = commitmentOf(measure, lastDayOf(items), measure.stop?.on ?? null);
  const lines = log.filter(({ withdrawn }) => withdrawn === null);
  const progress = progressOf(lines, { target: targetOf(measure), today, window: null });
  const standing = itemStatus(commitment, progress, ownerSays, today);
  return { commitment, progress, standing, schedule: scheduleOf(commitment, standing, today) };
}

/** Last day of the promises a measure counts towards; null when one of them has no end, or there is none. */
function lastDayOf(items: readonly Pick<ServedItem, "counts" | "to">[]): IsoDate | null {
  const days = items.filter(({ counts }) => counts).map(({ to }) => to);
  return days.reduce<IsoDate | null>((last, day) => {
    if (day === null || last === null) return null;
    return day > last ? day : last;
  }, days[0] ?? null);
}
