import { takePassage, type Passage } from "./passage.ts";

/** One line of the document that is not blank. */
export interface Line {
  readonly passage: Passage;
  /** First and last place of the line's visible characters in the source. */
  readonly start: number;
  readonly end: number;
  readonly blankBefore: boolean;
  readonly indented: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const INDENT = /^(?: {2,}|\t)/u;

/** The lines of a text one by one, blank ones left out; any sort of line break counts. */
export function* sourceLines(source: string): Generator<Line> {
  let blankBefore = true;
  for (const { start, end } of rawLines(source)) {
    const passage = takePassage(source, start, end);
    if (passage.text === "") {
      blankBefore = true;
      continue;
    }
    const first = passage.pieces[0];
    const last = passage.pieces.at(-1);
    yield {
      passage,
      start: first?.from ?? start,
      end: last === undefined ? end : last.from + last.sourceLength,
      blankBefore,
      indented: INDENT.test(source.slice(start, start + 8)),
    };
    blankBefore = false;
  }
}

function* rawLines(source: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (const match of source.matchAll(BREAK)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: source.length };
}
