import type { IsoDate } from "#app/platform/iso-date.ts";
import type { ItemKind, Target } from "../promise.ts";
import type { ActorName } from "./actor-names.ts";
import type { Period } from "./calendar.ts";
import type { Found, Sureness } from "./found.ts";
import { wordsOf, type Passage, type Words } from "./passage.ts";

/** A value proposed from a document, with the exact words it was read from and how sure the reading is. */
export interface Proposed<T> {
  readonly value: T;
  readonly from: Words;
  readonly sure: Sureness;
}

/** One undertaking as proposed. `actors` are indexes into the reading's `parties`; null fields were not found. */
export interface ReadItem {
  /** All of the item in the document, list mark included. */
  readonly words: Words;
  /** The undertaking without "Polisen lovar att". */
  readonly text: Proposed<string>;
  readonly actors: readonly Proposed<number>[];
  readonly kind: Proposed<ItemKind> | null;
  /** `unit` is "" when the document writes none. */
  readonly target: Proposed<Target> | null;
  readonly deadline: Proposed<IsoDate> | null;
  readonly season: Proposed<string> | null;
  readonly place: Proposed<string> | null;
}

/** A theme with its proposed undertakings, in the document's order. */
export interface ReadFocusArea {
  /** Null when the undertakings stand under no heading. */
  readonly name: Proposed<string> | null;
  readonly items: readonly ReadItem[];
}

/** Text taken into no field. `page` is page numbers and running heads, kept apart because few will miss them. */
export interface LeftOver extends Words {
  readonly kind: "text" | "page";
}

/**
 * What a document seems to say, to be confirmed one by one. Every visible character is in a field, in
 * `headings` or in `leftOver`.
 */
export interface ReadPromise {
  readonly title: Proposed<string> | null;
  readonly period: Proposed<Period> | null;
  readonly parties: readonly Proposed<ActorName>[];
  readonly purpose: Proposed<string> | null;
  readonly followUp: Proposed<string> | null;
  readonly focusAreas: readonly ReadFocusArea[];
  /** Lines that only told where things belong: "Polisen lovar att:", "Syfte". */
  readonly headings: readonly Words[];
  readonly leftOver: readonly LeftOver[];
  /** True when the document holds more undertakings than a promise can; the rest is in `leftOver`. */
  readonly cutShort: boolean;
}

/** A finding in a passage as a proposal with the words of the source. */
export function proposed<T>(source: string, passage: Passage, found: Found<T>): Proposed<T> {
  return { value: found.value, from: wordsOf(source, passage, found.start, found.end), sure: found.sure };
}
