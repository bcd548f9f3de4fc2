import { actorAt } from "./actor.ts";
import { monthNumber } from "./calendar.ts";
import type { Found } from "./found.ts";
import { NO_PLACE, PLACE_ADJECTIVE, PLACE_NOUN } from "./place-nouns.ts";
import { tokenise, type Token } from "./tokens.ts";

/** "i" and "på" say no more than the place; "utanför skolor" is another place than "skolor". */
const SILENT = new Set(["i", "på", "vid", "inom"]);
const TELLING = new Set(["utanför", "kring", "runt", "omkring", "längs", "nära", "intill", "utmed", "bakom"]);
/** "med fokus på skolor" says whom it is about, not where it happens. */
const ABSTRACT = new Set(
  "fokus fokusera fokuserar inriktning inriktad satsa satsning tro del delaktig intresse".split(" "),
);
const CAPITAL = /^\p{Lu}/u;
const NO_NAME = /^(?:SSPF|BRÅ|EST|EPA|EU|A-traktor\p{L}*|\p{Lu}{2,5}(?::\p{L}+)?)$/u;

/**
 * Where it will happen, in the text's own words: "Skiftinge", "utanför skolor", "skolor och fritidsgårdar".
 * Several places are joined with a comma. Only a proper name or a noun known to name a place is read.
 */
export function readPlace(text: string): Found<string> | null {
  const tokens = tokenise(text);
  const parts: Found<string>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const lead = tokens[at]?.lower ?? "";
    if ((!SILENT.has(lead) && !TELLING.has(lead)) || ABSTRACT.has(tokens[at - 1]?.lower ?? "")) continue;
    const end = placesEnd(text, tokens, at + 1);
    const [first, last, begin] = [tokens[at], tokens[end - 1], tokens[TELLING.has(lead) ? at : at + 1]];
    if (end === at + 1 || first === undefined || last === undefined || begin === undefined) continue;
    parts.push({ value: text.slice(begin.start, last.end), start: first.start, end: last.end, sure: "read" });
    at = end - 1;
  }
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = [...new Set(parts.map((part) => part.value))].join(", ");
  return { value, start: first.start, end: last.end, sure: "read" };
}

/** Index after "Skiftinge, Fröslunda och Lagersberg"; `at` itself when no place begins there. */
function placesEnd(text: string, tokens: readonly Token[], at: number): number {
  let end = placeEnd(text, tokens, at);
  while (end > at) {
    const joint = tokens[end]?.lower;
    if (joint !== "och" && joint !== "," && joint !== "samt" && joint !== "/") break;
    const further = placeEnd(text, tokens, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  return end;
}

function placeEnd(text: string, tokens: readonly Token[], at: number): number {
  if (actorAt(text, tokens, at) !== null) return at;
  let noun = at;
  while (PLACE_ADJECTIVE.test(tokens[noun]?.lower ?? "")) noun += 1;
  const name = nameEnd(tokens, noun);
  if (name > noun) return isPlaceNoun(tokens[name]) ? name + 1 : name;
  return isPlaceNoun(tokens[noun]) ? noun + 1 : at;
}

/** A proper name of up to three words: "Läggesta", "Norra Torget". */
function nameEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end - at < 3) {
    const token = tokens[end];
    if (token === undefined || token.kind !== "word" || !CAPITAL.test(token.text)) break;
    if (NO_NAME.test(token.text) || monthNumber(token.text) !== null) break;
    end += 1;
  }
  return end;
}

function isPlaceNoun(token: Token | undefined): boolean {
  return token?.kind === "word" && PLACE_NOUN.test(token.lower) && !NO_PLACE.test(token.lower);
}
