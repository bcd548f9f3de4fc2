import { itemReference, type PromiseContent } from "#app/features/promise/published.ts";
import type { PromiseItemId } from "#app/schema/tables.ts";

/** An item that is kept already. */
export interface KnownItem {
  readonly id: PromiseItemId;
  readonly reference: string;
  readonly text: string;
}

/**
 * Which known item stands where in a corrected text, so that what was logged for an item follows it: the item with
 * the same words, wherever it has moved, else the one in the same place that no other place has taken.
 */
export function keptItems(
  known: readonly KnownItem[],
  content: PromiseContent,
): ReadonlyMap<string, PromiseItemId> {
  const places = content.focusAreas.flatMap((area, areaIndex) =>
    area.items.map(({ text }, index) => ({ reference: itemReference(areaIndex, index), text })),
  );
  const kept = new Map<string, PromiseItemId>();
  const left = new Map(known.map((item) => [item.id, item]));
  const take = (fits: (item: KnownItem, place: (typeof places)[number]) => boolean): void => {
    for (const place of places) {
      if (kept.has(place.reference)) continue;
      const item = [...left.values()].find((one) => fits(one, place));
      if (item === undefined) continue;
      kept.set(place.reference, item.id);
      left.delete(item.id);
    }
  };
  take((item, place) => item.text === place.text && item.reference === place.reference);
  take((item, place) => item.text === place.text);
  take((item, place) => item.reference === place.reference);
  return kept;
}
