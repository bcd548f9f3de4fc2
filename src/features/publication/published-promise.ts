import type { ItemContent, PartyContent, PromiseContent, Target } from "#app/features/promise/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";

/**
 * Everything the public side knows about one promise, as one document. Figures that depend on the day (days left,
 * late or not) are not in it: they are worked out when the page is made.
 */
export interface PublishedPromise {
  readonly slug: string;
  /** The text in force: the latest signed edition, or the text of an older promise signed before Handslag. */
  readonly content: PromiseContent;
  /** Oldest first; empty for a promise signed elsewhere. */
  readonly editions: readonly PublishedEditionHead[];
  readonly signatures: readonly PublishedSignature[];
  readonly archived: boolean;
  readonly predecessor: { readonly slug: string; readonly title: string } | null;
  /** Every item in the order of the text. */
  readonly items: readonly PublishedItem[];
}

/** An edition as lists name it. */
export interface PublishedEditionHead {
  readonly number: number;
  readonly sha256: string;
  readonly sealedOn: IsoDate;
  /** Why the text was changed; null for the first edition. */
  readonly reason: string | null;
}

/** Who signed the edition in force. */
export interface PublishedSignature {
  readonly party: string;
  readonly name: string;
  readonly title: string;
  readonly signedOn: IsoDate;
}

/** One item with what was done for it. Its words stand in `content`. */
export interface PublishedItem {
  /** "2.1". */
  readonly reference: string;
  readonly problems: readonly PublishedProblem[];
  readonly measures: readonly PublishedMeasure[];
  readonly ownerSays: PublishedStatement | null;
  readonly evidenceSays: PublishedStatement | null;
}

/** What somebody says about an item, with the source that was asked for. */
export interface PublishedStatement {
  readonly status: string;
  readonly sentence: string;
  readonly source: string;
  readonly day: IsoDate;
}

/** A problem behind an item, with the causes that were found. */
export interface PublishedProblem {
  readonly statement: string;
  readonly source: string;
  readonly causes: readonly PublishedCause[];
}

/** A cause: whether the item answers to it, and which of the item's measures do. */
export interface PublishedCause {
  readonly text: string;
  readonly source: string;
  readonly answered: boolean;
  /** Whether some measure outside this item answers to it. */
  readonly answeredElsewhere: boolean;
  /** Places in the item's `measures`. */
  readonly measures: readonly number[];
}

/** A measure for an item, with its log. */
export interface PublishedMeasure {
  readonly title: string;
  /** The organisation that answers for it, then its partners. */
  readonly owners: readonly string[];
  /** Whether what is done here counts towards the item's number. */
  readonly counts: boolean;
  readonly target: Target | null;
  readonly unit: string;
  readonly due: IsoDate | null;
  readonly stopped: { readonly on: IsoDate; readonly reason: string } | null;
  readonly log: readonly PublishedActivity[];
}

/** One line of a measure's log. */
export interface PublishedActivity {
  readonly day: IsoDate;
  readonly kind: "done" | "planned" | "cancelled";
  readonly quantity: number;
  readonly text: string;
  readonly place: string;
}

/** An item's words and what was done, put side by side. */
export interface ItemWithWords {
  readonly reference: string;
  readonly words: ItemContent;
  readonly actors: readonly PartyContent[];
  readonly item: PublishedItem;
  readonly focusArea: string;
}

/** The items of a published promise with their words, in order. */
export function itemsWithWords(promise: PublishedPromise): readonly ItemWithWords[] {
  const known = new Map(promise.items.map((item) => [item.reference, item]));
  return promise.content.focusAreas.flatMap((area, areaIndex) =>
    area.items.map((words, index) => {
      const reference = `${areaIndex + 1}.${index + 1}`;
      return {
        reference,
        words,
        actors: words.actors.flatMap((place) => promise.content.parties[place] ?? []),
        item: known.get(reference) ?? emptyItem(reference),
        focusArea: area.name,
      };
    }),
  );
}

/** "2.1" as it stands in an address: "2-1". */
export function referenceInAddress(reference: string): string {
  return reference.replace(".", "-");
}

function emptyItem(reference: string): PublishedItem {
  return { reference, problems: [], measures: [], ownerSays: null, evidenceSays: null };
}

/** Order of lists where the newest day stands first; equal days keep their order. */
export function newestFirst(a: { readonly day: IsoDate }, b: { readonly day: IsoDate }): number {
  if (a.day === b.day) return 0;
  return a.day < b.day ? 1 : -1;
}
