import { formatDay, formatList, type Translate } from "#app/platform/language/index.ts";
import { type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import type { CauseChoice } from "../choices.ts";
import { targetWords } from "../words.ts";
import type { WorkingPromise } from "../working-text.ts";
import { DIRECTIONS, ITEM_KINDS } from "./form.ts";
import type { Suggestion } from "./suggestions.ts";

/** A proposal read from the text, in words. */
export interface SuggestionView {
  readonly field: Suggestion["field"];
  /** "Mål: minst 4 trafikkontroller". */
  readonly words: string;
  readonly quote: string;
  /** What is confirmed; when the text reads otherwise by then, nothing is filled in. */
  readonly value: string;
}

/** A proposal's value as text, to be sent with the confirmation. */
export function suggestionKey({ value }: Suggestion): string {
  return typeof value === "string" ? value : `${value.direction} ${value.number} ${value.unit}`;
}

/** Puts the proposals of an item in words. */
export function presentSuggestions(
  t: Translate,
  suggestions: readonly Suggestion[],
): readonly SuggestionView[] {
  return suggestions.map((suggestion) => ({
    field: suggestion.field,
    words: t(`promise:item.suggest.${suggestion.field}`, { value: valueWords(t, suggestion) }),
    quote: suggestion.quote,
    value: suggestionKey(suggestion),
  }));
}

/** What two people may have written differently in an item. */
export function itemGroups(
  t: Translate,
  promise: WorkingPromise,
  causes: readonly CauseChoice[],
): readonly ClashGroup[] {
  const target = (fields: Fields): string => {
    const direction = DIRECTIONS.find((value) => value === fields.text("direction"));
    const number = fields.text("number");
    return number === "" || direction === undefined
      ? ""
      : t(`promise:target.${direction}`, { number, unit: fields.text("unit") });
  };
  return [
    plainGroup("text", t("promise:item.text")),
    plainGroup("heading", t("promise:item.heading")),
    {
      name: "kind",
      label: t("promise:item.kind"),
      fields: ["kind"],
      show: (fields) => {
        const kind = ITEM_KINDS.find((value) => value === fields.text("kind"));
        return kind === undefined ? "" : t(`promise:kind.${kind}`);
      },
    },
    {
      name: "actors",
      label: t("promise:item.actors"),
      fields: ["actors"],
      show: (fields) =>
        formatList(fields.all("actors").flatMap((actor) => promise.parties[Number(actor)]?.name ?? [])),
    },
    {
      name: "target",
      label: t("promise:item.targetTitle"),
      fields: ["direction", "number", "unit"],
      show: target,
    },
    plainGroup("deadline", t("promise:item.deadline")),
    plainGroup("season", t("promise:item.season")),
    plainGroup("place", t("promise:item.place")),
    {
      name: "causes",
      label: t("promise:item.causes"),
      fields: ["causes"],
      show: (fields) =>
        fields
          .all("causes")
          .flatMap((id) => causes.find((cause) => cause.id === id)?.name ?? [])
          .join("\n"),
    },
    plainGroup("indicator", t("promise:item.indicator")),
    plainGroup("baseline", t("promise:item.baseline")),
    plainGroup("continuationReason", t("promise:item.continuationReason")),
    {
      name: "focusArea",
      label: t("promise:item.focusArea"),
      fields: ["focusArea"],
      show: (fields) => promise.focusAreas.find(({ id }) => id === fields.text("focusArea"))?.name ?? "",
    },
  ];
}

function valueWords(t: Translate, suggestion: Suggestion): string {
  switch (suggestion.field) {
    case "target":
      return targetWords(t, suggestion.value);
    case "deadline":
      return formatDay(suggestion.value);
    case "season":
    case "place":
      return suggestion.value;
  }
  return suggestion satisfies never;
}
