import type { IsoDate } from "#app/platform/iso-date.ts";

/** Who a party is to the promise. `other` covers housing companies, coast guard, parking companies and the like. */
export type PartyKind = "kommun" | "police" | "other";

/**
 * What sort of undertaking an item is: a countable action (*insats*), a continuing way of working
 * (*arbetssätt*) which nobody can count as kept, or a wanted outcome (*utfall*).
 */
export type ItemKind = "action" | "way_of_working" | "outcome";

/** How far the promise reaches: the whole kommun, named districts, or one place. */
export type ScopeKind = "kommun" | "district" | "place";

/** What a promise builds on, by kind of source. */
export type EvidenceKind =
  | "resident_dialogue"
  | "staff_dialogue"
  | "survey"
  | "statistics"
  | "picture"
  | "safety_walk"
  | "other";

/** The number an item promises. `at_most` is an upper limit, for instance "within 24 hours". */
export interface Target {
  readonly direction: "at_least" | "at_most";
  readonly number: number;
  readonly unit: string;
}

/** A published outcome with its source. Two sources may contradict each other; both are kept. */
export interface PublishedResult {
  readonly value: number | string;
  readonly source: string | null;
  readonly date: IsoDate | null;
}

/** One party as it stands in the promise text. */
export interface PartyContent {
  readonly name: string;
  readonly kind: PartyKind;
  /** The role that signs, such as "kommunstyrelsens ordförande"; null when the document names none. */
  readonly signatoryTitle: string | null;
}

/** One undertaking. `actors` are indexes into the promise's `parties`. */
export interface ItemContent {
  /** Short name for lists and the public page; null in documents that have none. */
  readonly heading: string | null;
  readonly text: string;
  readonly actors: readonly number[];
  readonly kind: ItemKind;
  readonly target: Target | null;
  readonly deadline: IsoDate | null;
  /** When in the year, in the document's own words: "våren", "sommaren 2021". */
  readonly season: string | null;
  readonly place: string | null;
  /** How it will be seen whether it helped, in words. */
  readonly indicator: string | null;
  /** The starting point the indicator is compared with, in words with number and date. */
  readonly baseline: string | null;
  /** Why the item is repeated from the predecessor, when it is. */
  readonly continuationReason: string | null;
  readonly results: readonly PublishedResult[];
}

/** A prioritised theme (*fokusområde*) with its undertakings, in order. */
export interface FocusAreaContent {
  readonly name: string;
  readonly items: readonly ItemContent[];
}

/** A typed, dated source the promise builds on. */
export interface EvidenceContent {
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly date: IsoDate | null;
}

/**
 * The whole text of a citizen promise (*medborgarlöfte*) without database ids: what is checked, signed,
 * frozen, exchanged and compared. `period.to` is the last day, inclusive, as documents write it.
 */
export interface PromiseContent {
  readonly title: string;
  readonly kommun: { readonly code: string; readonly name: string };
  readonly policeDistrict: string | null;
  readonly parties: readonly PartyContent[];
  readonly scope: { readonly kind: ScopeKind; readonly name: string };
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Title of the cooperation agreement the promise belongs to. */
  readonly agreement: string | null;
  readonly purpose: string | null;
  readonly evidence: readonly EvidenceContent[];
  readonly followUp: string | null;
  readonly focusAreas: readonly FocusAreaContent[];
  /** Address where the original can be read. */
  readonly source: string | null;
  readonly remark: string | null;
}

/** The number an item is known by, "2.1": focus area and place in it, counted from one. */
export function itemReference(focusArea: number, item: number): string {
  return `${focusArea + 1}.${item + 1}`;
}
