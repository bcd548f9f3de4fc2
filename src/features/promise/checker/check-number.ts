import type { ItemContent, Target } from "../promise.ts";
import type { Found } from "../reading/found.ts";
import { readQuantities } from "../reading/quantity.ts";
import type { ItemPlace } from "./compare.ts";
import { advice, gap, type Remark } from "./remark.ts";

/** How much: a number for what can be counted, and the same number in text and field. */
export function checkNumber(item: ItemContent, where: ItemPlace): readonly Remark[] {
  const written = readQuantities(item.text);
  if (item.target === null) return withoutTarget(item, written, where);
  const unit =
    item.target.unit.trim() === "" ? [gap("unit_missing", where, { values: numberOf(item.target) })] : [];
  return [...unit, ...againstText(item.text, item.target, written, where)];
}

function withoutTarget(
  item: ItemContent,
  written: readonly Found<Target>[],
  where: ItemPlace,
): readonly Remark[] {
  const first = written[0];
  if (first !== undefined) {
    const values = { number: first.value.number, unit: first.value.unit };
    return [gap("number_only_in_text", where, { values, quote: item.text.slice(first.start, first.end) })];
  }
  return item.kind === "action" ? [gap("number_missing", where)] : [];
}

function againstText(
  text: string,
  target: Target,
  written: readonly Found<Target>[],
  where: ItemPlace,
): readonly Remark[] {
  const first = written[0];
  if (first === undefined) return [advice("target_without_words", where, { values: numberOf(target) })];
  const same = written.find(({ value }) => value.number === target.number);
  const about = same ?? first;
  const quote = text.slice(about.start, about.end);
  const values = { ...numberOf(target), written: about.value.number };
  if (same === undefined) return [gap("text_says_other_number", where, { values, quote })];
  const agrees = same.sure === "inferred" || same.value.direction === target.direction;
  return agrees ? [] : [gap("text_says_other_limit", where, { values, quote })];
}

function numberOf({ number, unit }: Target): { readonly number: number; readonly unit: string } {
  return { number, unit };
}
