import type { PromiseContent } from "#app/features/promise/published.ts";
import type { PromiseStatus } from "#app/features/promise/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";

/** A promise read from a file, on its way in. */
export interface Incoming {
  /** The file as the operator named it. */
  readonly file: string;
  readonly content: PromiseContent;
}

/** Why a promise that is here already is left alone: a text that people work on here is never overwritten by a file. */
export type Refusal = "written_here" | "at_work" | "signed_here";

/** What became of an incoming promise. */
export interface Outcome {
  readonly file: string;
  /** Its address: `/loften/<slug>`. */
  readonly slug: string;
  readonly what: "added" | "updated" | "unchanged" | Refusal;
  readonly status: PromiseStatus;
  /** Whether it is another kommun's promise, kept here for comparison. */
  readonly elsewhere: boolean;
}

/** What is known of a promise with the same kommun and title. */
export interface KnownPromise {
  readonly status: PromiseStatus;
  readonly importedFrom: string | null;
  /** Whether all parties have signed an edition of it here. */
  readonly signedHere: boolean;
}

/** Why a known promise may not be changed by a file; null when it may. */
export function refusalOf({ status, importedFrom, signedHere }: KnownPromise): Refusal | null {
  if (signedHere) return "signed_here";
  if (importedFrom === null) return "written_here";
  return status === "in_force" || status === "archived" ? null : "at_work";
}

/**
 * The status of a promise from a file: it was signed outside, so it is in force until its last day. A promise of
 * another kommun is only kept, never worked on and never the current one.
 */
export function statusOnArrival(
  content: PromiseContent,
  kommunCode: string,
  today: IsoDate,
): "in_force" | "archived" {
  if (content.kommun.code !== kommunCode) return "archived";
  return content.period !== null && content.period.to < today ? "archived" : "in_force";
}

/** Two files that are about the same promise; null when all differ. */
export function samePromise(incoming: readonly Incoming[]): readonly [Incoming, Incoming] | null {
  const seen = new Map<string, Incoming>();
  for (const one of incoming) {
    const key = `${one.content.kommun.code} ${one.content.title}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) return [earlier, one];
    seen.set(key, one);
  }
  return null;
}
