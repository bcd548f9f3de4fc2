import type { PromiseContent } from "../promise.ts";
import type { CheckContext } from "./check-context.ts";
import { checkItem } from "./check-item.ts";
import { checkRepetition } from "./check-repetition.ts";
import { checkWhole } from "./check-whole.ts";
import type { Remark } from "./remark.ts";

/**
 * Everything vague, missing or contradictory in a promise: first about the whole, then item by item in the
 * order of the text. Remarks in words, never a score: what is vague is for people to settle.
 */
export function checkPromise(content: PromiseContent, context: CheckContext): readonly Remark[] {
  const repetition = checkRepetition(content, context.predecessor);
  const items = content.focusAreas.flatMap((area, focusArea) =>
    area.items.flatMap((item, index) => [
      ...checkItem(item, content, { focusArea, item: index }, context),
      ...repetition.filter(({ where }) => isAt(where, focusArea, index)),
    ]),
  );
  return [...checkWhole(content, context.today), ...items];
}

function isAt(where: Remark["where"], focusArea: number, item: number): boolean {
  return where !== "promise" && "item" in where && where.focusArea === focusArea && where.item === item;
}
