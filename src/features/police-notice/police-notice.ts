import { isIsoDate } from "#app/platform/iso-date.ts";

/**
 * A notice of the police's news feed as it comes. It has no position on purpose: the feed gives the middle of a kommun
 * or län, never the scene, so no place is drawn from it, and no figure is made of it.
 */
export interface PoliceNotice {
  /** The police's own number; higher numbers were published later. */
  readonly id: number;
  /** A moment with its offset, as PostgreSQL reads it: `2026-08-22 19:51:41 +02:00`. */
  readonly happenedAt: string;
  readonly name: string;
  readonly summary: string;
  readonly type: string;
  /** The kommun or län that the police gives. */
  readonly placeName: string;
  /** Path or address on polisen.se. */
  readonly address: string;
}

/** A file that cannot be used: what is wrong and where, a line each, in English for the operator. */
export class UnusableNotices extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems[0] ?? "cannot be used");
    this.problems = problems;
  }
}

/** The police takes its texts down after a while; so do we. */
export const SUMMARY_DAYS = 30;

/** The moment before which summaries are no longer kept. */
export function oldestSummary(now: Date): Date {
  return new Date(now.getTime() - SUMMARY_DAYS * 86_400_000);
}

const MOMENT =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])) (?:[01]?\d|2[0-3])(?::[0-5]\d){2} [+-](?:0\d|1[0-4]):[0-5]\d$/;

/** Whether a text is a moment as the feed writes it, on a day that exists; the hour may have one digit. */
export function isFeedMoment(text: string): boolean {
  return isIsoDate(MOMENT.exec(text)?.[1] ?? "");
}
