import type { ItemKind } from "../promise.ts";
import type { Found } from "./found.ts";
import { readQuantities } from "./quantity.ts";
import { wholeWords } from "./tokens.ts";
import { readVerb } from "./verb.ts";

const WAY_OF_WORKING = wholeWords(
  "nolltolerans|fortsätt(?:a|er)|löpande|kontinuerligt|vid varje tillfälle|återkommande|förtroendeskapande|arbetssätt|förhållningssätt|i det dagliga arbetet",
);
const OUTCOME = wholeWords(
  [
    "(?:ska|skall|kommer att|bör) (?:öka|minska|bli|upplevas|känna|vara (?:trygg|tryggare|säker|säkrare))\\p{L}*",
    "ökad (?:trygghet|tillit|trivsel|känsla|delaktighet)|(?:upplevd|upplevda) trygghet(?:en)?",
    "minskad (?:otrygghet|brottslighet|skadegörelse|nedskräpning)|minskat (?:bruk|antal)|minskning av",
    "andelen|tryggare och säkrare",
  ].join("|"),
);
const FEWER = /^(?:färre|fler (?:som|unga|invånare|boende)|ökad|minskad|tryggare)\s/iu;
/** What follows is why, not what: "200 kontroller för att öka tryggheten" is an action. */
const PURPOSE = /(?:^|[^\p{L}])(?:för att|i syfte att|så att)(?:$|[^\p{L}])/iu;

/**
 * What sort of undertaking the words describe. A wanted state is an outcome; openly continuing work or a
 * weak verb a way of working; a number or a doing verb an action. "read" only when words say so plainly.
 */
export function readKind(text: string): Found<ItemKind> | null {
  const end = PURPOSE.exec(text)?.index ?? text.length;
  const claim = text.slice(0, end);
  const outcome = match(claim, OUTCOME) ?? fewer(claim);
  if (outcome !== null) return { ...outcome, value: "outcome", sure: "read" };
  const open = match(claim, WAY_OF_WORKING);
  const quantity = readQuantities(text)[0];
  if (open !== null && quantity?.sure !== "read") return { ...open, value: "way_of_working", sure: "read" };
  if (quantity !== undefined) return { ...quantity, value: "action" };
  const verb = readVerb(text);
  if (verb === null) return null;
  const value: ItemKind = verb.value.strength === "weak" ? "way_of_working" : "action";
  return { value, start: verb.start, end: verb.end, sure: "inferred" };
}

function match(text: string, pattern: RegExp): { readonly start: number; readonly end: number } | null {
  pattern.lastIndex = 0;
  const hit = pattern.exec(text);
  return hit === null ? null : { start: hit.index, end: hit.index + hit[0].length };
}

function fewer(text: string): { readonly start: number; readonly end: number } | null {
  const hit = FEWER.exec(text);
  return hit === null ? null : { start: 0, end: hit[0].trimEnd().length };
}
