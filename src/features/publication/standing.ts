import {
  type Commitment,
  isSummed,
  itemStatus,
  type Progress,
  progressOf,
  type Schedule,
  scheduleOf,
  type StatusWord,
} from "#app/features/measure/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import {
  type ItemWithWords,
  newestFirst,
  type PublishedActivity,
  type PublishedPromise,
} from "./published-promise.ts";

/** How an item stands today, worked out from its words, its log and the calendar. */
export interface ItemStanding {
  readonly status: StatusWord;
  readonly progress: Progress;
  readonly schedule: Schedule;
  /** Lines that count towards the item's number, newest first. */
  readonly log: readonly PublishedActivity[];
  /** Largest logged value: what an "at most" target is held against. */
  readonly greatest: number;
  /** What the published follow-up of an older promise shows, when nothing was logged here. */
  readonly fromResults: "kept" | "broken" | "differ" | "none" | null;
}

/** The standing of one item on the day `today`. */
export function standingOf(
  promise: PublishedPromise,
  { words, item }: ItemWithWords,
  today: IsoDate,
): ItemStanding {
  const log = item.measures
    .filter((measure) => measure.counts)
    .flatMap((measure) => measure.log)
    .toSorted(newestFirst);
  const period = promise.content.period;
  const commitment: Commitment = {
    kind: words.kind,
    target: words.target,
    begins: period?.from ?? null,
    deadline: words.deadline,
    ends: period?.to ?? null,
    stoppedOn: null,
  };
  const progress = progressOf(log, { target: words.target, today, window: period });
  const said = (item.ownerSays?.status ?? null) as StatusWord | null;
  const standing = itemStatus(commitment, progress, said, today);
  const fromResults = log.length === 0 && promise.editions.length === 0 ? resultsSay(words) : null;
  return {
    status: fromResults === null ? standing.status : RESULT_STATUS[fromResults],
    progress,
    schedule: scheduleOf(commitment, standing, today),
    log,
    greatest: log.reduce((most, line) => (line.kind === "done" ? Math.max(most, line.quantity) : most), 0),
    fromResults,
  };
}

/** Items by status, in the order they are told: good, going on, late, missed, unknown. */
export const TOLD_ORDER: readonly StatusWord[] = [
  "kept",
  "underway",
  "not_started",
  "late",
  "broken",
  "unmeasured",
];

const RESULT_STATUS = { kept: "kept", broken: "broken", differ: "unmeasured", none: "unmeasured" } as const;

/** Sources that disagree about whether a number was reached give no answer; words alone give none either. */
function resultsSay({ target, results }: ItemWithWords["words"]): "kept" | "broken" | "differ" | "none" {
  if (target === null || !isSummed(target)) return "none";
  const reached = results.flatMap(({ value }) => {
    if (typeof value !== "number") return [];
    return [target.direction === "at_least" ? value >= target.number : value <= target.number];
  });
  if (reached.length === 0) return "none";
  if (reached.every(Boolean)) return "kept";
  return reached.some(Boolean) ? "differ" : "broken";
}
