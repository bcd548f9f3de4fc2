import { JARGON } from "./jargon-words.ts";

/** A word residents do not use: as it is listed, in plain words, and as the text has it. */
export interface JargonWord {
  readonly word: string;
  readonly plain: string;
  readonly quote: string;
}

const PATTERNS = JARGON.map(([stem, plain]) => {
  const abbreviation = stem === stem.toUpperCase();
  const ending = abbreviation ? "(?::?(?:s|et|t))?(?![\\p{L}\\p{N}])" : stem.includes(" ") ? "" : "\\p{L}*";
  return {
    word: stem,
    plain,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${stem}${ending}`, abbreviation ? "u" : "iu"),
  };
});

/** The words of officials in a text, each once, in the order of the list. An abbreviation explained in the text is none. */
export function findJargon(text: string): readonly JargonWord[] {
  return PATTERNS.flatMap(({ word, plain, pattern }) => {
    const match = pattern.exec(text);
    if (match === null || isExplained(text, match.index, match[0])) return [];
    return [{ word: word === word.toUpperCase() ? word : match[0], plain, quote: match[0] }];
  });
}

/** "SSPF (samarbete mellan skola …)" or "(SSPF)" after the words it stands for. */
function isExplained(text: string, at: number, word: string): boolean {
  return (
    text.slice(at + word.length).startsWith(" (") || (text[at - 1] === "(" && text[at + word.length] === ")")
  );
}
