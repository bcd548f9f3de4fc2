/** A word, a number or a punctuation mark with its place in the text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'/:][\p{L}\p{N}]+)*-?|\p{Nd}+(?:[.,:/]\p{Nd}+|:[ae](?!\p{L}))*|\S/gu;
const WORD = /^\p{L}/u;
const NUMBER = /^\p{Nd}/u;

/**
 * Cuts a text into tokens. "A-traktorer", "SSPF:s" and "trafik-" are one word each; "2,5", "21.00" and
 * "31/12" are one number each.
 */
export function tokenise(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    kind: WORD.test(match[0]) ? "word" : NUMBER.test(match[0]) ? "number" : "mark",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** True when the tokens from `at` on are exactly `words` (lower case). */
export function followedBy(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.lower === word);
}

/**
 * A pattern that only matches whole Swedish words: the usual `\b` takes å, ä and ö for ends of words.
 * Global, without regard to case.
 */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}
