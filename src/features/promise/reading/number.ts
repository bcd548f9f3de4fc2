import { numberOfWord } from "./number-words.ts";
import type { Token } from "./tokens.ts";

/** A number that begins at a token: its value, how many tokens it takes, and how firmly it is written. */
export interface ReadNumber {
  readonly value: number;
  readonly length: number;
  /** "en" and "ett" alone may be nothing but an article. */
  readonly article: boolean;
  /** "ett par" is two by habit only. */
  readonly approximate: boolean;
}

const GROUP = /^\d{3}$/;
const WHOLE = /^\d{1,9}$/;
const DECIMAL = /^\d{1,9},\d{1,6}$/;
const DOTTED = /^\d{1,3}(?:\.\d{3}){1,2}$/;
const MULTIPLIERS = new Set(["hundra", "tusen", "dussin", "tjog"]);

/** Reads the number that begins at token `at`; null when none does. Clock times and fractions are not numbers here. */
export function readNumberAt(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return token.kind === "number" ? readDigits(tokens, at, token) : readWords(tokens, at, token);
}

function readDigits(tokens: readonly Token[], at: number, token: Token): ReadNumber | null {
  if (DECIMAL.test(token.text)) return exact(Number(token.text.replace(",", ".")), 1);
  if (DOTTED.test(token.text)) return exact(Number(token.text.replaceAll(".", "")), 1);
  if (!WHOLE.test(token.text)) return null;
  const groups = token.text.length > 3 ? [] : thousandGroups(tokens, at + 1, token.end);
  return exact(Number(token.text + groups.join("")), 1 + groups.length);
}

/** "1 000 000": groups of three digits, one space between, at most two. */
function thousandGroups(tokens: readonly Token[], at: number, end: number): readonly string[] {
  const groups: string[] = [];
  for (let next = tokens[at], last = end; groups.length < 2; next = tokens[at + groups.length]) {
    if (next === undefined || next.start !== last + 1 || !GROUP.test(next.text)) break;
    groups.push(next.text);
    last = next.end;
  }
  return groups;
}

function readWords(tokens: readonly Token[], at: number, token: Token): ReadNumber | null {
  const next = tokens[at + 1]?.lower;
  if ((token.lower === "ett" || token.lower === "en") && next === "par") {
    return { value: 2, length: 2, article: false, approximate: true };
  }
  const first = numberOfWord(token.text);
  if (first === null) return null;
  const factor = next !== undefined && MULTIPLIERS.has(next) ? numberOfWord(next) : null;
  if (factor !== null && first > 0 && first < factor) return withRest(tokens, at + 2, first * factor, 2);
  if (MULTIPLIERS.has(token.lower)) return withRest(tokens, at + 1, first, 1);
  return { value: first, length: 1, article: first === 1, approximate: false };
}

/** "två hundra femtio": what is left after the hundreds or thousands, when it is smaller. */
function withRest(tokens: readonly Token[], at: number, value: number, length: number): ReadNumber {
  const word = tokens[at];
  const rest = word?.kind === "word" ? numberOfWord(word.text) : null;
  const counts = rest !== null && rest > 1 && rest < 100 && value % 100 === 0;
  return counts ? exact(value + rest, length + 1) : exact(value, length);
}

function exact(value: number, length: number): ReadNumber {
  return { value, length, article: false, approximate: false };
}
