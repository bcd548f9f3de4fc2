import type { Target } from "#app/features/promise/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";

/** What a line of the log says: it was done, it will be done, or it was called off. */
export type ActivityKind = "done" | "planned" | "cancelled";

/** One line of the log as progress needs it. Lines that were taken back are left out before. */
export interface LogLine {
  readonly day: IsoDate;
  readonly kind: ActivityKind;
  readonly quantity: number;
}

/** What the log is compared with. */
export interface ProgressQuestion {
  readonly target: Target | null;
  readonly today: IsoDate;
  /** First and last day whose lines count: the promise's period. Null counts every day up to today. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

/** What the log tells, without any judgement. */
export interface Progress {
  /** Sum of everything done. */
  readonly done: number;
  /** Lines that say something was done. */
  readonly times: number;
  /** Sum of what is planned from today on. */
  readonly planned: number;
  /** Sum of what was called off. */
  readonly cancelled: number;
  /** The greatest single figure; for "at most" targets, where each figure is compared on its own. */
  readonly greatest: number | null;
  /** Lines above an "at most" target. */
  readonly exceeded: number;
  /** Day on which an "at least" target was reached. */
  readonly reachedOn: IsoDate | null;
  /** Latest day on which something was done. */
  readonly latest: IsoDate | null;
}

/** Adds up the log. The order of its lines does not matter; what is dated after today has not been done. */
export function progressOf(log: readonly LogLine[], question: ProgressQuestion): Progress {
  const { target, today, window } = question;
  const within = log.filter(({ day }) => window === null || (day >= window.from && day <= window.to));
  const done = within.filter(({ kind, day }) => kind === "done" && day <= today);
  const limit = target?.direction === "at_most" ? target.number : Number.POSITIVE_INFINITY;
  return {
    done: sumOf(done),
    times: done.length,
    planned: sumOf(within.filter(({ kind, day }) => kind === "planned" && day >= today)),
    cancelled: sumOf(within.filter(({ kind }) => kind === "cancelled")),
    greatest: done.length === 0 ? null : Math.max(...done.map(({ quantity }) => quantity)),
    exceeded: done.filter(({ quantity }) => quantity > limit).length,
    reachedOn: target?.direction === "at_least" ? dayReached(done, target.number) : null,
    latest: done.map(({ day }) => day).reduce<IsoDate | null>((a, b) => (a !== null && a > b ? a : b), null),
  };
}

/** Quantities have at most six decimals; added as whole millionths the sum is the same in any order. */
function sumOf(lines: readonly LogLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + Math.round(quantity * 1_000_000), 0) / 1_000_000;
}

function dayReached(done: readonly LogLine[], number: number): IsoDate | null {
  const wanted = Math.round(number * 1_000_000);
  let sum = 0;
  for (const { day, quantity } of done.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    sum += Math.round(quantity * 1_000_000);
    if (sum >= wanted) return day;
  }
  return null;
}
