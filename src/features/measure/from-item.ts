import type { PromiseHead, PromiseItem, PromiseParty } from "#app/features/promise/index.ts";
import { opening } from "#app/platform/language/index.ts";
import { EMPTY_MEASURE } from "./form.ts";
import type { MeasureText } from "./measure.ts";

/**
 * The measure that a promise item asks for, to go on from: the first actor answers for it, the others are
 * partners; number, unit and last day are the item's; what is done counts towards the item.
 */
export function measureFromItem(
  promise: Pick<PromiseHead, "period">,
  parties: readonly PromiseParty[],
  item: PromiseItem,
  when: (season: string) => string,
): MeasureText {
  const [accountableId, ...partnerIds] = item.actors.flatMap((actor) => parties[actor]?.organisationId ?? []);
  return {
    ...EMPTY_MEASURE,
    title: item.heading ?? opening(item.text, 120),
    description: [item.text, item.season === null ? "" : when(item.season)]
      .filter((line) => line !== "")
      .join("\n"),
    accountableId: accountableId ?? null,
    partnerIds: [...new Set(partnerIds)].filter((id) => id !== accountableId),
    startsOn: promise.period?.from ?? null,
    dueOn: item.deadline ?? promise.period?.to ?? null,
    direction: item.target?.direction ?? null,
    number: item.target?.number ?? null,
    unit: item.target?.unit ?? "",
    items: [{ itemId: item.id, counts: true }],
    causeIds: item.causes,
  };
}
