import type { ItemContent } from "../promise.ts";
import { tokenise } from "../reading/tokens.ts";
import type { ItemPlace } from "./compare.ts";
import { findJargon } from "./jargon.ts";
import { advice, type Remark } from "./remark.ts";
import { secondUndertaking } from "./several-in-one.ts";

/** A resident should be able to read an item in one breath. */
const MOST_WORDS = 40;

/** How it is said: one undertaking at a time, short, in words a resident uses. */
export function checkWording(item: ItemContent, where: ItemPlace): readonly Remark[] {
  const remarks: Remark[] = [];
  const second = secondUndertaking(item.text);
  if (second !== null) remarks.push(advice("several_in_one", where, { quote: second }));
  const words = tokenise(item.text).filter(({ kind }) => kind !== "mark").length;
  if (words > MOST_WORDS) remarks.push(advice("too_long", where, { values: { words, limit: MOST_WORDS } }));
  for (const { word, plain, quote } of findJargon(item.text)) {
    remarks.push(advice("jargon", where, { values: { word, plain }, quote }));
  }
  return remarks;
}
