import type { Target } from "../promise.ts";
import { findDates } from "./dates.ts";
import type { Found } from "./found.ts";
import { directionAfter, directionBefore, type Direction } from "./limit-words.ts";
import { readNumberAt, type ReadNumber } from "./number.ts";
import { isAgeOrLabel, isYear } from "./number-context.ts";
import { readFrequencies } from "./frequency.ts";
import { tokenise, type Token } from "./tokens.ts";
import { isTimeUnit, laterRhythm, readUnit } from "./unit.ts";

/**
 * All quantities in a text, those with a stated limit ("minst fyra") first, each group in text order.
 * Years, dates, ages, clock times and labels such as "årskurs 5" are no quantities. A number without a
 * limit word is taken as "at least", which is inferred. `unit` is in the text's own words with its rhythm,
 * "gånger per termin", and "" when none is written.
 */
export function readQuantities(text: string): readonly Found<Target>[] {
  const tokens = tokenise(text);
  const dates = findDates(text);
  const found: Found<Target>[] = [];
  let date = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const number = readNumberAt(tokens, at);
    const token = tokens[at];
    if (number === null || token === undefined) continue;
    while ((dates[date]?.end ?? Infinity) <= token.start) date += 1;
    if ((dates[date]?.start ?? Infinity) < token.end) continue;
    const quantity = quantityAt(text, tokens, at, number);
    if (quantity === null) continue;
    found.push(quantity.found);
    at = quantity.last;
  }
  const all = found.length === 0 ? readFrequencies(text) : found;
  return [...all.filter((one) => one.sure === "read"), ...all.filter((one) => one.sure === "inferred")];
}

function quantityAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  number: ReadNumber,
): { readonly found: Found<Target>; readonly last: number } | null {
  const range = rangeAfter(tokens, at + number.length);
  const next = at + number.length + range;
  const before = directionBefore(tokens, at);
  if (isAgeOrLabel(tokens, at, next, before) || (before === null && isYear(tokens, at, next))) return null;
  const unit = readUnit(text, tokens, next);
  const limit = before?.needsTime === true && !unit.time ? null : before;
  if (number.article && limit === null && !unit.occasion) return null;
  const after = directionAfter(tokens, unit.next);
  const direction = limit ?? after;
  const ended = Math.max(next, unit.next, after?.next ?? 0);
  const rhythm = unit.rhythmic || unit.time ? null : laterRhythm(tokens, ended);
  const first = tokens[limit?.first ?? at];
  const last = tokens[(rhythm?.next ?? ended) - 1];
  if (first === undefined || last === undefined) return null;
  const sure = direction !== null && !number.approximate && range === 0 ? "read" : "inferred";
  const begin = rhythm === null ? undefined : tokens[rhythm.first]?.start;
  const words = begin === undefined ? unit.text : `${unit.text} ${text.slice(begin, last.end)}`.trim();
  const value = asQuantity(number.value, words, direction);
  return { found: { value, start: first.start, end: last.end, sure }, last: ended - 1 };
}

/** "10–15 kontroller", "två till tre gånger": how many tokens the upper end takes; the lower end is the promise. */
function rangeAfter(tokens: readonly Token[], at: number): number {
  const joint = tokens[at]?.lower;
  if (joint === undefined || !["-", "–", "—", "till", "eller"].includes(joint)) return 0;
  const upper = readNumberAt(tokens, at + 1);
  return upper === null || upper.article ? 0 : 1 + upper.length;
}

function asQuantity(number: number, unit: string, direction: Direction | null): Target {
  const limit = direction?.limit ?? "at_least";
  const countable = Number.isInteger(number) && !/^(?:%|procent)/iu.test(unit);
  const step = direction?.beyond === true && countable ? (limit === "at_least" ? 1 : -1) : 0;
  if (direction?.needsTime === true && isTimeUnit(unit) && unit.toLowerCase().startsWith("dygn")) {
    return { direction: limit, number: number * 24, unit: "timmar" };
  }
  return { direction: limit, number: Math.max(0, number + step), unit };
}
