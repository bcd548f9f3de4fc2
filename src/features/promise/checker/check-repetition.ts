import { itemReference, type ItemContent, type PromiseContent } from "../promise.ts";
import { compareWithPredecessor } from "./compare.ts";
import { gap, type Remark } from "./remark.ts";
import { similarity, wordBag } from "./similarity.ts";

/** From this share of common words an item counts as repeated. */
const REPEATED = 0.8;
const DUPLICATE = 0.85;

/** Items said twice in this promise, and items taken over from the last one without a reason. */
export function checkRepetition(
  content: PromiseContent,
  predecessor: PromiseContent | null,
): readonly Remark[] {
  return [...duplicates(content), ...(predecessor === null ? [] : repeated(content, predecessor))];
}

function duplicates(content: PromiseContent): readonly Remark[] {
  const items = content.focusAreas.flatMap((area, focusArea) =>
    area.items.map((item, index) => ({ focusArea, item: index, content: item, bag: wordBag(item.text) })),
  );
  return items.flatMap(({ focusArea, item, content, bag }, index) => {
    const earlier = items
      .slice(0, index)
      .find((other) => similarity(other.bag, bag) >= DUPLICATE && sharesActor(other.content, content));
    if (earlier === undefined) return [];
    const other = itemReference(earlier.focusArea, earlier.item);
    return [gap("duplicate_of", { focusArea, item }, { values: { other }, quote: earlier.content.text })];
  });
}

/** The same words for two different parties are two undertakings. */
function sharesActor(a: ItemContent, b: ItemContent): boolean {
  if (a.actors.length === 0 || b.actors.length === 0) return true;
  return a.actors.some((actor) => b.actors.includes(actor));
}

function repeated(content: PromiseContent, predecessor: PromiseContent): readonly Remark[] {
  return compareWithPredecessor(content, predecessor).flatMap(({ item, before, similarity, pieces }) => {
    if (item === null || before === null || similarity < REPEATED) return [];
    const reason = content.focusAreas[item.focusArea]?.items[item.item]?.continuationReason ?? "";
    if (reason.trim() !== "") return [];
    const values = {
      other: itemReference(before.focusArea, before.item),
      percent: Math.round(similarity * 100),
    };
    const quote = predecessor.focusAreas[before.focusArea]?.items[before.item]?.text ?? null;
    return [gap("repeats_predecessor", item, { values, quote, difference: pieces })];
  });
}
