import type { ItemContent, Target } from "#app/features/promise/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Progress } from "./progress.ts";

/** The one word a list shows: is it kept? */
export type StatusWord = "kept" | "underway" | "late" | "broken" | "unmeasured" | "not_started";

/** All status words, in the order filters show them. */
export const STATUS_WORDS = ["late", "underway", "not_started", "kept", "broken", "unmeasured"] as const;

/** What somebody undertook: a promise item or a measure. */
export interface Commitment {
  readonly kind: ItemContent["kind"];
  readonly target: Target | null;
  /** First day of the work; null when none is set. */
  readonly begins: IsoDate | null;
  /** Last day to be done in time. */
  readonly deadline: IsoDate | null;
  /** Last day of the promise: after it nothing more counts. */
  readonly ends: IsoDate | null;
  readonly stoppedOn: IsoDate | null;
}

/** Why the status is what it is; the presenter makes the sentence. */
export type Why =
  | "reached"
  | "reachedLate"
  | "exceeded"
  | "stopped"
  | "ownerSaysBroken"
  | "ownerSaysKept"
  | "notBegun"
  | "wayOfWorking"
  | "outcome"
  | "percentage"
  | "nothingDone"
  | "nothingYet"
  | "nothingLogged"
  | "noNumber"
  | "doneSoFar"
  | "within"
  | "withinSoFar"
  | "fellShort"
  | "overdue"
  | "counting";

/** A status with its reason. */
export interface Standing {
  readonly status: StatusWord;
  readonly why: Why;
}

/**
 * The one shape and word for lists. The log decides; the calendar makes it late by itself; the owner's own word
 * can admit that something is broken but never makes it kept unless the log shows that something was done.
 */
export function itemStatus(
  commitment: Commitment,
  progress: Progress,
  ownerSays: StatusWord | null,
  today: IsoDate,
): Standing {
  const { target, kind, begins, deadline, stoppedOn } = commitment;
  if (target?.direction === "at_least" && isSummed(target) && progress.done >= target.number) {
    const late = deadline !== null && progress.reachedOn !== null && progress.reachedOn > deadline;
    return { status: "kept", why: late ? "reachedLate" : "reached" };
  }
  if (progress.exceeded > 0) return { status: "broken", why: "exceeded" };
  if (stoppedOn !== null) return { status: "broken", why: "stopped" };
  if (ownerSays === "broken") return { status: "broken", why: "ownerSaysBroken" };
  if (begins !== null && today < begins && progress.times === 0) {
    return { status: "not_started", why: "notBegun" };
  }
  if (target === null) {
    if (kind === "way_of_working") return { status: "unmeasured", why: "wayOfWorking" };
    if (kind === "outcome") return { status: "unmeasured", why: "outcome" };
    return withoutNumber(commitment, progress, ownerSays, today);
  }
  if (target.direction === "at_most") return atMost(commitment, progress, today);
  if (!isSummed(target)) return { status: "unmeasured", why: "percentage" };
  return notReached(commitment, progress, today);
}

/** A share is not added up: 40 percent twice is not 80. */
export function isSummed(target: Target): boolean {
  return !/^(procent|%|promille)/i.test(target.unit.trim());
}

/** Whether the last day to be done in time has passed. */
function isOverdue({ deadline, ends }: Commitment, today: IsoDate): boolean {
  const last = deadline ?? ends;
  return last !== null && today > last;
}

/** Whether the promise itself has ended. */
export function isOver({ ends }: Commitment, today: IsoDate): boolean {
  return ends !== null && today > ends;
}

function withoutNumber(
  commitment: Commitment,
  { times }: Progress,
  ownerSays: StatusWord | null,
  today: IsoDate,
): Standing {
  if (times === 0) {
    if (isOver(commitment, today)) return { status: "broken", why: "nothingDone" };
    if (isOverdue(commitment, today)) return { status: "late", why: "overdue" };
    return { status: "not_started", why: "nothingYet" };
  }
  if (ownerSays === "kept") return { status: "kept", why: "ownerSaysKept" };
  if (isOverdue(commitment, today)) return { status: "unmeasured", why: "noNumber" };
  return { status: "underway", why: "doneSoFar" };
}

function atMost(commitment: Commitment, { times }: Progress, today: IsoDate): Standing {
  const over = isOverdue(commitment, today);
  if (times === 0) {
    return over
      ? { status: "unmeasured", why: "nothingLogged" }
      : { status: "not_started", why: "nothingYet" };
  }
  return over ? { status: "kept", why: "within" } : { status: "underway", why: "withinSoFar" };
}

function notReached(commitment: Commitment, { times }: Progress, today: IsoDate): Standing {
  if (isOver(commitment, today)) return { status: "broken", why: "fellShort" };
  if (isOverdue(commitment, today)) return { status: "late", why: "overdue" };
  return times === 0 ? { status: "not_started", why: "nothingYet" } : { status: "underway", why: "counting" };
}
