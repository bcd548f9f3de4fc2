import type { ItemContent, PromiseContent } from "../promise.ts";
import { readVerb } from "../reading/verb.ts";
import { checkActors } from "./check-actors.ts";
import { checkNumber } from "./check-number.ts";
import type { CheckContext } from "./check-context.ts";
import { checkWording } from "./check-wording.ts";
import { checkWhereAndWhen } from "./check-where-and-when.ts";
import type { ItemPlace } from "./compare.ts";
import { advice, gap, type Remark } from "./remark.ts";

/** Further into a text than this nothing is read: it is far too long already, and time stays bounded. */
const MOST_READ = 5000;

/** Remarks about one item: who, what, how much, where, when, why, and how it will be seen. */
export function checkItem(
  whole: ItemContent,
  content: PromiseContent,
  where: ItemPlace,
  context: CheckContext,
): readonly Remark[] {
  const item = { ...whole, text: whole.text.slice(0, MOST_READ) };
  return [
    ...checkActors(item, content, where),
    ...checkVerb(item, where),
    ...checkNumber(item, where),
    ...checkWhereAndWhen(item, content, where),
    ...checkIndicator(item, where),
    ...(context.causesOf(where.focusArea, where.item) === 0 ? [gap("cause_missing", where)] : []),
    ...checkWording(item, where),
  ];
}

function checkVerb(item: ItemContent, where: ItemPlace): readonly Remark[] {
  const open = item.kind === "way_of_working" ? [advice("way_of_working_open", where)] : [];
  const verb = readVerb(item.text);
  if (verb === null || verb.value.strength === "doing" || item.kind === "outcome") return open;
  const rest = { values: { verb: verb.value.verb }, quote: item.text.slice(verb.start, verb.end) };
  return [item.kind === "action" ? gap("verb_weak", where, rest) : advice("verb_weak", where, rest), ...open];
}

function checkIndicator(item: ItemContent, where: ItemPlace): readonly Remark[] {
  if (isEmpty(item.indicator)) {
    if (item.kind === "outcome") return [gap("outcome_without_measure", where)];
    return [item.kind === "action" ? gap("indicator_missing", where) : advice("indicator_missing", where)];
  }
  return isEmpty(item.baseline) ? [gap("baseline_missing", where, { quote: item.indicator })] : [];
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === "";
}
