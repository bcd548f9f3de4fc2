import { readDeadline } from "../reading/deadline.ts";
import type { Found } from "../reading/found.ts";
import { readPlace } from "../reading/place.ts";
import { readQuantities } from "../reading/quantity.ts";
import { readSeason } from "../reading/season.ts";
import type { ItemContent, PromiseContent, Target } from "../promise.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";

/** What the words of an item say that its fields do not: a proposal, with the words. Never filled in by itself. */
export type Suggestion =
  | { readonly field: "target"; readonly value: Target; readonly quote: string }
  | { readonly field: "deadline"; readonly value: IsoDate; readonly quote: string }
  | { readonly field: "season" | "place"; readonly value: string; readonly quote: string };

/** Reads the text of an item for what its empty fields could hold. */
export function suggestFromText(item: ItemContent, period: PromiseContent["period"]): readonly Suggestion[] {
  const { text } = item;
  const quote = (found: Found<unknown>): string => text.slice(found.start, found.end);
  const quantity = item.target === null ? readQuantities(text)[0] : undefined;
  const noTime = item.deadline === null && item.season === null;
  const deadline = noTime ? readDeadline(text, period) : null;
  const season = noTime && deadline === null ? readSeason(text) : null;
  const place = item.place === null ? readPlace(text) : null;
  return [
    ...(quantity === undefined
      ? []
      : [{ field: "target", value: quantity.value, quote: quote(quantity) } as const]),
    ...(deadline === null
      ? []
      : [{ field: "deadline", value: deadline.value, quote: quote(deadline) } as const]),
    ...(season === null ? [] : [{ field: "season", value: season.value, quote: quote(season) } as const]),
    ...(place === null ? [] : [{ field: "place", value: place.value, quote: quote(place) } as const]),
  ];
}

/** The item with a confirmed proposal in its place. */
export function withSuggestion<Item extends ItemContent>(item: Item, suggestion: Suggestion): Item {
  return { ...item, [suggestion.field]: suggestion.value };
}
