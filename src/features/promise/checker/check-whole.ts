import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseContent } from "../promise.ts";
import { advice, gap, type Remark } from "./remark.ts";

/** Remarks about the promise as a whole: who, when, why, on what grounds, and how it will be followed up. */
export function checkWhole(content: PromiseContent, today: IsoDate): readonly Remark[] {
  return [
    ...checkParties(content),
    ...checkPeriod(content, today),
    ...(isEmpty(content.purpose) ? [gap("purpose_missing", "promise")] : []),
    ...(content.evidence.length === 0 ? [gap("evidence_missing", "promise")] : []),
    ...(isEmpty(content.followUp) ? [gap("follow_up_missing", "promise")] : []),
    ...checkFocusAreas(content),
  ];
}

function checkParties(content: PromiseContent): readonly Remark[] {
  if (content.parties.length === 0) return [gap("parties_missing", "promise")];
  const items = content.focusAreas.flatMap((area) => area.items);
  if (items.length === 0) return [];
  const acting = new Set(items.flatMap((item) => item.actors));
  return content.parties
    .filter((_, index) => !acting.has(index))
    .map(({ name }) => gap("party_without_item", "promise", { values: { party: name } }));
}

function checkPeriod({ period }: PromiseContent, today: IsoDate): readonly Remark[] {
  if (period === null) return [gap("period_missing", "promise")];
  const values = { from: period.from, to: period.to };
  if (period.to < period.from) return [gap("period_ends_before_begins", "promise", { values })];
  return period.to < today ? [advice("period_over", "promise", { values })] : [];
}

function checkFocusAreas(content: PromiseContent): readonly Remark[] {
  if (content.focusAreas.every((area) => area.items.length === 0)) return [gap("no_items", "promise")];
  return content.focusAreas.flatMap((area, focusArea) =>
    area.items.length > 0 ? [] : [gap("focus_area_empty", { focusArea }, { values: { name: area.name } })],
  );
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === "";
}
