import type { ItemContent, PromiseContent } from "../promise.ts";
import { similarity, wordBag, type WordBag } from "./similarity.ts";
import { wordDifference, type WordPiece } from "./word-difference.ts";

/** Where an item stands; both numbers count from zero. */
export interface ItemPlace {
  readonly focusArea: number;
  readonly item: number;
}

/** One item beside the one it comes from. `item` is null when dropped, `before` null when new. */
export interface ItemDifference {
  readonly status: "same" | "changed" | "new" | "dropped";
  readonly item: ItemPlace | null;
  readonly before: ItemPlace | null;
  /** Share of words in common, 0–1; 0 for new and dropped items. */
  readonly similarity: number;
  /** The text word by word, from the predecessor's to this one's. */
  readonly pieces: readonly WordPiece[];
}

interface Placed extends ItemPlace {
  readonly content: ItemContent;
  readonly bag: WordBag;
}

/** Less in common than this and two items are two items. */
const LEAST = 0.5;

/**
 * Sets this promise's items beside its predecessor's. Pairs are made from the most alike down, each item
 * once; ties go to the earlier. The order is this promise's, dropped items last in the predecessor's order.
 * An item is the "same" only when text, number, deadline and place are unchanged.
 */
export function compareWithPredecessor(
  content: PromiseContent,
  predecessor: PromiseContent,
): readonly ItemDifference[] {
  const now = placed(content);
  const before = placed(predecessor);
  const pairs = matched(now, before);
  const used = new Set([...pairs.values()].map((pair) => pair.old));
  const present = now.map((item): ItemDifference => {
    const pair = pairs.get(item);
    if (pair === undefined) {
      return {
        status: "new",
        item: place(item),
        before: null,
        similarity: 0,
        pieces: wordDifference("", item.content.text),
      };
    }
    const status = unchanged(pair.old.content, item.content) ? "same" : "changed";
    const pieces = wordDifference(pair.old.content.text, item.content.text);
    return { status, item: place(item), before: place(pair.old), similarity: pair.alike, pieces };
  });
  const dropped = before
    .filter((item) => !used.has(item))
    .map((item): ItemDifference => {
      const pieces = wordDifference(item.content.text, "");
      return { status: "dropped", item: null, before: place(item), similarity: 0, pieces };
    });
  return [...present, ...dropped];
}

function matched(
  now: readonly Placed[],
  before: readonly Placed[],
): ReadonlyMap<Placed, { old: Placed; alike: number }> {
  const candidates = now
    .flatMap((item) => before.map((old) => ({ item, old, alike: similarity(item.bag, old.bag) })))
    .filter(({ alike }) => alike >= LEAST)
    .sort((a, b) => b.alike - a.alike);
  const pairs = new Map<Placed, { old: Placed; alike: number }>();
  const used = new Set<Placed>();
  for (const { item, old, alike } of candidates) {
    if (pairs.has(item) || used.has(old)) continue;
    pairs.set(item, { old, alike });
    used.add(old);
  }
  return pairs;
}

function placed(content: PromiseContent): readonly Placed[] {
  return content.focusAreas.flatMap((area, focusArea) =>
    area.items.map((item, index) => ({ focusArea, item: index, content: item, bag: wordBag(item.text) })),
  );
}

function place({ focusArea, item }: ItemPlace): ItemPlace {
  return { focusArea, item };
}

function unchanged(a: ItemContent, b: ItemContent): boolean {
  return (
    a.text === b.text &&
    a.target?.number === b.target?.number &&
    a.target?.direction === b.target?.direction &&
    a.target?.unit === b.target?.unit &&
    a.deadline === b.deadline &&
    a.place === b.place
  );
}
