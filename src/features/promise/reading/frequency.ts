import type { Target } from "../promise.ts";
import type { Found } from "./found.ts";
import { wholeWords } from "./tokens.ts";

const EVERY = wholeWords(
  "varje (?<what>dag|kväll|vecka|helg|månad|kvartal|termin|tertial|halvår|år|sommar)|(?<adverb>dagligen|årligen|veckovis|månadsvis|terminsvis|kvartalsvis)",
);
const OF_ADVERB: Readonly<Record<string, string>> = {
  dagligen: "dag",
  årligen: "år",
  veckovis: "vecka",
  månadsvis: "månad",
  terminsvis: "termin",
  kvartalsvis: "kvartal",
};

/** Rhythms without a number, "varje vecka", "årligen": once per that time, which is inferred. */
export function readFrequencies(text: string): readonly Found<Target>[] {
  return Array.from(text.matchAll(EVERY), (match) => {
    const adverb = match.groups?.["adverb"]?.toLowerCase() ?? "";
    const what = match.groups?.["what"]?.toLowerCase() ?? OF_ADVERB[adverb] ?? "";
    const value: Target = { direction: "at_least", number: 1, unit: `gång per ${what}` };
    return { value, start: match.index, end: match.index + match[0].length, sure: "inferred" };
  });
}
