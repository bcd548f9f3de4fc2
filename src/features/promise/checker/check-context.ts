import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseContent } from "../promise.ts";

/** What the checker knows besides the text. */
export interface CheckContext {
  /** The promise this one follows; null for the first. */
  readonly predecessor: PromiseContent | null;
  /** How many causes an item is linked to; both numbers count from zero. */
  causesOf(focusArea: number, item: number): number;
  readonly today: IsoDate;
}
