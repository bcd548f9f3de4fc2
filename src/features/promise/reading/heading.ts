import { isSectionWord } from "./section.ts";

const LONGEST = 100;
const MOST_WORDS = 12;
const TERMINAL = /[.!?;,]$/u;
const COMMITTED = /(?:lovar(?: att)?|löften|åtaganden|åtar sig(?: att)?|förbinder sig(?: att)?)$/iu;
const EXPLICIT = /^#{1,6}\s+/u;

/** What stands around a line, as far as it tells a heading from a sentence. */
export interface Surroundings {
  readonly bulleted: boolean;
  readonly bulletFollows: boolean;
  /** Blank lines before and after. */
  readonly alone: boolean;
}

/** Length of the mark "# " that says a line is a heading; 0 without one. */
export function explicitHeading(line: string): number {
  return EXPLICIT.exec(line)?.[0].length ?? 0;
}

/** True when a line, its list mark taken away, is a heading and not part of the running text. */
export function isHeading(line: string, around: Surroundings): boolean {
  if (line.length > LONGEST || line.split(" ").length > MOST_WORDS) return false;
  if (line.endsWith(":")) return !around.bulleted || around.bulletFollows;
  if (around.bulleted || TERMINAL.test(line)) return false;
  if (COMMITTED.test(line) || isSectionWord(line)) return true;
  if (isCapitals(line) || around.bulletFollows) return true;
  return around.alone && /^[\p{Lu}\p{Nd}]/u.test(line);
}

function isCapitals(line: string): boolean {
  const letters = line.replaceAll(/[^\p{L}]/gu, "");
  return letters.length >= 4 && letters === letters.toLocaleUpperCase("sv");
}
